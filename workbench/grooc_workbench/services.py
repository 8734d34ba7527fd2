"""The services blocks ask the runtime for, as the LMS and Studio offer them."""

import gettext
import hashlib
from importlib import resources
from typing import Any

from django.conf import settings
from django.utils import translation
from xblock.reference.user_service import UserService, XBlockUser

from grooc_workbench.models import BlockCompletion, Person


def person_of(user: Any) -> Person | None:
    """The demo's profile of an account; None for nobody and for accounts without one."""
    if user is None or not user.is_authenticated:
        return None
    try:
        return user.person
    except Person.DoesNotExist:
        return None


def anonymous_id(user: Any) -> str:
    """What the platform hands to third parties in place of a user id: 32 hexadecimal digits, always the same."""
    return hashlib.md5(f"{settings.SECRET_KEY}{user.pk}".encode(), usedforsecurity=False).hexdigest()


class PlayerUserService(UserService):
    """Who looks. ``mode`` is the runtime's: Studio tells blocks less than the LMS does."""

    def __init__(self, user: Any, mode: str) -> None:
        super().__init__()
        self._user = user
        self._mode = mode
        self._current: XBlockUser | None = None

    def get_current_user(self) -> XBlockUser:
        if self._current is None:
            self._current = self._make()
        return self._current

    def _make(self) -> XBlockUser:
        if self._user is None or not self._user.is_authenticated:
            nobody = XBlockUser(is_current_user=True)
            nobody.opt_attrs["edx-platform.is_authenticated"] = False
            return nobody
        person = person_of(self._user)
        name = person.name if person else (self._user.get_full_name() or self._user.username)
        known = XBlockUser(is_current_user=True, emails=[self._user.email], full_name=name)
        known.opt_attrs.update(self._attributes(person))
        return known

    def _attributes(self, person: Person | None) -> dict[str, Any]:
        learner_side = self._mode == "learner"
        staff = self._user.is_staff or (person is not None and person.is_staff)
        author = self._user.is_superuser or (person is not None and person.role == Person.Role.STAFF)
        role = "instructor" if author else "staff" if staff else "student"
        anonymous = {"learner": anonymous_id(self._user), "preview": "student", "studio": None}[self._mode]
        preferences = {"pref-lang": person.language, "time_zone": person.time_zone} if person else {}
        return {
            "edx-platform.anonymous_user_id": anonymous,
            "edx-platform.is_authenticated": True,
            "edx-platform.user_id": self._user.pk,
            "edx-platform.username": self._user.username,
            "edx-platform.user_is_staff": staff and learner_side,
            "edx-platform.user_is_global_staff": self._user.is_superuser,
            "edx-platform.user_role": role if learner_side else "student",
            "edx-platform.user_preferences": preferences,
        }


class PlayerI18nService:
    """The catalogue a block's package brings along (``translations/<locale>/LC_MESSAGES/text.mo``), else Django's."""

    def __init__(self, block: Any) -> None:
        locale = translation.to_locale(translation.get_language() or settings.LANGUAGE_CODE)
        root = type(block).unmixed_class.__module__.split(".")[0] if hasattr(type(block), "unmixed_class") else ""
        try:
            folder = resources.files(root or type(block).__module__.split(".")[0]) / "translations"
            self._translator: Any = gettext.translation("text", str(folder), [locale])
        except (OSError, ModuleNotFoundError):
            self._translator = translation

    def __getattr__(self, name: str) -> Any:
        return getattr(self._translator, "gettext" if name == "ugettext" else name)


class CompletionService:
    """How far the learner is."""

    def __init__(self, user: Any) -> None:
        self._user = user

    def completion_tracking_enabled(self) -> bool:
        return True

    def get_completions(self, candidates: list[Any]) -> dict[Any, float]:
        """Completion of each of some usage keys; 0.0 for those the learner has not touched."""
        texts = {str(key): key for key in candidates}
        rows = BlockCompletion.objects.filter(user=self._user, usage_key__in=texts)
        found = dict(rows.values_list("usage_key", "completion"))
        return {key: found.get(text, 0.0) for text, key in texts.items()}
