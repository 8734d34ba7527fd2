"""What other blocks take from reflections: the feedback on what was made there, and what its makers shared."""

from collections.abc import Collection, Mapping
from typing import Any

from opaque_keys.edx.keys import LearningContextKey, UsageKey

from grooc_xblocks.reflections.data import ContributionData, FeedbackData
from grooc_xblocks.reflections.models import Contribution, ContributionVersion, Response
from grooc_xblocks.reflections.rows import contribution_data, current_versions
from grooc_xblocks.reflections.words import ContributionState


def feedback_on(
    *,
    course_key: LearningContextKey,
    authors: Collection[int],
    group_id: int | None,
    kind: str,
    block: UsageKey | None = None,
) -> tuple[FeedbackData, ...]:
    """
    Return the responses to what ``authors`` shared in a course with a version of their ``kind`` ("map" or "plan"),
    newest first. Two queries at most.

    ``group_id`` is the group whose version it is, None for somebody alone; ``block`` is where it was made, None for
    anywhere. Hidden responses are left out, and so is who gave one: how far people know each other is each block's own
    affair.
    """
    theirs = {"author_id__in": authors, "group_id": group_id, "state": ContributionState.SHARED}
    shared = ContributionVersion.objects.filter(**{f"contribution__{name}": value for name, value in theirs.items()})
    brought = {
        (version.contribution_id, version.number): number
        for version in shared.select_related("contribution")
        if version.contribution.usage_key.context_key == course_key
        and (number := next((one["number"] for one in version.attachments if _is_of(one, kind, block)), None))
    }
    if not brought:
        return ()
    rows = Response.objects.filter(contribution_id__in={one for one, _number in brought}, hidden=False)
    return tuple(
        FeedbackData(
            row.id, brought[row.contribution_id, row.version], row.lane, row.answers, row.at, row.will, row.because
        )
        for row in rows.order_by("-at", "-id")
        if (row.contribution_id, row.version) in brought
    )


def _is_of(attachment: Mapping[str, Any], kind: str, block: UsageKey | None) -> bool:
    """Tell whether it is a version of this kind, made in this block, or nobody knows where."""
    made_in = attachment.get("block")
    return attachment["kind"] == kind and (block is None or made_in is None or made_in == str(block))


def shared_by(
    *, course_key: LearningContextKey, authors: Collection[int], group_id: int | None
) -> tuple[ContributionData, ...]:
    """
    Return what ``authors`` shared in any block of a course as members of a group, or alone, in its newest version; the
    newest first. Hidden ones are left out. Two queries at most.
    """
    own = Contribution.objects.filter(author_id__in=authors, group_id=group_id, state=ContributionState.SHARED)
    rows = [row for row in own.order_by("-shared_at", "-id") if row.usage_key.context_key == course_key]
    texts = current_versions(rows) if rows else {}
    return tuple(contribution_data(row, texts.get(row.pk)) for row in rows)
