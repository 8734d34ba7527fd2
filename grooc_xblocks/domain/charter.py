"""
A charter: a page that a group writes together, section by section, and that each member says "I'm in" to.

``charter`` maps a section's id to ``{"text": str, "by": [learner ids, latest first], "at": iso, "version": int,
"edits": [str]}``, the last for ``replays``; a section that nobody has begun is absent. ``signatures`` maps a learner's
id, as text, to ``{"at": iso, "version": int}``. Both are values of ``group_state`` fields: they are never changed, only
replaced.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from grooc_xblocks.domain import together
from grooc_xblocks.domain.errors import faulty, misfit
from grooc_xblocks.domain.merge import merge
from grooc_xblocks.domain.words import marked as _

Charter = Mapping[str, Mapping[str, Any]]
Signatures = Mapping[str, Mapping[str, Any]]

SECTIONS = ("why", "norms", "assumptions", "meeting", "deciding", "expectations")
SECTION_LENGTH = 6000
SECTION_LINES = 200  # merging takes time that grows with the square of the lines: 200 take 20 ms at worst
ACTIVE = timedelta(days=14)  # a session of a course: who did nothing for so long is not waited for


def write(
    charter: Charter, section: str, text: str, *, by: int, at: str, version: int, base: int, base_text: str
) -> Charter:
    """
    Return the charter with ``text`` in ``section``, joined with what others wrote since version ``base`` of it.

    ``version`` is the one this write makes; ``base_text`` is the section as it was at ``base``. Writing what is
    already there, or sending a request again, returns the same ``charter``. Raises SectionClash, with both texts, when
    others changed the same lines; Refused when the joined text is too long.
    """
    if section not in SECTIONS:
        raise misfit(section=(_("The charter has no such section."), {}))
    now = charter.get(section, together.NOTHING)
    after = together.written(
        now, text, section=section, by=by, at=at, version=version, base=base, base_text=base_text, check=check_length,
        propose=lambda *texts: merge(*texts).together,
    )  # fmt: skip
    return charter if after is now else {**charter, section: after}


def check_length(text: str) -> None:
    """Raise Refused when a section is longer than a charter can carry."""
    if len(text) > SECTION_LENGTH:
        raise faulty({"text": (_("Please keep a section under %(most)s characters."), {"most": SECTION_LENGTH})})
    if text.count("\n") >= SECTION_LINES:
        raise faulty({"text": (_("Please keep a section under %(most)s lines."), {"most": SECTION_LINES})})


def is_begun(charter: Charter) -> bool:
    """Tell whether anybody has written anything: there is something to say "I'm in" to."""
    return any(section["text"] for section in charter.values())


def sign(signatures: Signatures, learner: int, at: str, version: int) -> Signatures:
    """Return the signatures with that of ``learner``, for the text as it is at ``version``."""
    return {**signatures, str(learner): {"at": at, "version": version}}


def is_current(signature: Mapping[str, Any], charter: Charter) -> bool:
    """Tell whether nothing of the charter has changed since the signature."""
    return all(section["version"] <= signature["version"] for section in charter.values())


def all_signed(signatures: Signatures, charter: Charter, members: Iterable[int]) -> bool:
    """Tell whether something is written and every one of ``members`` is in with it as it stands."""
    signed = {learner for learner, signature in signatures.items() if is_current(signature, charter)}
    return is_begun(charter) and {str(member) for member in members} <= signed
