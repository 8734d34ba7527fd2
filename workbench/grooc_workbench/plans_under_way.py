"""
The plans that are there when the demo begins, as ``courses/plans_under_way.toml`` tells them.

They are made through the handlers of the block, as browsers do it, over the weeks before: each part is written on the
days before it is submitted, and what became of the plan is written down on its own days.
"""

import datetime
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from django.utils import timezone
from webob import Request

from grooc_workbench.courses import Course
from grooc_workbench.maps_under_way import id_of
from grooc_workbench.runtime import PlayerRuntime
from grooc_workbench.settings import APP_DIR

FILE = APP_DIR.parent / "courses" / "plans_under_way.toml"
BLOCK = "grooc_action_plan"
_BASED = {"write_section": "section", "edit_row": "id"}
"""Handlers whose requests start from what is there, each with the name under which it is told."""
_SECTIONS = {"actions": ("work", "actions"), "indicators": ("measuring", "indicators"), "links": ("measuring", "links")}
_INDICATOR = ("unit", "baseline", "target")

Act = tuple[float, str, str, dict[str, Any]]
"""On which day from today, who, which handler, with what."""


@dataclass(frozen=True)
class PlanUnderWay:
    """One plan. See the file for what its lists hold."""

    course: str
    group: str
    problem: list[str] = field(default_factory=list)
    texts: list[list[str]] = field(default_factory=list)
    actions: list[list[Any]] = field(default_factory=list)
    indicators: list[list[Any]] = field(default_factory=list)
    links: list[list[str]] = field(default_factory=list)
    ticked: list[list[str]] = field(default_factory=list)
    readings: list[list[Any]] = field(default_factory=list)
    checkins: list[dict[str, Any]] = field(default_factory=list)
    meetings: list[dict[str, Any]] = field(default_factory=list)
    comments: list[list[Any]] = field(default_factory=list)
    agree: Mapping[str, list[str]] = field(default_factory=dict)
    submitted: Mapping[str, float] = field(default_factory=dict)
    pace: Mapping[str, int] = field(default_factory=dict)
    consents: Mapping[str, list[str]] = field(default_factory=dict)
    published: Mapping[str, Any] = field(default_factory=dict)
    appreciations: list[list[str]] = field(default_factory=list)
    feedback: list[list[Any]] = field(default_factory=list)

    def acts(self, users: Mapping[str, Any], group: int, today: datetime.date) -> list[Act]:
        """All that was done, in order."""
        told = Telling(self, users, group, today)
        return sorted(told.acts(), key=lambda act: act[0])


