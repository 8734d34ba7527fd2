"""
How a handler is declared: one error boundary, and a method that reads as a sentence.

``learner_handler`` gives the method its parsed payload and answers with what it returns, or else with the whole new
state of the view. ``group_handler`` does so under the lock of the group's state. Domain errors become their own status;
a refusal changes nothing.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from pydantic import BaseModel
from webob import Response
from xblock.core import XBlock
from xblock.exceptions import XBlockSaveError

from grooc_xblocks.domain.errors import Busy, GroocError, WrongMethod
from grooc_xblocks.groups.data import Told
from grooc_xblocks.payloads import parse

_Payload = TypeVar("_Payload", bound=BaseModel)
_Block = Any  # a GroocXBlock: base stands above this module


def _boundary(payload: type[BaseModel], event: str, respond: Callable[[_Block, Any], Any]) -> Callable[..., Response]:
    """Make a wire handler: POST only, errors mapped, unsaved changes of a refused request dropped."""
    respond.__dict__.update(payload=payload, event=event)  # what a handler takes and publishes may be looked up

    @wraps(respond)
    def handler(self: _Block, request: Any, suffix: str = "") -> Response:
        try:
            if request.method != "POST":
                raise WrongMethod
            answer = self.answer(respond(self, request))
            _store(self)
            return answer
        except GroocError as error:
            self.forget_changes()
            return self.refusal(error)

    return XBlock.handler(handler)


def _store(block: _Block) -> None:
    """
    Save the learner's own fields here rather than after the handler, for the platform refuses the second of two first
    writes at one instant: that is Busy, and the view tries again.
    """
    try:
        block.save()
    except XBlockSaveError as error:
        raise Busy from error


def _read(block: _Block, payload: type[_Payload], request: Any) -> Any:
    """Return the parsed payload, and note for ``newest`` what the asking view has already."""
    data = parse(payload, request.body)
    block.since = getattr(data, "since", "")
    return data


def learner_handler(
    payload: type[_Payload], *, event: str = "", reads: bool = False, staff: bool = False, author: bool = False
) -> Callable[[Callable[[Any, _Payload], Any]], Callable[..., Response]]:
    """
    Declare a handler for one learner, for course ``staff`` only, or for the ``author`` in Studio only.

    One that only ``reads`` also answers in previews. ``event`` is published once it has succeeded: with the group
    that the request names, else the one the learner is in after it or was in before (course staff's own is not meant).
    """

    def decorate(method: Callable[[Any, _Payload], Any]) -> Callable[..., Response]:
        @wraps(method)
        def respond(self: _Block, request: Any) -> Any:
            self.require(reads=reads, staff=staff, author=author)
            data = _read(self, payload, request)
            before = self.situation.group
            result = method(self, data)
            if isinstance(result, Response) or reads or author:
                return result
            self.look_again()
            mine = None if staff else self.situation.group or before
            self.announce(event, getattr(data, "group", None) or (mine.id if mine else None))
            self.settle()
            return self.state() if result is None else result

        return _boundary(payload, event, respond)

    return decorate


def group_handler(
    payload: type[_Payload], *, operation: str, event: str
) -> Callable[[Callable[[Any, _Payload], Told | str | None]], Callable[..., Response]]:
    """
    Declare a handler that may assign ``group_state`` fields: it runs on the locked, freshly read state, in one
    transaction.

    What it returns is the subject of ``operation`` in the group's history, or a ``Told`` where the operation depends on
    what was sent. It may run again after a collision, so it does nothing else. A request that names a ``group`` is
    course staff's and writes to what that group shares. The answer is the block's ``newest()``.
    """

    def decorate(method: Callable[[Any, _Payload], Told | str | None]) -> Callable[..., Response]:
        @wraps(method)
        def respond(self: _Block, request: Any) -> Any:
            self.require()
            data = _read(self, payload, request)
            if getattr(data, "group", None) is not None:
                self.look_on(data.group)
            self.edit_group_state(operation, lambda: method(self, data))
            self.announce(event, self.situation.group.id if self.situation.group else None)
            self.settle()
            return self.newest()

        return _boundary(payload, event, respond)

    return decorate
