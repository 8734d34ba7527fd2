"""
Puts the demo into its start state, and back.

What the start state is, is made once (``making``) and then kept beside the database, so that going back takes a moment.
"""

import hashlib
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.utils import translation

from grooc_workbench import (
    groups_under_way,
    making,
    maps_under_way,
    people,
    people_who_wait,
    plans_under_way,
    reflections_under_way,
)
from grooc_workbench.courses import SHELF
from grooc_workbench.models import Person
from grooc_xblocks.groups import listing, migrations
from grooc_xblocks.reflections import migrations as reflection_migrations

_KEPT = ("auth.user", "grooc_workbench", "grooc_groups", "grooc_reflections")


def seed() -> bool:
    """Make people and groups unless they are there; says whether it did."""
    if Person.objects.exists():
        return False
    start = _start()
    if start.exists():
        call_command("loaddata", str(start), verbosity=0)
    else:
        with transaction.atomic(), translation.override("en"):
            making.Making().run()
        call_command("dumpdata", *_KEPT, output=str(start), verbosity=0)
    listing.forget()
    return True


def reset() -> None:
    """Forget everything that was done, in the database and in the courses, and begin again."""
    for course in SHELF.all():
        course.edits.unlink(missing_ok=True)
    with transaction.atomic():
        call_command("flush", interactive=False, verbosity=0)
        seed()
    cache.clear()
    listing.forget()


def _start() -> Path:
    """The file with the start state; another one as soon as anything it is made of changes."""
    made_of = [
        Path(people.__file__),
        Path(making.__file__),
        groups_under_way.FILE,
        maps_under_way.FILE,
        Path(maps_under_way.__file__),
        people_who_wait.FILE,
        plans_under_way.FILE,
        Path(plans_under_way.__file__),
        reflections_under_way.FILE,
        Path(reflections_under_way.__file__),
        *map(Path, settings.COURSES),
        *sorted(Path(migrations.__path__[0]).glob("0*.py")),
        *sorted(Path(reflection_migrations.__path__[0]).glob("0*.py")),
        *sorted((settings.APP_DIR / "migrations").glob("0*.py")),
    ]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in made_of)).hexdigest()[:12]
    return Path(settings.VAR_DIR) / f"start-{digest}.json"
