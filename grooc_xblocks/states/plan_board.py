"""All plans of a block, for course staff: groups by parts, whoever needs somebody first, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from grooc_xblocks.domain import plan_agree, plan_dates, plan_life, plan_marks, plan_need, plan_submit
from grooc_xblocks.domain.names import initials
from grooc_xblocks.domain.plan_need import Need
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import MembershipData, Owner, SeenData, SharedData
from grooc_xblocks.states.everybody import Whose, everybody
from grooc_xblocks.states.group_shapes import Json, iso, live
from grooc_xblocks.states.plan_sight import Sight

BOARD_ROWS = 100
"""Groups on a page."""
WEEKS = 8
OPEN = ("not_begun", "under_way")
_KEPT = ("versions", "pace", "feedback", "checkins")
_WRITTEN = ("sections", "ticks", "problem", "readings")
_NEEDS = {"waits": _("Waits for you"), "word": _("Could use a word"), "fine": _("On its way")}
Counts = Mapping[int, Mapping[str, int]]


@dataclass(frozen=True)
class Told:
    """What was read of many plans, by state or by owner."""

    states: Mapping[int, SharedData]
    keys: Mapping[int, Mapping[str, list[str]]]
    rows: Counts
    overdue: Counts
    members: Mapping[int, list[MembershipData]]
    seen: Mapping[Owner, Mapping[int, SeenData]]


def read(sight: Sight, found: list[Whose]) -> Told:
    """Read what the board shows of many plans. Six queries, however many."""
    ids = [one.begun for one in found if one.begun]
    late = ("when", sight.today.isoformat())
    return Told(
        states=api.read_many(shared_ids=ids, fields=_KEPT),
        keys=api.keys_across(shared_ids=ids, fields=_WRITTEN),
        rows=api.tally_across(shared_ids=ids, field="rows", by="part"),
        overdue=api.tally_across(shared_ids=ids, field="rows", by="status", before=late),
        members=api.memberships_across(group_ids=[one.number for one in found if one.number > 0]),
        seen=api.weeks_across(
            usage_key=sight.reader.usage_key, owners=[one.owner for one in found], weeks=WEEKS, now=sight.reader.now
        ),
    )


@dataclass(frozen=True)
class Row:
    """One plan of the board."""

    sight: Sight
    whose: Whose
    told: Told

    def kept(self, name: str) -> dict[str, Any]:
        state = self.told.states.get(self.whose.begun, SharedData())
        return live(state.items, name)

    @cached_property
    def people(self) -> dict[int, str]:
        """The members, by name; a learner alone."""
        learner = self.whose.owner.learner_id
        if learner is not None:
            return {learner: self.whose.name}
        return {one.learner_id: str(one.card.get("name", "")) for one in self.told.members.get(self.whose.number, ())}

    @cached_property
    def seen(self) -> Mapping[int, SeenData]:
        """What its members did; course staff do not count."""
        found = self.told.seen.get(self.whose.owner, {})
        return {learner: one for learner, one in found.items() if learner in self.people}

    @cached_property
    def last(self) -> datetime | None:
        """When a member did something last."""
        return max((one.at for one in self.seen.values()), default=None)

    @cached_property
    def newest(self) -> dict[str, Mapping[str, Any]]:
        """The newest version of each part that was submitted."""
        versions = self.kept("versions")
        serials = {part["id"]: plan_submit.newest(versions, part["id"]) for part in self.sight.parts}
        return {part: versions[serial] for part, serial in serials.items() if serial is not None}

    @cached_property
    def due(self) -> dict[str, str]:
        """The days of the parts that were not submitted."""
        pace = self.kept("pace")
        days = {part["id"]: part["suggested_date"] or "" for part in self.sight.parts if part["id"] not in self.newest}
        return {part: plan_dates.due_day(pace, part, suggested) for part, suggested in days.items()}

    @cached_property
    def begun(self) -> set[str]:
        """The parts in which something is written."""
        keys, rows = self.told.keys.get(self.whose.begun, {}), self.told.rows.get(self.whose.begun, {})
        found = {key.partition(".")[0] for field in ("sections", "ticks") for key in keys.get(field, ())}
        return found | set(rows)

    @property
    def counted(self) -> plan_need.Plan:
        """What is known of the plan, for who needs somebody."""
        members, joined = list(self.people), self.told.members.get(self.whose.number, ())
        acts = {one.learner_id: one.joined_at for one in joined}
        acts |= {learner: max(one.at, acts.get(learner, one.at)) for learner, one in self.seen.items()}
        checkins, feedback = self.kept("checkins"), self.kept("feedback")
        answers = [one["at"] for one in plan_marks.shown(feedback).values()]
        overdue = self.told.overdue.get(self.whose.begun, {})
        return plan_need.Plan(
            members=len(members),
            active=len(plan_agree.active(members, acts, self.sight.reader.now)),
            last=self._day(iso(self.last)),
            is_begun=bool(self.begun) or "text" in self.told.keys.get(self.whose.begun, {}).get("problem", ()),
            due=self.due,
            submitted={part: self._day(head["at"]) for part, head in self.newest.items()},
            answered=self._day(max(answers, default=None)),
            checkins=tuple(one["planned"] for one in checkins.values() if not one["date"]),
            overdue=sum(overdue.get(status, 0) for status in OPEN),
            cycles=plan_life.cycles(checkins),
            unreleased=plan_marks.unreleased(feedback),
        )

    def _day(self, at: str | None) -> str:
        return plan_dates.today(self.sight.zone, datetime.fromisoformat(at)).isoformat() if at else ""

    @cached_property
    def need(self) -> Need:
        """Who needs somebody, and why."""
        return plan_need.need(self.counted, self.sight.today)

    @property
    def why(self) -> str:
        """The reason, in the reader's language."""
        need = self.need
        text = self.sight.reader.say(need.words[0], need.words[-1] if len(need.words) > 1 else "", need.count)
        titles = {part["id"]: part["title"] for part in self.sight.parts}
        return text % {**need.params, "part": titles.get(need.part, "")}

    @property
    def shown(self) -> Json:
        """The row as the view shows it."""
        plan = self.counted
        return {
            "id": self.whose.number,
            "name": self.whose.name,
            "place": self.whose.place,
            "members": [{"name": name, "initials": initials(name)} for name in self.people.values()],
            "alone": self.whose.owner.learner_id is not None,
            "need": self.need.kind,
            "why": self.why,
            "parts": [self._part(part["id"]) for part in self.sight.parts],
            "cycles": plan.cycles,
            "readings": len(self.told.keys.get(self.whose.begun, {}).get("readings", ())),
            "active": [sum(one.weeks[week] for one in self.seen.values()) for week in range(WEEKS)],
            "last": iso(self.last),
            "feedback": sum(one["kind"] == "word" for one in self.kept("feedback").values()),
            "unreleased": plan.unreleased,
        }

    def _part(self, part: str) -> Json:
        head, due = self.newest.get(part), self.due.get(part, "")
        late = head["late"] if head is not None else bool(due) and plan_dates.days_left(due, self.sight.today) < 0
        number = head["number"] if head is not None else 0
        return {"part": part, "number": number, "begun": part in self.begun or number > 0, "late": late}


