"""
Who agrees with a part of a plan, and when that is enough to submit it.

Only members who are active are counted: whoever vanished is shown as away, and neither their silence nor an objection
they left behind stops the others. ``agreements`` maps "part:learner" to ``{"answer": "agree" or "object", "why": str,
"at": iso, "version": int}``, values of a ``group_state`` field.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from grooc_xblocks.domain.charter import ACTIVE
from grooc_xblocks.domain.errors import Refused, faulty
from grooc_xblocks.domain.records import text_fault
from grooc_xblocks.domain.texts import many_lines
from grooc_xblocks.domain.words import marked as _

Agreements = Mapping[str, Mapping[str, Any]]
Rule = Literal["any", "majority", "all_active"]
Answer = Literal["agree", "object", ""]

RULES: tuple[Rule, ...] = ("any", "majority", "all_active")
WHY = 500  # characters


@dataclass(frozen=True)
class Standing:
    """
    Who of the members said what, smallest id first. ``needed`` is how many active members have to agree, ``missing``
    how many of them have not; ``silent`` are active, ``away`` are not and said nothing.
    """

    agreed: tuple[int, ...]
    objected: tuple[int, ...]
    silent: tuple[int, ...]
    away: tuple[int, ...]
    needed: int
    missing: int

    @property
    def is_enough(self) -> bool:
        return self.missing == 0


def key(part: str, learner: int) -> str:
    """Return the key of a learner's answer."""
    return f"{part}:{learner}"


def answered(
    agreements: Agreements, part: str, learner: int, answer: Answer, why: str, *, version: int, at: str
) -> Agreements:
    """
    Return the agreements with the learner's; "" takes it back. The same answer to the same text changes nothing.

    ``version`` is that of the plan as the learner saw it; ``why`` may be empty. Raises Refused for a long ``why``.
    """
    said = many_lines(why)
    fault = text_fault(said, WHY)
    if fault is not None:
        raise faulty({"why": fault})
    own = key(part, learner)
    before = agreements.get(own)
    if not answer:
        return agreements if before is None else {one: told for one, told in agreements.items() if one != own}
    after = {"answer": answer, "why": said, "version": version}
    if before is not None and {name: before[name] for name in after} == after:
        return agreements
    return {**agreements, own: {**after, "at": at}}


def active(members: Collection[int], last_acts: Mapping[int, datetime], now: datetime) -> frozenset[int]:
    """Return the members who did something lately; moments have zones."""
    return frozenset(one for one in members if one in last_acts and now - last_acts[one] <= ACTIVE)


def standing(
    agreements: Agreements,
    part: str,
    *,
    members: Collection[int],
    active: Collection[int],
    rule: Rule,
    by: int | None = None,
) -> Standing:
    """
    Return where a part stands; of members only, whoever else once answered.

    ``by`` is the member who is about to submit it: active just now, and agreeing unless they object.
    """
    everybody = sorted({*members, *([] if by is None else [by])})
    voters = {one for one in everybody if one in active or one == by}
    said = {one: agreements.get(key(part, one), {}).get("answer", "") for one in everybody}
    if by is not None:
        said[by] = said[by] or "agree"
    agreed = tuple(one for one in everybody if said[one] == "agree")
    most = {"any": 1, "majority": len(voters) // 2 + 1, "all_active": len(voters)}
    needed = max(1, most[rule])
    return Standing(
        agreed=agreed,
        objected=tuple(one for one in everybody if said[one] == "object"),
        silent=tuple(one for one in everybody if not said[one] and one in voters),
        away=tuple(one for one in everybody if not said[one] and one not in voters),
        needed=needed,
        missing=max(0, needed - len(voters & set(agreed))),
    )


def require_enough(stands: Standing) -> None:
    """Raise Refused (``not_agreed``, with ``details["missing"]``) unless enough members agree."""
    if not stands.is_enough:
        raise Refused(
            _("Not enough members have agreed to this part yet."),
            code="not_agreed",
            details={"missing": stands.missing},
        )


def signers(agreements: Agreements, part: str, stands: Standing, *, changed: int) -> list[dict[str, Any]]:
    """
    Return what a submitted version keeps of who agreed and who objected: ``{"learner", "answer", "why", "earlier"}``.

    ``changed`` is the version that last changed the part: an answer to an older text stands, and says that it is
    ``earlier``.
    """
    kept = []
    for answer, learners in (("agree", stands.agreed), ("object", stands.objected)):
        for learner in learners:
            told = agreements.get(key(part, learner), {"why": "", "version": changed})
            kept.append(
                {"learner": learner, "answer": answer, "why": told["why"], "earlier": told["version"] < changed}
            )
    return kept
