"""The asset map's further rooms: versions, history, lists, what others may see, and the desk of course staff."""

from typing import Any

from grooc_xblocks import compat
from grooc_xblocks.asset_map_fields import AssetMapFields
from grooc_xblocks.domain import asset_erasing
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Told
from grooc_xblocks.handlers import learner_handler
from grooc_xblocks.payloads import asset_map as wanted
from grooc_xblocks.states import asset_rooms as rooms


class AssetMapDesk(AssetMapFields):
    """What is read rather than edited."""

    @learner_handler(wanted.ErasePerson, event="grooc.map.person_erased")
    def erase_person(self, data: wanted.ErasePerson) -> dict[str, Any]:
        """Take a person out of the map, its versions, its history and everybody's texts about it."""
        what = api.Erasing(
            data.id,
            lambda kept: asset_erasing.names_of(kept, data.id),
            lambda kept, names: asset_erasing.erased(kept, data.id, names),
        )
        where = {"usage_key": compat.usage_key(self), "owner": self.share.owner}
        api.erase(**where, actor=self.learner, told=Told("person_erased"), what=what)
        self.look_again()
        return self.newest()

    @learner_handler(wanted.ReadVersion, reads=True)
    def read_version(self, data: wanted.ReadVersion) -> dict[str, Any]:
        return rooms.read_version(self.sight(), self.version(data.number))

    @learner_handler(wanted.OlderActs, reads=True)
    def older_acts(self, data: wanted.OlderActs) -> dict[str, Any]:
        return rooms.older(self.sight(), data.before)

    @learner_handler(wanted.History, reads=True)
    def history(self, data: wanted.History) -> dict[str, Any]:
        return rooms.history(self.sight(), data.asset)

    @learner_handler(wanted.ReadImport, reads=True)
    def read_import(self, data: wanted.ReadImport) -> dict[str, Any]:
        return rooms.preview(self.sight(), data.text)

    # Course staff

    @learner_handler(wanted.ViewMap, reads=True, staff=True)
    def view_map(self, data: wanted.ViewMap) -> dict[str, Any]:
        self.look_on(data.group)
        return self.state()
