"""An asset map as learners use it: ``at.adds(people.amina, "Pump")`` is one request over the wire."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from grooc_workbench.runtime import PlayerRuntime
from webob import Request

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Person
from tests.wire import Wire

TYPE = "grooc_asset_map"
FACTS = {"name": "Wells", "initiative": "Pumps that last", "size_min": 2, "size_max": 6, "openness": "open"}
NOTHING_ASKED = {"min_assets": 0, "min_kinds": 0, "min_links": 0, "min_reflections": 0}


def id_of(name: str) -> str:
    """An id as browsers choose them."""
    return "".join(sign for sign in name.lower() if sign.isascii() and sign.isalnum())[:20].ljust(8, "x")


def person_of(user: Any) -> Person:
    """Somebody as groups know one."""
    return Person(user.pk, {"name": user.username.title()})


class Maps(Wire):
    """One block, what learners do in it, and the token of what each of them has seen."""

    def __init__(
        self, block: Any, call: Callable[..., tuple[int, Any]], *, reading: frozenset[str] | None = None
    ) -> None:
        super().__init__(block, call)
        self.tokens: dict[int, str] = {}
        self.reading = READING if reading is None else reading

    def grouped(self, *users: Any, name: str = "Wells") -> int:
        """These people are one group of the block's set from now on; give its id."""
        key = self.block.scope_ids.usage_id
        where = {"usage_key": key, "group_set": self.block.group_set}
        group = api.start_group(**where, person=person_of(users[0]), facts={**FACTS, "name": name}, limits=(1, 100))
        for user in users[1:]:
            self.joins(user, group.id)
        return group.id

    def joins(self, user: Any, group_id: int) -> None:
        """Somebody takes a place in a group."""
        key = self.block.scope_ids.usage_id
        group_set_id = api.group_set_id(course_key=key.context_key, group_set=self.block.group_set)
        api.join_group(group_set_id=group_set_id, group_id=group_id, person=person_of(user))

    def leaves(self, user: Any, group_id: int) -> None:
        """Somebody leaves the group."""
        api.leave_group(group_id=group_id, actor=user.pk)

    def does(self, user: Any, handler: str, /, **payload: Any) -> Any:
        """Send a request as a view does that knows what it was told last; give what came back."""
        if handler not in self.reading and "since" not in payload:
            payload["since"] = self.tokens.get(user.pk, "")
        body = super().does(user, handler, **payload)
        if body and "version" in body:
            self.tokens[user.pk] = body["version"]
        return body

    def state(self, user: Any) -> Any:
        """The whole state of somebody's view."""
        return self.does(user, "poll", version="")

    def adds(self, user: Any, name: str, **told: Any) -> Any:
        """Somebody adds an asset; give it."""
        asset = {"id": id_of(name), "name": name, "kind": "people", "level": "community", **told}
        return self.does(user, "add_asset", **asset, since="")["assets"][asset["id"]]

    def edits(self, user: Any, asset: Mapping[str, Any], **changes: Any) -> Any:
        """Somebody edits an asset as they see it; give it as it is then."""
        edited = self.does(user, "edit_asset", id=asset["id"], base=asset["version"], changes=changes, since="")
        return edited["assets"][asset["id"]]

    def links(self, user: Any, start: str, verb: str, end: str = "problem") -> Any:
        """Somebody links two assets by their names; give the link."""
        key = id_of(f"{start[:6]}{end[:6]}{verb}")
        ends = {"from": id_of(start), "to": id_of(end) if end != "problem" else end}
        return self.does(user, "link_assets", id=key, verb=verb, **ends, since="")["links"][key]

    def share_of(self, user: Any) -> int:
        """The id of the state of a learner alone."""
        return PlayerRuntime(user).get_block(self.block.scope_ids.usage_id).share.data.id

    def file(self, user: Any, handler: str, **payload: Any) -> Any:
        """The raw answer of a handler that gives a file."""
        runtime = PlayerRuntime(user)
        request = Request.blank("/", method="POST", body=json.dumps(payload).encode())
        return runtime.handle(runtime.get_block(self.block.scope_ids.usage_id), handler, request)


READING = frozenset(
    ["poll", "read_version", "older_acts", "history", "read_import", "export_map", "gallery_page", "gallery_map",
     "board", "board_csv", "view_map", "read_exemplar", "save_settings"]
)  # fmt: skip
