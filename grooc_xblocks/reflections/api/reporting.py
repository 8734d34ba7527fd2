"""What should not stand here: reported by learners, hidden at the author's number of them, decided by staff."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError
from django.utils import timezone
from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.domain.errors import NotThere, NotYours
from grooc_xblocks.reflections import queue
from grooc_xblocks.reflections.api.browsing import has_to_do_with
from grooc_xblocks.reflections.data import Person
from grooc_xblocks.reflections.models import Contribution, ModerationAct, Report, Response, ResponseMessage
from grooc_xblocks.reflections.rows import owners
from grooc_xblocks.reflections.taking_part import note_change
from grooc_xblocks.reflections.words import Act, ContributionState, Target
from grooc_xblocks.storage.transactions import Overtaken, whole_transaction


@whole_transaction
def report(
    *,
    usage_key: UsageKey,
    person: Person,
    what: str,
    target: int,
    reason: str,
    text: str = "",
    hide_at: int,
    staff: bool = False,
    anybodys: bool = True,
) -> bool:
    """
    Report a contribution, a response or a message; once ``hide_at`` different people have, it is hidden in this same
    transaction, and nobody is handed it any more. Reporting twice is reporting once.

    Returns whether it is hidden now. Raises NotYours for one's own, NotThere for what is not here or what the learner
    was never shown: others' talk, and, where not ``anybodys`` reflection may be looked at, what was not handed to them.
    """
    now = timezone.now()
    row = _locked(usage_key, what, target)
    if _by(row) == person.id:
        raise NotYours
    if not staff and not _was_shown(row, person, anybodys):
        raise NotThere
    told = {"usage_key": usage_key, "reason": reason, "text": text, "at": now}
    if not Report.objects.filter(what=what, target=target, reporter_id=person.id).exists():
        try:
            Report.objects.create(what=what, target=target, reporter_id=person.id, **told)
        except IntegrityError as error:
            raise Overtaken from error
    open_reports = Report.objects.filter(what=what, target=target, settled=False).count()
    if open_reports >= hide_at and not _is_hidden(row):
        _hide(row, True)
        _log(usage_key, what, target, Act.HIDDEN_BY_REPORTS, None, now)
    return _is_hidden(row)


@whole_transaction
def moderate(*, usage_key: UsageKey, actor: int, what: str, target: int, hide: bool) -> None:
    """
    Decide, as course staff, that something is hidden, or shown again; reports of it are settled by that. Whoever
    reported it, and how often, its author is never told.
    """
    now = timezone.now()
    row = _locked(usage_key, what, target)
    _hide(row, hide)
    Report.objects.filter(what=what, target=target, settled=False).update(settled=True)
    _log(usage_key, what, target, Act.HIDDEN if hide else Act.SHOWN, actor, now)


def _locked(usage_key: UsageKey, what: str, target: int) -> Any:
    """Return the row that a target names, locked. Raises NotThere for what is not of this block."""
    row: Any = None
    if what == Target.CONTRIBUTION:
        row = Contribution.objects.select_for_update().filter(usage_key=usage_key, pk=target).first()
    elif what == Target.RESPONSE:
        rows = Response.objects.select_for_update().filter(usage_key=usage_key, pk=target)
        row = rows.select_related("contribution").first()
    elif what == Target.MESSAGE:
        lines = ResponseMessage.objects.select_for_update().filter(response__usage_key=usage_key, pk=target)
        row = lines.select_related("response__contribution").first()
    if row is None:
        raise NotThere
    return row


def _was_shown(row: Any, person: Person, anybodys: bool) -> bool:
    if isinstance(row, ResponseMessage):
        return row.response.reviewer_id == person.id or row.response.contribution.owner in owners(person)
    return anybodys or has_to_do_with(row if isinstance(row, Contribution) else row.contribution, person)


def _by(row: Any) -> int:
    if isinstance(row, Contribution):
        return row.author_id
    return row.reviewer_id if isinstance(row, Response) else row.by_id


def _is_hidden(row: Any) -> bool:
    return row.state == ContributionState.HIDDEN if isinstance(row, Contribution) else row.hidden


def _hide(row: Any, hide: bool) -> None:
    """Hide a locked row or show it again; what its author took back meanwhile stays taken back."""
    if not isinstance(row, Contribution):
        row.hidden = hide
        row.save(update_fields=["hidden"])
    elif row.state != ContributionState.WITHDRAWN:
        row.state = ContributionState.HIDDEN if hide else ContributionState.SHARED
        queue.stand(row)
        row.save()
    note_change(_block_of(row), _concerned(row))


def _block_of(row: Any) -> UsageKey:
    return row.response.usage_key if isinstance(row, ResponseMessage) else row.usage_key


def _concerned(row: Any) -> list[int]:
    if isinstance(row, Contribution):
        return [row.author_id]
    about = row if isinstance(row, Response) else row.response
    return [about.reviewer_id, about.contribution.author_id]


def _log(usage_key: UsageKey, what: str, target: int, act: Act, actor: int | None, now: datetime) -> None:
    ModerationAct.objects.create(usage_key=usage_key, what=what, target=target, act=act, actor_id=actor, at=now)