def board(sight: Sight, text: str, page: int) -> Json:
    """Return groups by parts, by need. Nine queries, however many groups, the one of who reads among them."""
    rows = _sorted(sight, everybody(sight, text))
    pages = max(1, -(-len(rows) // BOARD_ROWS))
    page = min(page, pages)
    kinds = [row.need.kind for row in rows]
    return {
        "rows": [row.shown for row in rows[(page - 1) * BOARD_ROWS : page * BOARD_ROWS]],
        "total": len(rows),
        "page": page,
        "pages": pages,
        "needs": {kind: kinds.count(kind) for kind in plan_need.KINDS},
        "reached": [_reached(part["id"], rows) for part in sight.parts],
        "groups": len(rows),
    }


def _sorted(sight: Sight, found: list[Whose]) -> list[Row]:
    told = read(sight, found)
    return sorted((Row(sight, one, told) for one in found), key=lambda row: (row.need.order, row.whose.name))


def _reached(part: str, rows: list[Row]) -> Json:
    there = [row for row in rows if part in row.newest]
    return {"part": part, "groups": len(there), "people": sum(len(row.people) for row in there)}


def board_table(sight: Sight) -> Iterator[list[str]]:
    """Give the board line by line, its head first: of a part the number of its newest version."""
    heads = [_("Group"), _("Members"), _("Need"), _("Why")]
    more = [_("Cycles"), _("Readings"), _("Words of course staff"), _("Marks to release"), _("Last change")]
    yield [*map(sight.say, heads), *(part["title"] for part in sight.parts), *map(sight.say, more)]
    for row in _sorted(sight, everybody(sight)):
        shown = row.shown
        told = [shown["name"], str(len(shown["members"])), sight.say(_NEEDS[shown["need"]]), shown["why"]]
        parts = [str(part["number"]) if part["number"] else "" for part in shown["parts"]]
        numbers = [str(shown[name]) for name in ("cycles", "readings", "feedback", "unreleased")]
        yield [*told, *parts, *numbers, shown["last"] or ""]
