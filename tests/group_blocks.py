"""Small blocks that try the scope out, without a domain of their own."""

from typing import Any

from pydantic import BaseModel
from xblock.fields import Dict, Integer, List, Scope, String

from grooc_xblocks.base import GroocXBlock
from grooc_xblocks.domain.errors import Refused
from grooc_xblocks.group_scope import group_state
from grooc_xblocks.handlers import group_handler, learner_handler
from grooc_xblocks.payloads import Payload


class Put(Payload):
    key: str
    value: int
    fail: bool = False


class Empty(Payload):
    pass


class Title(Payload):
    title: str


class Since(Payload):
    version: int


class BoardXBlock(GroocXBlock):
    """A board of numbers a group keeps, in every shape a field can have."""

    numbers = Dict(scope=group_state)
    cards = Dict(scope=group_state)
    total = Integer(scope=group_state, default=0)
    log = List(scope=group_state)
    title = String(scope=group_state, default="untitled")
    heading = String(scope=Scope.settings, default="Board")
    private = Integer(scope=Scope.user_state, default=0)
    summary = Dict(scope=Scope.user_state_summary)

    has_score = False

    def is_complete(self) -> bool:
        return False

    def state(self) -> dict[str, Any]:
        return {
            "numbers": self.numbers,
            "cards": self.cards,
            "total": self.total,
            "log": self.log,
            "title": self.title,
            "version": self.share.data.version,
        }

    @group_handler(Put, operation="put", event="board.put")
    def put(self, data: Put) -> str:
        self.numbers[data.key] = self.numbers.get(data.key, 0) + data.value
        self.total += data.value
        self.log = [*self.log, data.key][-5:]
        if data.fail:
            self.private = data.value
            raise Refused
        return data.key

    @group_handler(Put, operation="drop", event="board.dropped")
    def drop(self, data: Put) -> str:
        self.numbers = {key: value for key, value in self.numbers.items() if key != data.key}
        return data.key

    @group_handler(Empty, operation="clear", event="board.cleared")
    def clear(self, data: BaseModel) -> None:
        self.numbers = {}

    @group_handler(Title, operation="name", event="board.named")
    def name(self, data: Title) -> None:
        self.title = data.title

    @group_handler(Put, operation="mark", event="board.marked")
    def mark(self, data: Put) -> str:
        """Change what lies two levels deep, in place, without assigning anything."""
        self.cards.setdefault(data.key, {"marks": []})["marks"].append(data.value)
        return data.key

    @group_handler(Put, operation="break", event="board.broken")
    def break_off(self, data: Put) -> None:
        """Fail as a mistake in a block's code would, after everything was assigned."""
        self.numbers = {data.key: data.value}
        self.private = data.value
        raise ZeroDivisionError

    @learner_handler(Put)
    def keep_private(self, data: Put) -> None:
        self.private = data.value

    @learner_handler(Empty, reads=True)
    def look(self, data: BaseModel) -> dict[str, Any]:
        return self.state()

    @learner_handler(Since, reads=True)
    def news(self, data: Since) -> dict[str, Any]:
        news = self.share.newer_than(data.version)
        items = {
            name: {key: [one.value, one.version, one.removed] for key, one in keys.items()}
            for name, keys in news.items.items()
        }
        return {"version": news.version, "items": items}

    @learner_handler(Empty)
    def write_outside(self, data: BaseModel) -> None:
        self.title = "written where no lock is held"

    @learner_handler(Empty)
    def change_outside(self, data: BaseModel) -> None:
        self.numbers["x"] = 1
        self.save()

    @learner_handler(Put)
    def put_in_summary(self, data: Put) -> dict[str, Any]:
        self.summary = {**self.summary, data.key: self.summary.get(data.key, 0) + data.value}
        return {}
