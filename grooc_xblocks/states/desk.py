"""
What the facilitator's matching desk receives; the shapes are those of ``frontend/group_formation/desk/state.ts``.

Course staff only. Facilitators see cards, wishes and answers; hours as what a group has in common.
"""

from collections.abc import Callable

from grooc_xblocks.domain import pool
from grooc_xblocks.domain.match_moves import Effects
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.match_data import DeskData, ProposalData, RoundData, RoundPageData, SeatData
from grooc_xblocks.states.group_shapes import Json, iso
from grooc_xblocks.states.matching import Plan, lines
from grooc_xblocks.states.reader import Reader, Say

_FAULTS = {
    "interrupted": _("The work was interrupted. Nothing has changed; it can be started again."),
    "memory": _("So many people at once take more memory than there is here. Nothing has changed."),
}
_FAILED = _("Something went wrong while groups were being formed. Nothing has changed; it can be started again.")


def desk(reader: Reader, plan: Plan, found: DeskData) -> Json:
    """Return the desk: who waits, what the author has settled, the latest rounds."""
    least, most = plan.sizes
    return {
        "now": iso(reader.now),
        "waiting": found.waiting,
        "filling": found.filling,
        "small": {"groups": found.small.groups, "people": found.small.people, "size_min": least},
        "plan": {
            "when": plan.when,
            "date": iso(plan.on_date),
            "count": plan.on_count,
            "announce": plan.announce,
        },
        "rules": dict(plan.rules),
        "sizes": {"min": least, "max": most},
        "rounds": [head(one, reader.say) for one in found.rounds],
    }


def head(one: RoundData, say: Say) -> Json:
    """Return a round without its groups."""
    answers = one.answers
    return {
        "id": one.id,
        "number": one.number,
        "kind": one.kind,
        "state": one.state,
        "trigger": one.trigger,
        "rules": dict(one.rules),
        "seed": one.seed,
        "progress": one.progress,
        "phase": one.phase,
        "people": one.people,
        "groups": one.groups,
        "by": one.by_name,
        "started_at": iso(one.started_at or one.queued_at),
        "took_s": one.took_s,
        "announced_at": iso(one.announced_at),
        "answer_by": iso(one.answer_by),
        "answers": {"yes": answers.yes, "again": answers.again, "silent": answers.silent} if answers else None,
        "fault": say(_FAULTS.get(one.fault, _FAILED), "", None) if one.state == "failed" else "",
        "version": one.version,
        "figures": dict(one.figures) if one.figures else None,
    }


def page(found: RoundPageData, say: Say) -> Json:
    """Return one page of a round: its groups, or the people without one."""
    return {
        "round": head(found.round, say),
        "filter": found.filter,
        "counts": dict(found.counts),
        "groups": [_group(one) for one in found.groups],
        "unplaced": [{"person": _person(one), "why": lines(one.facts, say)} for one in found.unplaced],
        "targets": [
            {"number": number, "topic": topic, "people": people, "free": free}
            for number, topic, people, free in found.targets
        ],
        "page": found.page,
        "pages": found.pages,
        "changes": found.round.changes,
    }


def _group(one: ProposalData) -> Json:
    seated = {seat.learner_id for seat in one.seats}
    there = [
        SeatData(member.learner_id, member.card, member.hours, {})
        for member in one.members
        if member.learner_id not in seated
    ]
    wished = [pool.topics(seat.looking)[:1] for seat in (*there, *one.seats)]
    return {
        "number": one.number,
        "kind": one.kind,
        "topic": one.topic,
        "languages": list(one.languages),
        "first_wish_of": wished.count((one.topic,)),
        "people": [*(_person(seat, there=True) for seat in there), *map(_person, one.seats)],
        "slots": list(one.slots),
        "hours": one.hours,
        "worth": one.worth,
        "locked": one.locked,
        "group": {"id": one.group.id, "name": one.group.name} if one.group else None,
    }


def _person(seat: SeatData, *, there: bool = False) -> Json:
    card = seat.card
    return {
        "id": seat.learner_id,
        "name": str(card.get("name", "")),
        "initials": str(card.get("initials", "")),
        "place": str(card.get("place", "")),
        "languages": sorted(pool.languages(seat.looking)),
        "topics": list(pool.topics(seat.looking)),
        "there": there,
        "answer": seat.answer,
    }


def effects(learner: int, found: Effects, say: Say, translate: Callable[..., str]) -> Json:
    """Return what moving a learner would do, before and after, in numbers and in words."""
    return {
        "learner": learner,
        "groups": [
            {
                "number": change.number,
                "worth": list(change.worth),
                "hours": list(change.hours),
                "people": list(change.people),
                "words": lines(change.words, say),
            }
            for change in found.groups
        ],
        "all": {"worth": list(found.worth), "gap": found.gap},
        "allowed": found.why_not is None,
        "why_not": translate(*found.why_not) if found.why_not else "",
    }
