"""
Rooms of peer reflection: a block nobody has shared anything in, beside groups that are new.

    def test_something(exchange: ExchangeRoom) -> None:
        exchange.group("amina", "otieno")
        exchange.shares("otieno", "We asked")       # over the wire, without a window
        amina = exchange.enter("amina", alone=True)
        part(amina, "respond").get_by_role("button", name="Give me one to answer").first.click()

What is shared belongs to its block, and not to a group set. So an author of each room has put a block of another name
in the place of the course's own; the course is the copy that the player of the tests keeps its edits in.
"""

import re
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator

from tests.databases import REPOSITORY
from tests.e2e.room import AUTHOR, Opens, Room, Window, Wire

TYPE = "block-v1:GROOCx+LIS+2026+type@grooc_peer_reflection+block@"
UNIT = "reflect_maps"
SOURCE = REPOSITORY / "workbench" / "courses" / "launching_innovation.xml"
EDITED = "GROOCx-LIS-2026.xml"
NAME = re.compile(r'(<grooc_peer_reflection [^>]*url_name=")[^"]*(")')
# What is not named here is what the block has where nothing is set.
PLAIN: dict[str, Any] = {"display_name": "Answer another team", "suggested_date": "2027-01-31T18:00:00Z"}
ALL = {"text": "", "cause": "", "page": 1, "followed": False}


class ExchangeRoom(Room):
    """A peer reflection nobody has used yet, the people around it, and their windows."""

    unit = UNIT

    def __init__(self, wire: Wire, opens: Opens, courses: Path, **settings: Any) -> None:
        super().__init__(wire, opens)
        self.wire = wire.to(TYPE + self.set)
        _put_in(courses, self.set)
        self.author(**settings)

    def author(self, **settings: Any) -> None:
        """Settings of the block other than ``PLAIN``; the group set stays."""
        values = {**self.wire.settings("defaults"), **PLAIN, "group_set": self.set, **settings}
        self.wire.does(AUTHOR, "save_settings", mode="studio", **values)

    def two_groups(self) -> None:
        """Amina and Otieno are one group, Emre and Malia another."""
        self.group("amina", "otieno", name="Wells")
        self.group("emre", "malia", name="Weavers")

    def sees(self, who: str) -> Any:
        return self.wire.does(who, "poll", version="")

    def shares(self, who: str, tried: str, **more: Any) -> int:
        """Somebody shares a reflection, or the next version of it; its id."""
        attachments = more.pop("attachments", [])
        told = {"answers": {"tried": tried, **more}, "attachments": attachments}
        return int(self.wire.does(who, "share_reflection", **told)["mine"]["contribution"]["id"])

    def answers(self, who: str, contribution: int, like: str = "The cards", version: int = 1, **more: Any) -> int:
        """Somebody answers a reflection; the id of the response."""
        told = {"contribution": contribution, "version": version, "answers": {"like": like}, **more}
        return int(self.wire.does(who, "respond", **told)["given"]["responses"][0]["id"])

    def received(self, who: str) -> list[Any]:
        """What came back to somebody, newest first."""
        responses: list[Any] = self.sees(who)["received"]["responses"]
        return responses

    def given(self, who: str) -> list[Any]:
        """What somebody answered, newest first."""
        responses: list[Any] = self.sees(who)["given"]["responses"]
        return responses


def _put_in(courses: Path, name: str) -> None:
    """The course has a peer reflection of this name where it had another one."""
    edited = courses / EDITED
    if not edited.exists():
        edited.parent.mkdir(exist_ok=True)
        shutil.copy(SOURCE, edited)
    text, found = NAME.subn(rf"\g<1>{name}\g<2>", edited.read_text(encoding="utf-8"))
    assert found == 1
    part = edited.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(edited)


def part(window: Window, name: str) -> Locator:
    """What one writes in ("write"), answers in ("respond"), and what came back ("received")."""
    return window.inside.locator(f"[data-part={name}]")


def write(window: Window, label: str, text: str, form: str = "write") -> None:
    """Fill a prompt of one's own reflection, or with ``form`` "respond" of an answer."""
    part(window, form).get_by_label(label).first.fill(text)
