"""The types that payloads are made of: bounded, and cleaned of what no database can take."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from grooc_xblocks.domain import texts
from grooc_xblocks.domain.hours import HOURS, is_zone

_Value = TypeVar("_Value")


def at_most(length: int) -> AfterValidator:
    """Refuse a text of more than ``length`` characters, counted after cleaning."""

    def check(text: str) -> str:
        if len(text) > length:
            raise PydanticCustomError("string_too_long", "more than {max_length} characters", {"max_length": length})
        return text

    return AfterValidator(check)


def _refuse(kind: str, does_not_fit: Callable[[str], bool]) -> AfterValidator:
    def check(text: str) -> str:
        if does_not_fit(text):
            raise PydanticCustomError(kind, "does not fit")
        return text

    return AfterValidator(check)


def one_of(*choices: int) -> AfterValidator:
    """Refuse a number that is none of ``choices``; a Literal would take true for 1."""

    def check(number: int) -> int:
        if number not in choices:
            raise PydanticCustomError("literal_error", "none of the choices")
        return number

    return AfterValidator(check)


def _once(values: tuple[_Value, ...]) -> tuple[_Value, ...]:
    return tuple(dict.fromkeys(values))


once = AfterValidator(_once)
"""Keep each value of a list once, in order."""
written = _refuse("blank", texts.is_blank)
"""Refuse a text of which nothing can be seen."""

Line = Annotated[str, AfterValidator(texts.one_line)]
Lines = Annotated[str, AfterValidator(texts.many_lines)]
Title = Annotated[Line, at_most(120)]
Sentence = Annotated[Line, at_most(300)]
Term = Annotated[Line, at_most(80)]
Note = Annotated[Lines, at_most(1000)]
Story = Annotated[Lines, at_most(4000)]


def _no_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return True
    return False


Moment = Annotated[
    str,
    StringConstraints(pattern=r"\A\d{4}-\d{2}-\d{2}(T[0-9:.]{5,15}(Z|[+-]\d{2}:\d{2}))?\z"),
    _refuse("moment", _no_moment),
]
"""A day, or a moment with its offset, in the shape of ISO 8601 that browsers write."""
Day = Annotated[str, StringConstraints(pattern=r"\A\d{4}-\d{2}-\d{2}\z"), _refuse("moment", _no_moment)]

Id = Annotated[int, Field(ge=1, le=2**53)]
Version = Annotated[int, Field(ge=0, le=2**53)]
Size = Annotated[int, Field(ge=1, le=1000)]
Zone = Annotated[str, StringConstraints(max_length=64), _refuse("zone", lambda name: name != "" and not is_zone(name))]
LanguageCode = Annotated[str, StringConstraints(max_length=35, pattern=r"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}\z")]
Hour = Annotated[int, Field(ge=0, lt=HOURS)]
Hours = Annotated[tuple[Hour, ...], Field(max_length=HOURS), once]
