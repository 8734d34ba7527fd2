"""
Django settings of the demo course player, and of the tests.

What xblock-sdk's runtime reads from settings comes from its own settings module; everything that matters to the
blocks (database, time zones, languages, CSRF) is stated here and follows the LMS.

Environment: ``DATABASE_URL`` (MariaDB, MySQL or PostgreSQL instead of SQLite), ``GROOC_VAR`` (where the player keeps
its files, ``.var`` in the repository otherwise), ``GROOC_DEBUG=1`` (pages that show what went wrong).
"""

import os
from pathlib import Path
from typing import Any

import dj_database_url
import django
from django.utils.translation import gettext_lazy as _
from workbench.settings import WORKBENCH as SDK_WORKBENCH

APP_DIR = Path(__file__).resolve().parent
REPOSITORY = APP_DIR.parent.parent
VAR_DIR = Path(os.environ.get("GROOC_VAR", REPOSITORY / ".var"))
VAR_DIR.mkdir(parents=True, exist_ok=True)
MEDIA_ROOT = VAR_DIR / "files"

# A key for a server on this machine that holds invented people: there is nothing behind it to protect.
SECRET_KEY = "the-demo-course-player-keeps-no-secrets"
DEBUG = os.environ.get("GROOC_DEBUG") == "1"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]

INSTALLED_APPS = [
    "grooc_workbench",
    "grooc_xblocks.groups.apps.GroupsConfig",
    "grooc_xblocks.reflections.apps.ReflectionsConfig",
    "workbench",  # xblock-sdk: its runtime imports its own model
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]
# xblock-sdk's services, without the file system one, which needs a server of its own.
WORKBENCH = {**SDK_WORKBENCH, "services": {}}

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "grooc_workbench.middleware.PersonOfTheWindow",
]
ROOT_URLCONF = "grooc_workbench.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]


def _sqlite(path: Path) -> dict[str, Any]:
    # IMMEDIATE takes the write lock when a transaction begins, so that a reader who goes on to write never meets
    # "database is locked" half-way; 20 seconds is how long a writer waits for its turn.
    options: dict[str, Any] = {"timeout": 20}
    if django.VERSION >= (5, 1):
        options["transaction_mode"] = "IMMEDIATE"
        options["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
    # Tests use a file too: SQLite's shared memory database ignores the timeout. One file a run, and runs may overlap.
    run = os.environ.setdefault("GROOC_TEST_RUN", str(os.getpid()))
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": options,
        "TEST": {"NAME": VAR_DIR / f"test-{run}.sqlite3"},
    }


def _database(url: str) -> dict[str, Any]:
    if not url:
        return _sqlite(VAR_DIR / "demo.sqlite3")
    database: dict[str, Any] = {**dj_database_url.parse(url)}
    if "sqlite" in database["ENGINE"]:
        return _sqlite(Path(database["NAME"]))
    if "mysql" in database["ENGINE"]:
        import pymysql

        pymysql.install_as_MySQLdb()
        database["OPTIONS"] = {
            **database.get("OPTIONS", {}),
            "charset": "utf8mb4",
            "init_command": "SET sql_mode='STRICT_TRANS_TABLES'",
            "isolation_level": "read committed",
        }
        database["TEST"] = {"CHARSET": "utf8mb4", "COLLATION": "utf8mb4_unicode_ci"}
    return database


DATABASES = {"default": _database(os.environ.get("DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("fr", _("French")), ("es", _("Spanish")), ("ar", _("Arabic")), ("hi", _("Hindi"))]

STATIC_URL = "/static/"
# The player lies in an iframe of its own pages, as a unit lies in the learning MFE's.
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["models.W042"]  # xblock-sdk's own model

# Where links lead that leave a block: an invitation, a block. People choose there who they are.
LMS_ROOT_URL = "http://127.0.0.1:8000"
GROOC_BLOCK_URL = f"{LMS_ROOT_URL}/jump_to/{{usage_key}}"
COURSE_EDITS = VAR_DIR / "courses"
COURSES = [APP_DIR.parent / "courses" / name for name in ("social_learning.xml", "launching_innovation.xml")]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django.server": {"level": "WARNING"}, "grooc_xblocks": {"level": "INFO"}},
}
