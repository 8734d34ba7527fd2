"""
Rooms of the action plan: groups are made with the group formation block, and write a plan of the same group set.

    def test_something(plans: PlanRoom) -> None:
        plans.group("amina", "otieno")
        plans.adds("otieno", "Dig")                 # over the wire, without a window
        amina = plans.enter("amina", alone=True)
        part(amina, "Getting to work")
        expect(row(amina, "Dig")).to_be_visible()

Groups of a room are new, and so are their plans. When a room is left, its blocks have the settings they had before.
"""

import re
from typing import Any

from playwright.sync_api import Locator, expect

from tests.e2e.maps import MAP, id_of
from tests.e2e.maps import PLAIN as PLAIN_MAP
from tests.e2e.room import AUTHOR, Opens, Room, Window, Wire

PLAN = "block-v1:GROOCx+LIS+2026+type@grooc_action_plan+block@plan"
PLAN_UNIT = "a3"
# What is not named here is what the block has where nothing is set: the template of a course on innovation in schools.
PLAIN: dict[str, Any] = {"display_name": "Action plan", "suggested_date": "2027-01-31T18:00:00Z"}
ACTIONS, INDICATORS, LINKS, READY = "work.actions", "measuring.indicators", "measuring.links", "work.ready"
WRITTEN = {"problem": "touches", "vision": "vision", "work": "first", "measuring": "know"}


class PlanRoom(Room):
    """A plan nobody has used yet, the people around it, and their windows."""

    unit = PLAN_UNIT

    def __init__(self, wire: Wire, opens: Opens, **settings: Any) -> None:
        super().__init__(wire, opens)
        self.wire = wire.to(PLAN)
        self._map = wire.to(MAP)
        self._before = [(each, each.settings()) for each in (self.wire, self._map)]
        self.author(**settings)

    def author(self, **settings: Any) -> None:
        """Settings of the plan other than ``PLAIN``; the group set stays."""
        values = {**self.wire.settings("defaults"), **PLAIN, "group_set": self.set, **settings}
        self.wire.does(AUTHOR, "save_settings", mode="studio", **values)

    def mapped(self, who: str, *names: str) -> None:
        """The group of ``who`` has a map in the same course, with these assets on it."""
        values = {**self._map.settings("defaults"), **PLAIN_MAP, "group_set": self.set}
        self._map.does(AUTHOR, "save_settings", mode="studio", **values)
        for name in names:
            asset = {"id": id_of(name), "name": name, "kind": "places", "level": "community"}
            self._map.does(who, "add_asset", since="", **asset)

    def writes(self, who: str, place: str, text: str) -> None:
        """Somebody writes a section, "part.section", in place of what stands there."""
        base = self.sees(who)["sections"].get(place, {"version": 0})["version"]
        self.wire.does(who, "write_section", since="", section=place, text=text, base=base)

    def adds(self, who: str, what: str, kind: str = "action", place: str = ACTIONS, /, **fields: Any) -> str:
        """Somebody adds a row; its id."""
        part, _, section = place.partition(".")
        fields = {"what": what, **fields}
        self.wire.does(who, "add_row", since="", id=id_of(what), part=part, section=section, kind=kind, fields=fields)
        return id_of(what)

    def notes(self, who: str, kind: str, key: str, /, **fields: Any) -> None:
        """Somebody writes down a check-in, a meeting or a reading."""
        self.wire.does(who, "add_note", since="", kind=kind, id=id_of(key), fields=fields)

    def agrees(self, who: str, *parts: str) -> None:
        for each in parts:
            self.wire.does(who, "agree", since="", part=each, answer="agree", why="")

    def submits(self, part: str, *who: str) -> None:
        """These agree, and the last of them submits the part."""
        for each in who:
            self.agrees(each, part)
        self.wire.does(who[-1], "submit_part", since="", part=part)

    def begun(self, *who: str, upto: str = "measuring") -> None:
        """One section of each part is written, each part is submitted by all, and ``upto`` is the last of them."""
        for part, section in WRITTEN.items():
            self.writes(who[0], f"{part}.{section}", f"What we say of {part}, in a line.")
            self.submits(part, *who)
            if part == upto:
                break

    def text(self, who: str, place: str) -> str:
        """What stands in a section now."""
        return str(self.sees(who)["sections"][place]["text"])

    def rows(self, who: str, place: str = ACTIONS) -> list[Any]:
        """The rows of a section, in their order."""
        all_rows = self.sees(who)["rows"].values()
        found = [one for one in all_rows if f"{one['part']}.{one['section']}" == place]
        return sorted(found, key=lambda one: (one["order"], one["id"]))

    def names(self, who: str, place: str = ACTIONS) -> list[str]:
        return [str(one["what"]) for one in self.rows(who, place)]

    def close(self) -> None:
        for wire, settings in self._before:
            wire.does(AUTHOR, "save_settings", mode="studio", **settings)
        super().close()


def part(window: Window, title: str) -> Locator:
    """Go to a part of the plan; what one writes in it."""
    window.inside.locator(".p-steps").get_by_role("button", name=title).click()
    found = window.inside.locator(".p-part").and_(window.inside.get_by_role("group", name=title, exact=True))
    expect(found).to_be_visible()
    return found


def section(window: Window, place: str) -> Locator:
    """A section of the part that is open, "part.section"."""
    return window.inside.locator(f"[data-place='{place}']")


def box(window: Window, place: str) -> Locator:
    """Where one writes in a section; opened when it is not."""
    here = section(window, place)
    here.locator("[data-write]").click()
    found = here.locator("textarea[data-text]")
    expect(found).to_be_focused()
    return found


def row(window: Window, what: str) -> Locator:
    """A row at rest in the table of actions or of indicators."""
    return window.inside.locator("tr[data-opens]").filter(has=window.inside.get_by_text(what, exact=True))


def opened(window: Window, what: str) -> Locator:
    """Open a row of a table; its editor."""
    row(window, what).locator("[data-row]").click()
    editor = window.inside.locator(".m-editor")
    expect(editor.locator("[data-field=what] input")).to_be_focused()
    return editor


def add(window: Window, place: str, what: str) -> None:
    """Add a row by its name, as one adds several."""
    line = section(window, place).locator(".p-quick input")
    line.fill(what)
    line.press("Enter")
    expect(line).to_have_value("")


def submit(window: Window) -> None:
    """Submit the part that is open."""
    window.button(re.compile("^Submit “")).click()
    expect(window.text(re.compile("is submitted, and nothing has changed since"))).to_be_visible()
