"""
Rooms of the asset map: groups are made with the group formation block, and use a map of the same group set.

    def test_something(maps: MapRoom) -> None:
        maps.group("amina", "otieno")
        maps.adds("otieno", "Pump")     # over the wire, without a window
        amina = maps.enter("amina")
        expect(row(amina, "Pump")).to_be_visible()

Groups of a room are new, and so are their maps. Somebody's own map belongs to the block and outlives a room.
"""

import re
from typing import Any

from playwright.sync_api import Locator, expect

from tests.e2e.room import AUTHOR, Opens, Room, Window, Wire

MAP = "block-v1:GROOCx+LIS+2026+type@grooc_asset_map+block@assets"
MAP_UNIT = "a2"
# What is not named here is what the block has where nothing is set.
PLAIN: dict[str, Any] = {
    "display_name": "Asset map", "suggested_date": "2027-01-31T18:00:00Z", "min_assets": 0, "min_kinds": 0,
    "min_links": 0, "min_reflections": 0, "exemplar": "-",
}  # fmt: skip
MINE = [("Pump", "places"), ("Rosa the plumber", "people"), ("Savings circle", "groups")]


def id_of(name: str) -> str:
    """The id that tests give an asset, a link, a comment: of its name."""
    return re.sub(r"[^a-z0-9]", "", name.lower())[:24].ljust(8, "0")


class MapRoom(Room):
    """A map nobody has used yet, the people around it, and their windows."""

    unit = MAP_UNIT

    def __init__(self, wire: Wire, opens: Opens, **settings: Any) -> None:
        super().__init__(wire, opens)
        self.wire = wire.to(MAP)
        self.author(**settings)

    def author(self, **settings: Any) -> None:
        """Settings of the map other than ``PLAIN``; the group set stays."""
        values = {**self.wire.settings("defaults"), **PLAIN, "group_set": self.set, **settings}
        self.wire.does(AUTHOR, "save_settings", mode="studio", **values)

    def adds(self, who: str, name: str, kind: str = "places", **facts: Any) -> str:
        """Somebody adds an asset; its id."""
        asset = {"id": id_of(name), "name": name, "kind": kind, "level": "community", **facts}
        self.wire.does(who, "add_asset", since="", **asset)
        return id_of(name)

    def links(self, who: str, start: str, verb: str, end: str = "problem") -> None:
        """Somebody links two assets by their names."""
        to = end if end == "problem" else id_of(end)
        ends = {"from": id_of(start), "to": to}
        self.wire.does(who, "link_assets", since="", id=id_of(f"{start[:8]}{verb}{end[:8]}"), verb=verb, **ends)

    def fills(self, who: str) -> None:
        """A small map: three assets of three kinds, with a link to the problem."""
        for name, kind in MINE:
            self.adds(who, name, kind)
        self.links(who, "Pump", "supports")

    def asset(self, who: str, name: str) -> Any:
        """An asset as the map has it now; None when it has it not."""
        return next((one for one in self.sees(who)["assets"].values() if one["name"] == name), None)

    def names(self, who: str) -> list[str]:
        """What is on somebody's map, as it was added."""
        assets = self.sees(who)["assets"].values()
        return [one["name"] for one in sorted(assets, key=lambda one: (one["at"], one["version"]))]


def row(window: Window, name: str) -> Locator:
    """An asset at rest in the list."""
    return window.inside.locator(".m-row").filter(has=window.inside.get_by_text(name, exact=True))


def rows(window: Window) -> Locator:
    return window.inside.locator(".m-row")


def opened(window: Window, name: str) -> Locator:
    """Open an asset in the list; its editor."""
    row(window, name).locator("[data-row]").click()
    editor = window.inside.locator(".m-editor")
    expect(editor.get_by_label("Name", exact=True)).to_be_focused()
    return editor