class Telling:
    """One plan, told as requests."""

    def __init__(self, plan: PlanUnderWay, users: Mapping[str, Any], group: int, today: datetime.date) -> None:
        self._plan, self._users, self._group, self._today = plan, users, group, today
        self._pauses = 0

    def acts(self) -> Iterator[Act]:
        plan = self._plan
        if plan.problem:
            yield self._while("problem"), plan.problem[0], "write_problem", {"text": plan.problem[1], "base": 0}
        for place, by, text in plan.texts:
            yield self._while(place), by, "write_section", {"section": place, "text": text}
        yield from self._rows()
        for place, by, line in plan.ticked:
            part, section = place.split(".")
            yield self._while(place), by, "tick", {"part": part, "section": section, "item": line, "done": True}
        for comment in plan.comments:
            yield from self._comment(*comment)
        yield from self._submitted()
        yield from self._lived()
        yield from self._shown()

    def _while(self, place: str) -> float:
        """The next moment on the days before a part was submitted, or just now for one that was not."""
        self._pauses += 1
        return self._plan.submitted.get(place.partition(".")[0], -0.2) - 2.5 + self._pauses * 0.03

    def _day(self, number: float | None) -> str:
        return "" if number is None else (self._today + datetime.timedelta(days=number)).isoformat()

    def _who(self, names: list[str]) -> list[Any]:
        return [self._users[name].pk if name in self._users else name for name in names]

    def _row(self, kind: str, what: str, by: str, fields: dict[str, Any]) -> Act:
        part, section = _SECTIONS[f"{kind}s"]
        where = {"id": id_of(self._plan.group, what), "part": part, "section": section, "kind": kind}
        return self._while(part), by, "add_row", {**where, "fields": {"what": what, **fields}}

    def _rows(self) -> Iterator[Act]:
        for what, by, who, when, uses, done_when, *statuses in self._plan.actions:
            assets = [id_of(self._plan.group, name) for name in uses]
            fields = {"who": self._who(who), "when": self._day(when), "uses": assets, "done_when": done_when}
            yield self._row("action", what, by, fields)
            for status, whose, day in statuses:
                changed = {"id": id_of(self._plan.group, what), "changes": {"status": status}}
                yield max(day, self._while("work")), whose, "edit_row", changed
        for what, by, *told, until, how, who in self._plan.indicators:
            numbers = dict(zip(_INDICATOR, told, strict=True))
            yield self._row("indicator", what, by, {
                **numbers, "until": self._day(until), "how": how, "who": self._who(who),
            })  # fmt: skip
        for what, by, address, summary in self._plan.links:
            yield self._row("link", what, by, {"address": address, "summary": summary})

    def _comment(self, place: str, quote: str, by: str, text: str, *replies: list[str]) -> Iterator[Act]:
        comment = id_of(self._plan.group, place, text)
        there = {} if self._users[by].pk in self._members else {"group": self._group}
        at = self._while(place)
        yield at, by, "comment", {"id": comment, "where": place, "quote": quote, "text": text, **there}
        for whose, words in replies:
            yield at + 0.1, whose, "reply", {"comment": comment, "id": id_of(comment, words), "text": words}

    @property
    def _members(self) -> set[int]:
        told = [*self._plan.agree.values(), list(self._plan.consents), [by for _place, by, _text in self._plan.texts]]
        return {self._users[name].pk for names in told for name in names}

    def _submitted(self) -> Iterator[Act]:
        for part, day in self._plan.pace.items():
            yield self._while(part), self._plan.agree[part][0], "set_pace", {"part": part, "date": self._day(day)}
        for part, names in self._plan.agree.items():
            end = self._plan.submitted.get(part)
            for place, name in enumerate(names):
                at = (end if end is not None else -0.1) - 0.1 + 0.02 * place
                yield at, name, "agree", {"part": part, "answer": "agree", "why": ""}
            if end is not None:
                yield end, names[-1], "submit_part", {"part": part}

    def _lived(self) -> Iterator[Act]:
        for indicator, day, value, by, how in self._plan.readings:
            read = {"indicator": id_of(self._plan.group, indicator), "value": value, "who": self._who([by])}
            yield self._note("readings", by, day, {**read, "date": self._day(day), "how": how})
        for one in self._plan.checkins:
            fields = dict(one)
            fields.update((name, self._day(one[name])) for name in ("planned", "date") if name in one)
            yield self._note("checkins", fields.pop("by"), one.get("date", -0.5), fields)
        for one in self._plan.meetings:
            told: dict[str, Any] = {"date": self._day(one["date"]), "there": self._who(one["there"])}
            rest = {name: one[name] for name in ("where", "text", "agreed")}
            yield self._note("meetings", one["by"], one["date"], {**rest, **told})

    def _note(self, kind: str, by: str, day: float, fields: dict[str, Any]) -> Act:
        note = {"kind": kind, "id": id_of(self._plan.group, kind, json.dumps(fields)), "fields": fields}
        earliest = self._plan.submitted.get("measuring", day) + 0.1  # a reading needs its indicator
        self._pauses += 1
        return max(day, earliest) + 0.4 + self._pauses * 0.0001, by, "add_note", note

    def _shown(self) -> Iterator[Act]:
        shown = dict(self._plan.published)
        day = shown.pop("day", 0) - 0.05
        for by, (said, named) in self._plan.consents.items():
            yield day - 0.1, by, "consent", {"answer": said, "named": named}
        if shown:
            yield day, next(iter(self._plan.consents)), "publish", shown
        for who, kind, words, *answer in self._plan.appreciations:
            key = id_of(self._plan.group, who, words)
            yield -0.02, who, "appreciate", {"id": key, "kind": kind, "text": words, "plan": self._group}
            if answer:
                yield -0.01, answer[0], "answer_appreciation", {"id": key, "text": answer[1]}
        for staff, kind, part, text, *rubric in self._plan.feedback:
            written = {"id": id_of(self._plan.group, kind, text), "kind": kind, "part": part, "text": text}
            yield (
                -0.04,
                staff,
                "write_feedback",
                {**written, "group": self._group, "rubric": rubric[0] if rubric else {}},
            )
            if kind == "mark":
                yield -0.03, staff, "release", {"group": self._group, "ids": [written["id"]]}


def plans_under_way() -> list[PlanUnderWay]:
    """All of them, in the order in which they are made."""
    with FILE.open("rb") as file:
        return [PlanUnderWay(**entry) for entry in tomllib.load(file)["plan"]]


def make(one: PlanUnderWay, course: Course, users: Mapping[str, Any], group_id: int) -> None:
    """Make one plan."""
    key = next(course.of_type(BLOCK))
    now = timezone.now() - datetime.timedelta(minutes=2)
    for day, by, handler, payload in one.acts(users, group_id, now.date()):
        at = min(now, now + datetime.timedelta(days=day))
        with patch("django.utils.timezone.now", lambda at=at: at):
            _send(users[by], key, handler, payload)


def _send(user: Any, key: Any, handler: str, payload: dict[str, Any]) -> None:
    """One request; its answer is not looked at. An edit starts from what is there."""
    block = PlayerRuntime(user).get_block(key)
    if handler in _BASED:
        there = block.share.items("sections" if handler == "write_section" else "rows").get(payload[_BASED[handler]])
        payload = {**payload, "base": there.version if there is not None else 0}
    block.newest = dict
    request = Request.blank("/", method="POST", body=json.dumps(payload).encode(), content_type="application/json")
    answer = block.runtime.handle(block, handler, request)
    if answer.status_int != 200:
        raise RuntimeError(f"{handler} of {user.username}: {answer.status_int} {answer.text}")
