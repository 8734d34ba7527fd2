"""
What a learner receives about being matched; the shapes are those of ``frontend/group_formation/match/state.ts``.

Of others a learner sees the cards of those who are in the same proposal, and of their answers only a yes. Hours leave
as counts, and as the slots that all have in common.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import and_
from typing import Any

from grooc_xblocks.domain import hours, match_rules, pool
from grooc_xblocks.domain.match_reasons import reasons
from grooc_xblocks.domain.matching import Fact
from grooc_xblocks.domain.pool import Looking
from grooc_xblocks.groups import api
from grooc_xblocks.groups.match_data import MyProposal, OpenGroupData, PoolData, SeekerData
from grooc_xblocks.states import group_shapes as shapes
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.reader import Reader, Say

_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
_SHOWN = ("slots",)
"""What a view may draw beside the sentence, though the sentence itself does not name it."""


@dataclass(frozen=True)
class Plan:
    """What the author has settled: whether the door is open, when groups are formed, by which rules."""

    open: bool
    when: str
    date: datetime | None
    count: int
    rolling: bool
    announce: str
    rules: Mapping[str, str]
    sizes: tuple[int, int]
    answer_hours: int

    @property
    def on_date(self) -> datetime | None:
        """The date, where that is when groups are formed."""
        return self.date if self.open and self.when == "date" else None

    @property
    def on_count(self) -> int | None:
        """How many must wait, where that is when groups are formed."""
        return self.count if self.open and self.when == "count" else None

    def shown(self) -> Json:
        """Return what learners are told of it."""
        return {
            "when": self.when,
            "date": shapes.iso(self.on_date),
            "count": self.on_count,
            "rolling": self.rolling,
            "answer_hours": self.answer_hours,
        }


def line(fact: Fact, say: Say) -> Json:
    """Return a fact as a translated sentence; what goes into its placeholders travels beside it."""
    text = _PLACEHOLDER.sub(r"%(\1)s", say(fact.msgid, fact.plural, fact.count)).replace("%%", "%")
    named = {*_PLACEHOLDER.findall(text), *_SHOWN}
    params = {name: _param(value) for name, value in fact.params.items() if name in named}
    return {"kind": fact.kind, "text": text, "params": params}


def lines(facts: Iterable[Fact], say: Say) -> list[Json]:
    """Return facts as sentences, in their order."""
    return [line(fact, say) for fact in facts]


def _param(value: Any) -> Any:
    return list(value) if isinstance(value, tuple | list) else value


def match(reader: Reader, plan: Plan) -> Json | None:
    """
    Return what a view shows about being matched; None for a member whom nobody asks anything, and where the door is
    closed and the reader does not wait.

    Nobody in particular costs no query, a member who is not asked neither.
    """
    if not reader.known:
        return _shown(reader, plan, PoolData(0, pool.Counts())) if plan.open else None
    if reader.situation.group is not None and reader.situation.asked is None:
        return None
    waiting = api.pool(**reader.where(), learner=reader.me)
    if waiting.mine is None and reader.situation.group is None:
        return _shown(reader, plan, waiting) if plan.open else None
    asked = api.my_proposal(**reader.where(), learner=reader.me)
    return _shown(reader, plan, waiting, asked)


def _shown(reader: Reader, plan: Plan, waiting: PoolData, asked: MyProposal | None = None) -> Json:
    mine = waiting.mine
    return {
        "people": waiting.people,
        "forming": waiting.forming,
        "plan": plan.shown(),
        "mine": _waiting(mine, waiting, reader.say) if mine else None,
        "adds": _adds(reader, waiting),
        "proposal": proposal(reader, asked) if asked else None,
        "offers": _offers(reader, plan, mine, waiting.counts) if mine and plan.rolling and not asked else [],
    }


def _waiting(mine: SeekerData, waiting: PoolData, say: Say) -> Json:
    return {
        "topics": list(pool.topics(mine.looking)),
        "commitment": mine.wishes.get("commitment"),
        "experience": mine.wishes.get("experience"),
        "entered_at": shapes.iso(mine.entered_at),
        "rounds": waiting.rounds,
        "unplaced": lines(waiting.unplaced, say),
    }


def _adds(reader: Reader, waiting: PoolData) -> list[Json]:
    """Return what the reader brings to the others who wait, or would bring."""
    if not reader.known or reader.situation.group is not None:
        return []
    if waiting.mine is not None:
        me, others = waiting.mine.looking, waiting.counts.without(waiting.mine.looking)
    else:
        me, others = Looking(reader.me, reader.profile, reader.profile.get("hours", ())), waiting.counts
    return lines(pool.what_you_add(others, pool.seeker_of(me, reader.now)), reader.say)


def _offers(reader: Reader, plan: Plan, mine: SeekerData, counts: pool.Counts) -> list[Json]:
    """Return open groups that fit somebody who waits, best first."""
    rules = match_rules.rules(plan.rules, plan.sizes)
    found = api.best_open_groups(**reader.where(), seeker=mine, rules=rules, counts=counts, now=reader.now)
    return [{"group": _row(reader, opened), "why": lines(why, reader.say)} for opened, why in found]


def _row(reader: Reader, opened: OpenGroupData) -> Json:
    faces = [str(member.card.get("initials", "")) for member in opened.members]
    return shapes.row(opened.group, faces=faces, mine=reader.mine, standing=None, now=reader.now)


def proposal(reader: Reader, asked: MyProposal) -> Json:
    """Return what the reader is asked: with whom, why, when they could meet, and who has said yes so far."""
    shown = _people(asked)
    people = [looking for looking, _, _ in shown]
    rules = match_rules.rules(asked.round.rules, asked.round.sizes)
    chosen = asked.proposal.topic if asked.proposal.kind != "new" else ""
    told = reasons(reader.me, people, rules=rules, counts=asked.round.counts, at=reader.now, chosen=chosen)
    masks = [shapes.mask(one.hours, str(one.card.get("zone", "")), reader.now) for one in people]
    opened = asked.proposal.group
    return {
        "id": asked.proposal.id,
        "kind": asked.proposal.kind,
        "topic": asked.proposal.topic,
        "languages": list(asked.proposal.languages),
        "out_of": asked.round.people,
        "members": [{**one.card, "id": one.id, "answer": answer, "there": there} for one, answer, there in shown],
        "why": lines(told.why, reader.say),
        "helps": lines(told.helps, reader.say),
        "free_together": hours.free_together(masks),
        "common": hours.slot_list(reduce(and_, masks)),
        "answer_by": shapes.iso(asked.round.answer_by),
        "needed": asked.needed,
        "yes": asked.yes,
        "mine": asked.mine.answer,
        "group": _row(reader, OpenGroupData(opened, asked.proposal.members, 0)) if opened else None,
    }


def _people(asked: MyProposal) -> list[tuple[Looking, str, bool]]:
    """
    Return who is in a proposal, the reader first: the person, "yes" once said, whether already in the group to be
    filled. Whoever looks on for something else is not shown any more, and nobody is told why.
    """
    seats = sorted(asked.proposal.seats, key=lambda one: one.learner_id != asked.mine.learner_id)
    seated = {one.learner_id for one in seats}
    begun = asked.proposal.kind == "new"
    there = [one for one in asked.proposal.members if one.learner_id not in seated]
    return [
        *((one.looking, one.answer, False) for one in seats if one.open),
        *((Looking(one.learner_id, one.card, one.hours), "yes" if begun else "", not begun) for one in there),
    ]
