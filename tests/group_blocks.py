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


class BoardXBlock(GroocXBlock):
    """A board of numbers a group keeps, in every shape a field can have."""

    numbers = Dict(scope=group_state)
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
            raise Refused
        return data.key

    @group_handler(Put, operation="drop", event="board.dropped")
    def drop(self, data: Put) -> str:
        self.numbers = {key: value for key, value in self.numbers.items() if key != data.key}
        return data.key

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
