"""How the body of a request becomes a model: whatever a browser can send, the answer is a model or a Malformed."""

from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from grooc_xblocks.domain.errors import Malformed
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

BODY_BYTES = 256 * 1024
_FIELDS_NAMED = 20  # more wrong fields than a form has are nobody's mistake
_NAME_LENGTH = 40  # of a field, which may be the sender's own invention


class Payload(BaseModel):
    """What a handler takes. Types are meant: no number in quotes, no boolean as a number, nothing unexpected."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, hide_input_in_errors=True)
    most_bytes: ClassVar[int] = BODY_BYTES
    """How long the body of a request may be; a handler that takes a picture or a whole list says more."""

    def sent(self) -> dict[str, Any]:
        """Return only the fields that the request named, for handlers that change some and leave the rest."""
        return self.model_dump(exclude_unset=True)


Model = TypeVar("Model", bound=BaseModel)


def parse(model: type[Model], body: bytes) -> Model:
    """Read the JSON of ``body``; an empty body is ``{}``. Raises Malformed, with what is wrong by field."""
    if len(body) > getattr(model, "most_bytes", BODY_BYTES):
        raise Malformed(_("This is too much at once."), code="too_large")
    try:
        return model.model_validate_json(body or b"{}")
    except ValidationError as error:
        raise _malformed(error) from None


def _malformed(error: ValidationError) -> Malformed:
    fields: dict[str, Message] = {}
    for fault in error.errors(include_url=False, include_input=False)[:_FIELDS_NAMED]:
        if fault["loc"]:
            fields.setdefault(str(fault["loc"][0])[:_NAME_LENGTH], _said(fault["type"], fault.get("ctx", {})))
    return Malformed(details={"fields": fields})


def _said(kind: str, context: dict[str, Any]) -> Message:
    """Say in plain words what pydantic found; ``context`` holds the limit where there is one."""
    if kind in ("string_too_long", "too_long"):
        return _TOO_LONG[kind], {"most": context["max_length"]}
    return _REASONS.get(kind, _("This does not fit.")), {}


_TOO_LONG = {
    "string_too_long": _("Please stay under %(most)s characters."),
    "too_long": _("Please keep this list to %(most)s lines."),
}
_REASONS = {
    "missing": _("This is missing."),
    "extra_forbidden": _("This is not expected here."),
    "literal_error": _("This is not one of the choices."),
    "blank": _("Please write something here."),
    "zone": _("This time zone is not known here."),
    "moment": _("Choose a day."),
}
