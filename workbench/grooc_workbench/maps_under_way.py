"""
The maps that are there when the demo begins, as ``courses/maps_under_way.toml`` tells them.

They are made through the handlers of the block, as browsers do it, over the days before: first what was known before
the first meeting, and a version of it where there is one, then the rest.
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

FILE = APP_DIR.parent / "courses" / "maps_under_way.toml"
BLOCK = "grooc_asset_map"
_STATES = ("idea", "asked", "agreed", "active")
_DAYS = datetime.timedelta(days=3)
_NOTHING_ASKED = {"min_assets": 0, "min_kinds": 0, "min_links": 0, "min_reflections": 0}
Act = tuple[str, str, dict[str, Any]]  # who, which handler, with what


def id_of(*words: str) -> str:
    """An id as browsers choose them, the same at every making."""
    return hashlib.sha256("|".join(words).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class MapUnderWay:
    """One map. See the file for what its lists hold."""

    course: str
    group: str
    problem: str
    assets: list[list[Any]]
    links: list[list[str]]
    submitted: str = ""
    early: Mapping[str, int] = field(default_factory=dict)
    removed: Mapping[str, str] = field(default_factory=dict)
    consents: Mapping[str, str] = field(default_factory=dict)
    reflections: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    comments: list[list[str]] = field(default_factory=list)
    pace: str = ""

    def acts(self, users: Mapping[str, Any], group_id: int) -> Iterator[Act]:
        """All that was done, in order."""
        host = str(self.assets[0][4])
        early_assets = self.early.get("assets", len(self.assets))
        early_links = self.early.get("links", len(self.links))
        if self.problem:
            yield host, "write_problem", {"text": self.problem, "base": 0}
        yield from map(self._added, self.assets[:early_assets], [users] * early_assets)
        yield from map(self._linked, self.links[:early_links])
        if self.submitted:
            yield host, "submit_map", {"name": self.submitted}
        if self.removed:
            gone = {"id": id_of(self.group, self.removed["asset"]), "why": self.removed["why"]}
            yield self.removed["by"], "remove_asset", gone
        for line in self.assets[early_assets:]:
            yield self._added(line, users)
        for line in self.assets:
            yield from self._moved_on(line)
        yield from self._said(group_id)
        yield from map(self._linked, self.links[early_links:])

    def _added(self, line: list[Any], users: Mapping[str, Any]) -> Act:
        name, kind, level, _state, by, offers, knows, *person = line
        told = {"name": name, "kind": kind, "level": level, "offers": offers, "person": bool(person)}
        return by, "add_asset", {"id": id_of(self.group, name), "knows": [users[one].pk for one in knows], **told}

    def _linked(self, line: list[str]) -> Act:
        start, verb, end, by = line
        ends = {"from": id_of(self.group, start), "to": id_of(self.group, end) if end else "problem"}
        return by, "link_assets", {"id": id_of(self.group, *line), "verb": verb, **ends}

    def _moved_on(self, line: list[Any]) -> Iterator[Act]:
        """From idea to the state that it has come to, one step after the other."""
        name, _kind, _level, state, by = line[:5]
        for step in _STATES[1 : _STATES.index(state) + 1]:
            yield by, "edit_asset", {"id": id_of(self.group, name), "changes": {"state": step}}

    def _said(self, group_id: int) -> Iterator[Act]:
        for by, answers in self.reflections.items():
            yield by, "share_reflection", {"answers": dict(answers)}
        for by, answer in self.consents.items():
            yield by, "consent", {"answer": answer}
        for asset, by, text in self.comments:
            where = {"id": id_of(self.group, asset, text), "asset": id_of(self.group, asset), "group": group_id}
            yield by, "comment_asset", {**where, "text": text}
        if self.pace:
            yield str(self.assets[0][4]), "set_pace", {"date": self.pace}


def maps_under_way() -> list[MapUnderWay]:
    """All of them, in the order in which they are made."""
    with FILE.open("rb") as file:
        return [MapUnderWay(**entry) for entry in tomllib.load(file)["map"]]


def make(one: MapUnderWay, course: Course, users: Mapping[str, Any], group_id: int) -> None:
    """Make one map. The author asked for nothing yet when its first version was submitted."""
    key = next(course.of_type(BLOCK))
    acts = list(one.acts(users, group_id))
    authored, now = course.fields(key), timezone.now() - datetime.timedelta(minutes=2)
    asked = {name: authored.get(name) for name in _NOTHING_ASKED}
    for place, (by, handler, payload) in enumerate(acts):
        at = now - _DAYS * ((len(acts) - 1 - place) / len(acts))
        authored.update(_NOTHING_ASKED)
        with patch("django.utils.timezone.now", lambda at=at: at):
            _send(users[by], key, handler, payload)
    for name, value in asked.items():
        if value is None:
            del authored[name]
        else:
            authored[name] = value


def _send(user: Any, key: Any, handler: str, payload: dict[str, Any]) -> None:
    """One request; its answer is not looked at. An edit starts from what is there."""
    block = PlayerRuntime(user).get_block(key)
    if handler == "edit_asset":
        payload = {**payload, "base": block.share.items("assets")[payload["id"]].version}
    block.newest = dict
    request = Request.blank("/", method="POST", body=json.dumps(payload).encode(), content_type="application/json")
    answer = block.runtime.handle(block, handler, request)
    if answer.status_int != 200:
        raise RuntimeError(f"{handler} of {user.username}: {answer.status_int} {answer.text}")
