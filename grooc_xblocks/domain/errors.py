"""
Everything a rule can refuse, as one small tree that ``base.py`` maps to an answer.

GroocError
├── Malformed    400  the request does not have the shape it should have
├── NotYours     403  the learner may not do this
├── NotThere     404  nothing of that name, or nothing the learner may know of
├── WrongMethod  405  a handler takes POST only
├── Conflict     409  the world has moved on
│   ├── GroupFull       every place is taken or held for somebody
│   ├── AlreadyInGroup  one group a learner and group set
│   ├── SectionClash    two people changed the same lines of a text of several sections
│   │   └── ProblemClash  of the problem that a plan is about
│   └── FieldClash      two people changed the same field of a record
│       ├── AssetClash  of an asset
│       └── RowClash    of a line of an action plan
├── Refused      422  against the rules the author or the group set
├── TooManyTries 429  guessing
└── Busy         503  worth another try in a moment
"""

from collections.abc import Mapping
from typing import Any

from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _


class GroocError(Exception):
    """
    A refusal with its HTTP status, its machine code and a message for the learner.

    ``message`` is a msgid; ``params`` are filled into its ``%(name)s`` after translation. ``details`` are merged
    into the JSON answer; ``details["fields"]`` maps a field's name to a ``Message``, to be translated likewise.
    """

    status: int = 500
    code: str = "error"
    message: str = _("Something went wrong here. Please try again.")

    def __init__(
        self,
        message: str = "",
        *,
        code: str = "",
        params: Mapping[str, Any] | None = None,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        self.message = message or type(self).message
        self.code = code or type(self).code
        self.params = dict(params or {})
        self.details = dict(details or {})
        super().__init__(self.message % self.params if self.params else self.message)


class Malformed(GroocError):
    status = 400
    code = "malformed"
    message = _("Something in this request does not fit.")


class NotYours(GroocError):
    status = 403
    code = "not_yours"
    message = _("This is not yours to do.")


class NotThere(GroocError):
    status = 404
    code = "not_there"
    message = _("This is not here, or not here any more.")


class WrongMethod(GroocError):
    status = 405
    code = "wrong_method"
    message = _("This address takes POST only.")


class Conflict(GroocError):
    status = 409
    code = "moved_on"
    message = _("Something has changed here in the meantime. Please look again.")


class GroupFull(Conflict):
    code = "group_full"
    message = _("This group is full just now. You can wait for a place.")


class AlreadyInGroup(Conflict):
    code = "already_in_group"
    message = _("You already have a group here. Leave it first if you want to change.")


class RoundMovedOn(Conflict):
    code = "round_moved_on"
    message = _("This round has moved on in the meantime. Here it is as it stands now.")


class RoundRunning(Conflict):
    code = "round_running"
    message = _("A round is being worked out just now. Wait for it, or stop it.")


class SectionClash(Conflict):
    """Two people changed the same lines; ``details["clash"]`` is a ``Clash`` of the front end, with both texts."""

    code = "section_clash"
    message = _("Somebody else changed the same lines just now. Here are both texts; nothing is lost.")

    def __init__(self, clash: Mapping[str, Any]) -> None:
        super().__init__(details={"clash": dict(clash)})


class ProblemClash(SectionClash):
    code = "problem_clash"


class FieldClash(Conflict):
    """Two people changed the same field; ``details["clash"]`` has both values."""

    code = "field_clash"
    message = _("Somebody else changed the same field just now. Here are both; nothing is lost.")

    def __init__(self, clash: Mapping[str, Any]) -> None:
        super().__init__(details={"clash": dict(clash)})


class AssetClash(FieldClash):
    """``details["clash"]`` is a ``Clash`` of the asset map."""

    code = "asset_clash"


class RowClash(FieldClash):
    """``details["clash"]`` is ``fieldwise.Field.clash`` with ``row`` and ``version``."""

    code = "row_clash"


class Refused(GroocError):
    status = 422
    code = "invalid"
    message = _("This needs a small correction.")


class TooManyTries(GroocError):
    status = 429
    code = "too_many_tries"
    message = _("Those were many tries. Please wait a little while, then try again.")


class Busy(GroocError):
    status = 503
    code = "busy"
    message = _("Many people are writing just now. Please try again in a moment.")


def misfit(**fields: Message) -> Malformed:
    """Say which fields of a request do not fit, and why."""
    return Malformed(details={"fields": fields})


def faulty(fields: Mapping[str, Message], message: str = "") -> Refused:
    """Say which fields are against the rules, each with its reason; the first reason speaks when no message does."""
    first_msgid, first_params = next(iter(fields.values()))
    return Refused(message or first_msgid, params={} if message else first_params, details={"fields": dict(fields)})
