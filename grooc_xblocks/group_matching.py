"""
Being matched, as the group formation block offers it: an author's settings, what learners do, the facilitator's desk.

It is half of one block, written in a module of its own (docs/decisions, 12).
"""

from collections.abc import Callable, Mapping
from typing import Any

from xblock.fields import Boolean, Dict, Integer, List, Scope, String

from grooc_xblocks import compat
from grooc_xblocks.base import GroocXBlock
from grooc_xblocks.domain import match_rules, settings
from grooc_xblocks.domain.errors import faulty
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Stamp
from grooc_xblocks.groups.match_data import RoundPlan
from grooc_xblocks.handlers import learner_handler
from grooc_xblocks.payloads import matching as wanted
from grooc_xblocks.states import desk as desks
from grooc_xblocks.states import group_formation as views
from grooc_xblocks.states.matching import Plan
from grooc_xblocks.states.reader import Reader

DEFAULTS = settings.Settings()
LAPSED_AT_ONCE = 20
"""Proposals that somebody who looks in closes; the next one, or the command, does the rest."""


class MatchingHandlers(GroocXBlock):
    """What of group formation is about being matched."""

    reader: Callable[[], Reader]
    doors = List(display_name=_("Doors open to learners"), scope=Scope.settings, default=list(DEFAULTS.doors))
    size_min = Integer(display_name=_("At least"), scope=Scope.settings, default=DEFAULTS.size_min)
    size_max = Integer(display_name=_("At most"), scope=Scope.settings, default=DEFAULTS.size_max)
    questions = List(display_name=_("Questions in the profile"), scope=Scope.settings, default=list(DEFAULTS.questions))
    offer_hours = Integer(display_name=_("Hours an offer is held"), scope=Scope.settings, default=DEFAULTS.offer_hours)
    match_when = String(display_name=_("When groups are formed"), scope=Scope.settings, default=DEFAULTS.match_when)
    match_date = String(display_name=_("Date of the round"), scope=Scope.settings, default=DEFAULTS.match_date)
    match_count = Integer(display_name=_("How many wait"), scope=Scope.settings, default=DEFAULTS.match_count)
    match_rolling = Boolean(
        display_name=_("Show open groups to those who wait"), scope=Scope.settings, default=DEFAULTS.match_rolling
    )
    match_announce = String(display_name=_("Who announces"), scope=Scope.settings, default=DEFAULTS.match_announce)
    match_rules = Dict(display_name=_("Rules of matching"), scope=Scope.settings, default=dict(DEFAULTS.match_rules))
    answer_hours = Integer(display_name=_("Hours to answer"), scope=Scope.settings, default=DEFAULTS.answer_hours)

    @property
    def where(self) -> dict[str, Any]:
        """The group set of this block."""
        return {"course_key": compat.course_key(self), "group_set": self.group_set}

    @property
    def here(self) -> dict[str, Any]:
        """What every act on groups of this set needs."""
        return {"group_set_id": api.group_set_id(**self.where), "offer_hours": self.offer_hours}

    def acting(self) -> dict[str, Any]:
        """What every act within one's own group needs."""
        return {"group_id": self.my_group().id, "actor": self.learner, "offer_hours": self.offer_hours}

    @property
    def plan(self) -> Plan:
        """What the author has settled about being matched."""
        return Plan(
            open="match" in self.doors,
            when=self.match_when,
            date=settings.moment(self.match_date),
            count=self.match_count,
            rolling=self.match_rolling,
            announce=self.match_announce,
            rules=settings.rules_in_use(self.match_rules, self.questions),
            sizes=(self.size_min, self.size_max),
            answer_hours=self.answer_hours,
        )

    def tend(self) -> Stamp | None:
        """
        Do what is due and what nobody has done yet: pass on lapsed offers, close proposals nobody can answer any more,
        begin a round. Return the stamp of somebody without a group; None for a member, and where something was done.
        """
        reader, plan = self.reader(), self.plan
        if not reader.known:
            return None
        asked, outside = self.situation.asked, self.situation.group is None
        stamp = (
            views.stamped(reader, plan) if outside else Stamp(late_answers=bool(asked and asked.until <= reader.now))
        )
        if self.readonly or not (stamp.late_offer or stamp.late_answers or stamp.due):
            return stamp if outside else None
        if stamp.late_offer:
            views.advance(reader, self.offer_hours)
        if stamp.late_answers:
            api.lapse_answers(**self.here, most=LAPSED_AT_ONCE)
        if stamp.due:
            self._begin_due()
        self.look_again()
        return None

    def _begin_due(self) -> None:
        """Begin the round whose date has come, or for which enough people wait."""
        plan = self.plan
        chosen = self._round(plan.rules, at_once=plan.announce == "at_once")
        api.start_due(**self._block, plan=chosen, date=plan.on_date, count=plan.on_count)

    def _round(self, rules: Mapping[str, str], **more: Any) -> RoundPlan:
        return RoundPlan(rules, (self.size_min, self.size_max), self.answer_hours, **more)

    @property
    def _block(self) -> dict[str, Any]:
        return {"usage_key": compat.usage_key(self), "group_set": self.group_set}

    # Learners

    @learner_handler(wanted.EnterPool, event="grooc.match.entered")
    def enter_pool(self, data: wanted.EnterPool) -> None:
        settings.require_open("match", self.doors)
        wishes = data.model_dump(mode="json")
        api.enter_pool(group_set_id=self.here["group_set_id"], person=self.person(), wishes=wishes)
        self.tend()

    @learner_handler(wanted.LeavePool, event="grooc.match.left")
    def leave_pool(self, data: wanted.LeavePool) -> None:
        api.leave_pool(**self.here, learner=self.learner)

    @learner_handler(wanted.AnswerProposal, event="grooc.match.answered")
    def answer_proposal(self, data: wanted.AnswerProposal) -> None:
        api.answer_proposal(**self.here, proposal_id=data.proposal, learner=self.learner, answer=data.answer)

    @learner_handler(wanted.TakeOffer, event="grooc.group.joined")
    def take_offer(self, data: wanted.TakeOffer) -> None:
        api.take_offer(**self.here, group_id=data.group, person=self.person())

    @learner_handler(wanted.LetFill, event="grooc.group.edited")
    def let_fill(self, data: wanted.LetFill) -> None:
        mine = self.my_group()  # whose size is not at issue here, should the author have come to want another
        api.edit_group(**self.acting(), facts=data.model_dump(), limits=(mine.size_min, mine.size_max))

    # The facilitator's desk

    def desk(self) -> dict[str, Any]:
        """Return the whole state of the desk."""
        return desks.desk(self.reader(), self.plan, api.desk(**self.where, size_min=self.size_min))

    def _set(self) -> int:
        return self.here["group_set_id"]

    @learner_handler(wanted.MatchDesk, reads=True, staff=True)
    def match_desk(self, data: wanted.MatchDesk) -> dict[str, Any]:
        self.tend()
        return self.desk()

    @learner_handler(wanted.StartRound, event="grooc.match.round_started", staff=True)
    def start_round(self, data: wanted.StartRound) -> dict[str, Any]:
        rules = match_rules.filled_in(data.rules.model_dump())
        faults = match_rules.check(rules)
        if faults:
            raise faulty({"rules": next(iter(faults.values()))})
        by = {"by": self.learner, "by_name": self.person().card["name"]}
        plan = self._round(rules, kind=data.kind, seed=1 if data.seed is None else data.seed, **by)
        api.start_round(**self._block, plan=plan)
        return self.desk()

    @learner_handler(wanted.RoundProgress, reads=True, staff=True)
    def round_progress(self, data: wanted.RoundProgress) -> dict[str, Any]:
        return desks.head(api.round_head(group_set_id=self._set(), round_id=data.round), self.say)

    @learner_handler(wanted.CancelRound, event="grooc.match.round_cancelled", staff=True)
    def cancel_round(self, data: wanted.CancelRound) -> dict[str, Any]:
        api.cancel_round(group_set_id=self._set(), round_id=data.round)
        return self.desk()

    @learner_handler(wanted.DiscardRound, event="grooc.match.round_discarded", staff=True)
    def discard_round(self, data: wanted.DiscardRound) -> dict[str, Any]:
        api.discard_round(group_set_id=self._set(), round_id=data.round, version=data.version)
        return self.desk()

    @learner_handler(wanted.RoundPage, reads=True, staff=True)
    def round_page(self, data: wanted.RoundPage) -> dict[str, Any]:
        return self._page(data.round, **data.model_dump(exclude={"round"}))

    def _page(self, round_id: int, **which: Any) -> dict[str, Any]:
        return desks.page(api.round_page(group_set_id=self._set(), round_id=round_id, **which), self.say)

    @learner_handler(wanted.PreviewMove, reads=True, staff=True)
    def preview_move(self, data: wanted.PreviewMove) -> dict[str, Any]:
        found = api.effects(group_set_id=self._set(), round_id=data.round, learner=data.learner, to=data.to)
        return desks.effects(data.learner, found, self.say, self.translate)

    @learner_handler(wanted.MovePerson, event="grooc.match.person_moved", staff=True)
    def move_person(self, data: wanted.MovePerson) -> dict[str, Any]:
        api.move_person(group_set_id=self._set(), **_named(data))
        return self._page(data.round)

    @learner_handler(wanted.LockProposal, event="grooc.match.proposal_locked", staff=True)
    def lock_proposal(self, data: wanted.LockProposal) -> dict[str, Any]:
        api.lock_proposal(group_set_id=self._set(), **_named(data))
        return self._page(data.round)

    @learner_handler(wanted.UndoMove, event="grooc.match.move_undone", staff=True)
    def undo_move(self, data: wanted.UndoMove) -> dict[str, Any]:
        api.undo_move(group_set_id=self._set(), **_named(data))
        return self._page(data.round)

    @learner_handler(wanted.AnnounceRound, event="grooc.match.announced", staff=True)
    def announce_round(self, data: wanted.AnnounceRound) -> dict[str, Any]:
        api.announce_round(group_set_id=self._set(), **_named(data))
        return self.desk()


def _named(data: wanted.MovePerson | wanted.LockProposal | wanted.UndoMove | wanted.AnnounceRound) -> dict[str, Any]:
    """Return a request as the api takes it."""
    values = data.model_dump()
    return {"round_id": values.pop("round"), **values}
