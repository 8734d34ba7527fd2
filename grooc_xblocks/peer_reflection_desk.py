"""The peer reflection's further rooms: what others share, the network, and the desk of course staff."""

from typing import Any

from webob import Response

from grooc_xblocks import compat
from grooc_xblocks.documents.tables import csv_lines
from grooc_xblocks.domain.errors import NotThere, NotYours
from grooc_xblocks.domain.reflection_files import ending
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.handlers import learner_handler
from grooc_xblocks.payloads import peer_reflection as wanted
from grooc_xblocks.payloads import reflection_desk as staffs
from grooc_xblocks.peer_reflection_fields import PeerReflectionFields
from grooc_xblocks.reflections import api
from grooc_xblocks.states import peer_reflection as views
from grooc_xblocks.states import reflection_exports as exports
from grooc_xblocks.states import reflection_network as network
from grooc_xblocks.states import reflection_rooms as rooms
from grooc_xblocks.states.reflection_sight import ReflectionSight


class PeerReflectionDesk(PeerReflectionFields):
    """What is read rather than written, and what course staff do."""

    @learner_handler(wanted.Browse, reads=True)
    def browse(self, data: wanted.Browse) -> dict[str, Any]:
        if not self.browse_all and not compat.is_staff(self):
            raise NotYours(_("Here everybody is handed what to read: there is no list."), code="no_browsing")
        return rooms.browse(self.sight(), **data.model_dump())

    @learner_handler(wanted.Read, reads=True)
    def read(self, data: wanted.Read) -> dict[str, Any]:
        if self.myself is None:
            raise NotThere
        found = api.read(**self.where, **self.rights, contribution=data.contribution, number=data.number)
        standing = self.standing()
        return rooms.reading(self.sight(), found, gave=standing.gave, can_give=standing.others)

    @learner_handler(wanted.ReadFile, reads=True)
    def read_file(self, data: wanted.ReadFile) -> Response:
        """A file of one's own, or one that came along with a reflection that one may read."""
        if self.myself is None:
            raise NotThere
        found, content = api.open_file(usage_key=compat.usage_key(self), key=data.file)
        if data.contribution is None:
            is_theirs = found.author == self.learner
        else:
            about = api.read(**self.where, **self.rights, contribution=data.contribution, number=data.number)
            version = about.contribution.version
            is_theirs = version is not None and any(one.get("file") == found.key for one in version.attachments)
        if not is_theirs:
            raise NotThere
        return self.file(ending(found.name), content, found.name.rpartition(".")[0])

    @learner_handler(wanted.Older, reads=True)
    def older(self, data: wanted.Older) -> dict[str, Any]:
        return views.older(self.sight(), data.which, data.before)

    @learner_handler(wanted.MyNetwork, reads=True)
    def my_network(self, data: wanted.MyNetwork) -> dict[str, Any]:
        return network.mine(self.sight(), data.days)

    @learner_handler(wanted.Follow, event="grooc.reflection.followed")
    def follow(self, data: wanted.Follow) -> None:
        what = "contribution" if data.contribution is not None else "group"
        target = data.contribution or self.group_behind(data.whose or "")
        api.follow(usage_key=compat.usage_key(self), learner=self.learner, what=what, target=target, on=data.on)

    def group_behind(self, key: str) -> int:
        """Return the group for which a key stands in what this learner was sent. Raises NotThere."""
        groups = {one.group_id for one in api.taking_part(usage_key=compat.usage_key(self))}
        for group in groups:
            if group is not None and self.masks.group_key(self.learner, group) == key:
                return group
        raise NotThere

    # Course staff

    @learner_handler(staffs.Desk, reads=True, staff=True)
    def desk(self, data: staffs.Desk) -> dict[str, Any]:
        return rooms.desk(self.sight())

    @learner_handler(staffs.Boost, staff=True, event="grooc.reflection.boosted")
    def boost(self, data: staffs.Boost) -> dict[str, Any]:
        api.boost(usage_key=compat.usage_key(self), contribution=data.contribution, on=data.on)
        return rooms.desk(self.sight())

    @learner_handler(staffs.Moderate, staff=True, event="grooc.reflection.moderated")
    def moderate(self, data: staffs.Moderate) -> dict[str, Any]:
        what: dict[str, Any] = {"what": data.what, "target": data.id, "hide": data.hide}
        api.moderate(usage_key=compat.usage_key(self), actor=self.learner, **what)
        return rooms.desk(self.sight())

    @learner_handler(staffs.CourseNetwork, reads=True, staff=True)
    def course_network(self, data: staffs.CourseNetwork) -> dict[str, Any]:
        return network.course(self.sight(), data.days)

    @learner_handler(staffs.NetworkCsv, reads=True, staff=True)
    def network_csv(self, data: staffs.NetworkCsv) -> Response:
        return self.file("csv", csv_lines(network.table(self.sight(), data.days)), "network")

    @learner_handler(staffs.Export, reads=True, staff=True)
    def export(self, data: staffs.Export) -> Response:
        sight = self.sight()
        lines = exports.lines(sight) if data.format == "json" else csv_lines(exports.rows(sight))
        return self.file(data.format, lines, self.named(sight))

    def named(self, sight: ReflectionSight) -> str:
        """Return what a file of everything is called."""
        return sight.say(self.display_name)
