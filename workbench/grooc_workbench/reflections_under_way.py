"""
The reflections that are there when the demo begins, as ``courses/reflections_under_way.toml`` tells them.

They are made through the handlers of the block, as browsers do it, over the days before: first all that is shared, then
what is answered, and what comes of that.
"""

import datetime
import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from django.utils import timezone
from webob import Request

from grooc_workbench.courses import Course
from grooc_workbench.runtime import PlayerRuntime
from grooc_workbench.settings import APP_DIR
from grooc_xblocks.reflections import api

FILE = APP_DIR.parent / "courses" / "reflections_under_way.toml"
BLOCK = "grooc_peer_reflection"
_PROMPTS = ("like", "wish", "wonder", "help")
_SHARED, _ANSWERED = datetime.timedelta(days=4), datetime.timedelta(days=2)
Act = tuple[str, str, dict[str, Any]]  # who, which handler, with what


@dataclass(frozen=True)
class ReflectionUnderWay:
    """One reflection. See the file for what its responses hold."""

    course: str
    by: str
    answers: Mapping[str, str]
    attachments: list[dict[str, Any]] = field(default_factory=list)
    responses: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class ReportUnderWay:
    """Somebody reports the first response ``of`` somebody's reflection."""

    course: str
    of: str
    by: str
    reason: str
    words: str


def reflections_under_way(course: str) -> tuple[list[ReflectionUnderWay], list[ReportUnderWay]]:
    """All of a course, in the order in which they are made."""
    with FILE.open("rb") as file:
        told = tomllib.load(file)
    reflections = [ReflectionUnderWay(**entry) for entry in told["reflection"] if entry["course"] == course]
    return reflections, [ReportUnderWay(**entry) for entry in told["report"] if entry["course"] == course]


class Exchange:
    """One block, and what happens in it."""

    def __init__(self, course: Course, users: Mapping[str, Any]) -> None:
        self._key = next(course.of_type(BLOCK))
        self._users = users
        self._now = timezone.now() - datetime.timedelta(minutes=2)

    def run(self, course: str) -> None:
        """Make all that is under way in a course."""
        reflections, reports = reflections_under_way(course)
        ids: dict[str, int] = {}
        for place, one in enumerate(reflections):
            at = self._now - _SHARED + datetime.timedelta(hours=place)
            ids[one.by] = self._shared(one, at)
        first: dict[str, int] = {}
        answered = [(one.by, told) for one in reflections for told in one.responses]
        for place, (to, told) in enumerate(answered):
            at = self._now - _ANSWERED * ((len(answered) - place) / len(answered))
            response = self._answered(ids[to], told, at)
            first.setdefault(to, response)
            for by, handler, payload in _came_of(response, to, told):
                self._send(by, handler, payload, at + datetime.timedelta(minutes=50))
        for report in reports:
            what = {"what": "response", "id": first[report.of], "reason": report.reason, "words": report.words}
            self._send(report.by, "report", what, self._now)

    def _shared(self, one: ReflectionUnderWay, at: datetime.datetime) -> int:
        payload = {"answers": dict(one.answers), "attachments": one.attachments}
        self._send(one.by, "share_reflection", payload, at)
        mine = api.overview(**PlayerRuntime(self._users[one.by]).get_block(self._key).where).mine
        if mine is None:
            raise RuntimeError(f"{one.by} has shared nothing.")
        return mine.id

    def _answered(self, contribution: int, told: dict[str, Any], at: datetime.datetime) -> int:
        answers = {prompt: told[prompt] for prompt in _PROMPTS if prompt in told}
        self._send(told["by"], "respond", {"contribution": contribution, "version": 1, "answers": answers}, at)
        return api.overview(**PlayerRuntime(self._users[told["by"]]).get_block(self._key).where).given[0].id

    def _send(self, by: str, handler: str, payload: dict[str, Any], at: datetime.datetime) -> None:
        """One request; its answer, the state of the view, is not made."""
        block = PlayerRuntime(self._users[by]).get_block(self._key)
        block.state = dict
        request = Request.blank("/", method="POST", body=json.dumps(payload).encode(), content_type="application/json")
        with patch("django.utils.timezone.now", lambda: at):
            answer = block.runtime.handle(block, handler, request)
        if answer.status_int != 200:
            raise RuntimeError(f"{handler} of {by}: {answer.status_int} {answer.text}")


def _came_of(response: int, to: str, told: dict[str, Any]) -> Iterator[Act]:
    """What its receiver made of a response, and the talk under it."""
    for by, text in told.get("reply", ()):
        client = hashlib.sha256(text.encode()).hexdigest()[:16]  # an id as browsers choose them
        yield by, "reply", {"response": response, "id": client, "text": text}
    if "helped" in told:
        yield to, "mark_helped", {"response": response, "mark": told["helped"], "why": told.get("why", "")}
    if "will" in told:
        yield to, "decide", {"response": response, "will": told["will"], "because": told.get("because", "")}
    if told.get("thanked"):
        yield to, "thank", {"response": response}
