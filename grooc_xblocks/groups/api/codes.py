"""Codes that open a group: looked up, followed from a link, and not to be guessed."""

from datetime import timedelta

from django.db.models import F
from django.utils import timezone

from grooc_xblocks.domain import codes
from grooc_xblocks.domain.errors import NotThere, TooManyTries
from grooc_xblocks.domain.places import Standing
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.data import GroupData
from grooc_xblocks.groups.models import CodeAttempt, Group, JoinRequest, Membership
from grooc_xblocks.groups.reading import group_data

MOST_FAILURES = 10
WINDOW = timedelta(hours=1)
"""Ten wrong codes an hour: a typing mistake costs nothing, 60 bits are out of reach for ever."""


def tried_code(*, code: str, learner: int, group_set_id: int | None = None) -> int:
    """
    Return the id of the group a code opens, in a set or anywhere. A wrong one counts against the learner.

    Raises NotThere, and TooManyTries after ``MOST_FAILURES`` wrong ones within ``WINDOW``, even for a right one.
    """
    now = timezone.now()
    CodeAttempt.objects.filter(learner_id=learner, since__lte=now - WINDOW).delete()
    attempt, _made = CodeAttempt.objects.get_or_create(learner_id=learner, defaults={"since": now})
    if attempt.failures >= MOST_FAILURES:
        raise TooManyTries
    plain = codes.normalise(code)
    found = Group.objects.filter(code=plain) if codes.is_code(plain) else Group.objects.none()
    if group_set_id is not None:
        found = found.filter(group_set_id=group_set_id)
    group_id = found.values_list("id", flat=True).first()
    if group_id is None:
        CodeAttempt.objects.filter(learner_id=learner).update(failures=F("failures") + 1)
        raise NotThere(_("No group has this code. Look at it once more, or ask whoever sent it."))
    return group_id


def look_up_code(*, group_set_id: int, code: str, learner: int) -> GroupData:
    """Return the group a code opens, so that a learner sees it before joining. Raises as ``tried_code``."""
    return group_data(Group.objects.get(id=tried_code(group_set_id=group_set_id, code=code, learner=learner)))


def invite(*, code: str, learner: int) -> GroupData:
    """
    Note that a learner followed an invitation link, and return the group. Who is in it or has asked already stays as
    they are, and who left may come back anyway.

    Raises as ``tried_code``.
    """
    group = Group.objects.get(id=tried_code(code=code, learner=learner))
    if not Membership.objects.filter(group_set_id=group.group_set_id, learner_id=learner).exists():
        invited = {"state": Standing.INVITED, "at": timezone.now()}
        request, made = JoinRequest.objects.get_or_create(group=group, learner_id=learner, defaults=invited)
        if not made and request.state in (Standing.DECLINED, Standing.WITHDRAWN):
            JoinRequest.objects.filter(id=request.id, state=request.state).update(expires_at=None, **invited)
    return group_data(group)
