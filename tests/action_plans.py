"""An action plan as learners use it: ``at.writes(people.amina, "vision.vision", "A day")`` is one request."""

from collections.abc import Callable
from typing import Any

from grooc_xblocks.domain.assets import AssetMap, add
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Edit, Owner
from tests.asset_maps import Maps

TYPE = "grooc_action_plan"
READING = frozenset(
    ["poll", "read_version", "older_acts", "read_final", "export_plan", "readings_csv", "calendar", "gallery_page",
     "gallery_plan", "board", "board_csv", "view_plan", "appreciate", "save_settings"]
)  # fmt: skip
PUMP = {"name": "Hand pump", "kind": "places", "level": "team", "offers": "Water", "knows": []}
ROSE = {"name": "Mama Rose", "kind": "people", "level": "community", "person": True, "knows": []}


class Plans(Maps):
    """One block, what learners do in it, and the token of what each of them has seen."""

    def __init__(self, block: Any, call: Callable[..., tuple[int, Any]]) -> None:
        super().__init__(block, call, reading=READING)

    def writes(self, user: Any, section: str, text: str) -> Any:
        """Somebody writes a section that nobody has begun; give it."""
        return self.does(user, "write_section", section=section, text=text, base=0, since="")["sections"][section]

    def adds_row(self, user: Any, key: str, kind: str, place: str, **fields: Any) -> Any:
        """Somebody adds a row to a section, "part.section"; give it."""
        part, _, section = place.partition(".")
        told = {"id": key, "part": part, "section": section, "kind": kind, "fields": fields}
        return self.does(user, "add_row", **told, since="")["rows"][key]

    def edits_row(self, user: Any, row: Any, **changes: Any) -> Any:
        """Somebody edits a row as they see it; give it as it is then."""
        told = {"id": row["id"], "base": row["version"], "changes": changes}
        return self.does(user, "edit_row", **told, since="")["rows"][row["id"]]

    def notes(self, user: Any, kind: str, key: str, **fields: Any) -> Any:
        """Somebody adds a check-in, a note of a meeting or a reading; give it."""
        return self.does(user, "add_note", kind=kind, id=key, fields=fields, since="")[kind][key]

    def submits(self, *users: Any, part: str) -> Any:
        """All of these agree, and the last of them submits a part; give its newest version."""
        for user in users:
            self.does(user, "agree", part=part, answer="agree", why="")
        return self.does(users[-1], "submit_part", part=part, since="")["versions"][0]

    def mapped(self, user: Any, group_id: int, *, problem: str = "Pumps break.", **assets: Any) -> None:
        """The group has a map in the same course, with a hand pump and Mama Rose on it unless told otherwise."""
        now = AssetMap()
        for key, told in (assets or {"pumpaaaa": PUMP, "roseaaaa": ROSE}).items():
            now = add(now, key, told, by=user.pk, at="2026-11-01T12:00:00+00:00")
        values = {
            "assets": {key: dict(one) for key, one in now.assets.items()},
            "problem": {"text": {"text": problem, "by": user.pk, "at": "", "edits": []}},
        }
        self.writes_map(user, group_id, values)

    def writes_map(self, user: Any, group_id: int, values: Any) -> None:
        """Something of the group's map is written."""
        key = self.block.scope_ids.usage_id.context_key.make_usage_key("grooc_asset_map", "themap")
        edit = lambda _now: Edit("asset_added", values)  # noqa: E731
        api.edit_shared(usage_key=key, owner=Owner(group_id=group_id), actor=user.pk, edit=edit)


def with_two_parts(block: Any, call: Any, people: Any) -> Plans:
    """A plan of Amina and Otieno with a map, of which two parts are submitted; Maria is in a group of her own."""
    at = Plans(block({"rule": "any", "marks": "points", "points": 10}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    at.seeds = at.grouped(people.maria, name="Seeds")
    at.mapped(people.amina, at.wells)
    at.writes(people.amina, "vision.vision", "A day on which Otieno and Mama Rose mend the pump")
    at.adds_row(people.amina, "digaaaaa", "action", "work.actions", what="Dig", who=[people.otieno.pk, "Mr Haile"],
                uses=["pumpaaaa", "roseaaaa"])  # fmt: skip
    for part in ("vision", "work"):
        at.submits(people.amina, part=part)
    return at
