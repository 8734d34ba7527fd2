"""
The one module that knows where a block runs: LMS, Studio or a workbench. Platform imports stay inside functions.

Everything here degrades to an honest "nobody" or "unknown": a runtime without a user, a usage id that is no key, a
service that is absent.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import formats, translation
from opaque_keys import InvalidKeyError
from opaque_keys.edx.keys import LearningContextKey, UsageKey
from opaque_keys.edx.locator import BlockUsageLocator, CourseLocator

_ATTRIBUTE = "edx-platform."


def usage_key(block: Any) -> UsageKey | None:
    """
    Return the key of a block; a workbench's plain string becomes a valid one. None for a block that has no id yet.
    """
    usage_id = block.scope_ids.usage_id
    if usage_id is None or isinstance(usage_id, UsageKey):
        return usage_id
    try:
        return UsageKey.from_string(str(usage_id))
    except InvalidKeyError:
        name = re.sub(r"[^\w.~:-]", "_", str(usage_id))
        course = CourseLocator("workbench", re.sub(r"\W", "_", name.split(".")[0]) or "_", "sdk")
        return BlockUsageLocator(course, block.scope_ids.block_type, name)


def course_key(block: Any) -> LearningContextKey | None:
    """Return the course, or library, a block belongs to."""
    key = usage_key(block)
    return key.context_key if key is not None else None


def sibling(block: Any, key: UsageKey) -> Any | None:
    """Return another block, for what its author set; None where there is none, whatever the runtime says to that."""
    try:
        return block.runtime.get_block(key)
    except Exception:
        return None


def is_library(block: Any) -> bool:
    """Say whether a block lives in a content library, where there are authors but no learners."""
    key = course_key(block)
    return key is not None and not key.is_course


def is_studio(block: Any) -> bool:
    """Say whether this is Studio, where a learner's or group's state must not be written; each sign alone is enough."""
    return (
        str(getattr(settings, "ROOT_URLCONF", "")).startswith("cms.")
        or getattr(settings, "SERVICE_VARIANT", None) == "cms"
        or bool(getattr(block.runtime, "is_author_mode", False))
    )


def learner_id(block: Any) -> int | None:
    """Return the account of whoever looks at a block; None for nobody, anonymous visitors and Studio."""
    user_id = block.scope_ids.user_id
    if user_id is None or is_studio(block) or is_library(block):
        return None
    if isinstance(user_id, int) or str(user_id).isdigit():
        return int(user_id)
    # xblock-sdk's own workbench names its students freely and keeps no accounts.
    return int(get_user_model().objects.get_or_create(username=str(user_id)[:150])[0].pk)


def _user(block: Any) -> Any:
    service = block.runtime.service(block, "user")
    return service.get_current_user() if service else None


def _attribute(block: Any, name: str, default: Any = None) -> Any:
    user = _user(block)
    return user.opt_attrs.get(_ATTRIBUTE + name, default) if user else default


def is_staff(block: Any) -> bool:
    """Say whether the course counts this person as staff; the runtime decides."""
    return bool(_attribute(block, "user_is_staff", False))


def account_name(block: Any) -> str:
    """Return the name the platform itself shows to other learners: the username."""
    return str(_attribute(block, "username") or block.scope_ids.user_id or "")


def account_names(ids: Iterable[int]) -> dict[int, str]:
    """Return the names that the platform shows of accounts: usernames, by id. One query."""
    return dict(get_user_model().objects.filter(pk__in=list(ids)).values_list("pk", "username"))


def account_zone(block: Any) -> str:
    """Return the time zone of the account's settings, "" when not told."""
    preferences = _attribute(block, "user_preferences") or {}
    return str(preferences.get("time_zone") or "")


def is_masquerading(block: Any) -> bool:
    """
    Say whether staff look at the block as a particular learner; the platform marks the user object with ``real_user``.
    """
    service = block.runtime.service(block, "user")
    return getattr(getattr(service, "_django_user", None), "real_user", None) is not None


def locale() -> str:
    """Return the language of the request, such as ``pt-br``."""
    return translation.get_language() or "en"


def is_right_to_left() -> bool:
    """Say whether the language of the request is written from right to left."""
    return translation.get_language_bidi()


def shown_date(moment: date) -> str:
    """Return a day as the reader's language writes it."""
    return formats.date_format(moment)


def shown_number(value: Decimal) -> str:
    """Return a number as the reader's language writes it."""
    return formats.number_format(value)


def block_url(key: str) -> str:
    """Return the address, on this site, of the unit that holds the block of a usage key."""
    pattern = getattr(settings, "GROOC_BLOCK_URL", "")
    if pattern:
        return str(pattern).format(usage_key=key)
    return f"/courses/{UsageKey.from_string(key).context_key}/jump_to/{key}"


def block_address(key: str) -> str:
    """Return the same as a whole address, as files have it."""
    url = block_url(key)
    return site_url(url) if url.startswith("/") else url


def site_url(path: str) -> str:
    """Return an absolute address for a path of the LMS."""
    return f"{getattr(settings, 'LMS_ROOT_URL', '').rstrip('/')}{path}"


def forget_fields(user_id: int, field_names: list[str]) -> None:
    """Erase fields of the ``user_info`` scope, which survive a learner's retirement on the platform."""
    try:
        from lms.djangoapps.courseware.models import XModuleStudentInfoField
    except ImportError:
        return  # a workbench keeps its fields itself
    XModuleStudentInfoField.objects.filter(student_id=user_id, field_name__in=field_names).delete()
