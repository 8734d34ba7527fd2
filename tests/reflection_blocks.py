"""A peer reflection as learners use it: ``at.shares(people.amina, "Cards")`` is one request over the wire."""

import json
from typing import Any

from grooc_workbench.runtime import PlayerRuntime
from webob import Request

from grooc_xblocks.groups import api
from tests.asset_maps import FACTS, person_of
from tests.wire import Wire

TYPE = "grooc_peer_reflection"


class Reflecting(Wire):
    """One block, and what learners do in it."""

    def grouped(self, *users: Any, name: str = "Wells") -> int:
        """These people are one group of the block's set from now on; give its id."""
        key = self.block.scope_ids.usage_id
        where = {"usage_key": key, "group_set": self.block.group_set}
        facts = {**FACTS, "name": name, "cause": "Clean water", "place": f"Place of {name}"}
        group = api.start_group(**where, person=person_of(users[0]), facts=facts, limits=(1, 100))
        group_set_id = api.group_set_id(course_key=key.context_key, group_set=self.block.group_set)
        for user in users[1:]:
            api.join_group(group_set_id=group_set_id, group_id=group.id, person=person_of(user))
        return group.id

    def shares(self, user: Any, text: str, **more: Any) -> int:
        """Somebody shares a reflection; give its id."""
        return self.does(user, "share_reflection", answers={"tried": text}, **more)["mine"]["contribution"]["id"]

    def is_handed(self, user: Any, lane: str) -> Any:
        """What somebody is handed who asks for something to answer."""
        return self.does(user, "serve", lane=lane)["served"].get(lane)

    def answers(self, user: Any, contribution: int, text: str = "The cards", **more: Any) -> int:
        """Somebody answers the first version of a reflection; give the id of the response."""
        said = {"contribution": contribution, "version": 1, "answers": {"like": text}, **more}
        return self.does(user, "respond", **said)["given"]["responses"][0]["id"]

    def file(self, user: Any, handler: str, **payload: Any) -> Any:
        """The raw answer of a handler that gives a file."""
        runtime = PlayerRuntime(user)
        request = Request.blank("/", method="POST", body=json.dumps(payload).encode())
        return runtime.handle(runtime.get_block(self.block.scope_ids.usage_id), handler, request)
