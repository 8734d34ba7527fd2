"""
What an asset is made of, how much of it there may be, and what it cannot be.

An asset is a mapping with the keys of ``blank()``: a value of the ``group_state`` field ``assets``, without the ``id``
and ``version`` that the ``Asset`` of the front end has as well (its key, and the version that wrote it).
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

from grooc_xblocks.domain.errors import Refused, faulty, misfit
from grooc_xblocks.domain.texts import is_blank, many_lines, one_line
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

Asset = Mapping[str, Any]
Link = Mapping[str, Any]

PROBLEM = "problem"
"""Stands for the problem at an end of a link; no asset has an id so short."""
ID = re.compile(r"[a-z0-9]{8,32}")

STATES = ("idea", "asked", "agreed", "active")
TEXTS = ("name", "offers", "place", "note")
CHOICES = ("kind", "level", "state", "person")
FIELDS = (*TEXTS, *CHOICES, "knows")
"""What a learner edits, in the order in which clashes are told."""
_OF_SEVERAL_LINES = ("offers", "note")

ASSETS, LINKS = 600, 1200  # of a map
IMPORTED = 500  # assets at once
LENGTHS = {"name": 120, "offers": 500, "place": 120, "note": 2000}
NOTE_LINES = 100
KNOWS, KNOWS_LENGTH = 40, 120
VERB_LENGTH = 40
WHY_LENGTH = 500
PROBLEM_LENGTH = 2000
COMMENT_LENGTH = 2000
COMMENTS = 500  # of a map
ANSWER_LENGTH = 5000
VERSION_NAME_LENGTH = 120
STATES_KEPT = 20
REMOVED_KEPT = 50
FARTHEST = 1000  # a position's x and y, either way from the middle


def blank() -> dict[str, Any]:
    """Return what a learner may tell of an asset, empty: the fields of ``FIELDS``, kind and level not chosen."""
    raise NotImplementedError


def tidy(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of ``FIELDS`` that ``told`` has, texts and names as they are stored."""
    raise NotImplementedError


def check(told: Mapping[str, Any], *, kinds: Collection[str], levels: Collection[str]) -> None:
    """
    Raise Refused, with a reason at each field, for what an asset cannot be.

    ``told`` are tidied fields of ``FIELDS``, some or all; ``kinds`` and ``levels`` are the ids to choose from.
    """
    raise NotImplementedError


def require_id(asset: str) -> None:
    """Raise Malformed for what cannot be an id."""
    raise NotImplementedError


def require_room(count: int, most: int) -> None:
    """Raise Refused (``too_many``) when a map would have ``count`` of something of which it may have ``most``."""
    raise NotImplementedError
