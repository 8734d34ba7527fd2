"""The asset map's further rooms: versions, history, lists, what others may see, and the desk of course staff."""

from typing import Any

from webob import Response

from grooc_xblocks import compat
from grooc_xblocks.asset_map_fields import AssetMapFields
from grooc_xblocks.documents.pictures import read_png
from grooc_xblocks.documents.tables import csv_lines
from grooc_xblocks.domain import asset_erasing, plan_erasing
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Told
from grooc_xblocks.handlers import learner_handler
from grooc_xblocks.payloads import asset_desk as desk
from grooc_xblocks.payloads import asset_map as wanted
from grooc_xblocks.states import asset_across as across
from grooc_xblocks.states import asset_exports as exports
from grooc_xblocks.states import asset_rooms as rooms
from grooc_xblocks.states.plan_map import plans_of


class AssetMapDesk(AssetMapFields):
    """What is read rather than edited."""

    @learner_handler(wanted.ErasePerson, event="grooc.map.person_erased")
    def erase_person(self, data: wanted.ErasePerson) -> dict[str, Any]:
        """Take a person out of the map, its versions, its history and everybody's texts about it; of plans likewise."""
        owner, names = self.share.owner, set[str]()

        def names_of(kept: asset_erasing.Kept) -> set[str]:
            names.update(asset_erasing.names_of(kept, data.id))
            return names

        what = api.Erasing(data.id, names_of, lambda kept, known: asset_erasing.erased(kept, data.id, known))
        where: dict[str, Any] = {"owner": owner, "actor": self.learner, "told": Told("person_erased")}
        api.erase(usage_key=compat.usage_key(self), what=what, **where)
        without = api.Erasing(
            data.id,
            lambda kept: names | plan_erasing.names_of(kept, data.id),
            lambda kept, known: plan_erasing.erased(kept, data.id, known),
        )
        for usage_key in plans_of(owner, compat.course_key(self)):
            api.erase(usage_key=usage_key, what=without, **where)
        self.look_again()
        return self.newest()

    @learner_handler(wanted.ReadVersion, reads=True)
    def read_version(self, data: wanted.ReadVersion) -> dict[str, Any]:
        return rooms.read_version(self.looking_at(data.group).sight(), self.version(data.number))

    @learner_handler(wanted.OlderActs, reads=True)
    def older_acts(self, data: wanted.OlderActs) -> dict[str, Any]:
        return rooms.older(self.looking_at(data.group).sight(), data.before)

    @learner_handler(wanted.History, reads=True)
    def history(self, data: wanted.History) -> dict[str, Any]:
        return rooms.history(self.looking_at(data.group).sight(), data.asset)

    @learner_handler(wanted.ReadImport, reads=True)
    def read_import(self, data: wanted.ReadImport) -> dict[str, Any]:
        return rooms.preview(self.sight(), data.text)

    @learner_handler(wanted.ExportMap, reads=True)
    def export_map(self, data: wanted.ExportMap) -> Response:
        picture = read_png(data.picture) if data.picture else None
        sight = self.looking_at(data.group).sight()
        copy = self.version(data.number) if data.number is not None else None
        return self.file(data.format, *exports.export(sight, copy, data.format, picture))

    @learner_handler(desk.Gallery, reads=True)
    def gallery_page(self, data: desk.Gallery) -> dict[str, Any]:
        return across.gallery(self.sight(), data.text, data.page)

    @learner_handler(desk.GalleryMap, reads=True)
    def gallery_map(self, data: desk.GalleryMap) -> dict[str, Any]:
        return across.gallery_map(self.sight(), data.id)

    # Course staff

    @learner_handler(desk.Board, reads=True, staff=True)
    def board(self, data: desk.Board) -> dict[str, Any]:
        return across.board(self.sight(), data.text, data.page)

    @learner_handler(desk.BoardCsv, reads=True, staff=True)
    def board_csv(self, data: desk.BoardCsv) -> Response:
        return self.file("csv", csv_lines(across.board_table(self.sight())), "asset-maps")

    @learner_handler(desk.ViewMap, reads=True, staff=True)
    def view_map(self, data: desk.ViewMap) -> dict[str, Any]:
        return self.looking_at(data.group).state()

    # Authors

    @learner_handler(desk.ReadExemplar, author=True)
    def read_exemplar(self, data: desk.ReadExemplar) -> dict[str, Any]:
        """Tell line by line what is wrong with an author's list, before it is saved."""
        lists = data.model_dump(include={"kinds", "levels", "verbs"})
        return rooms.exemplar(self.sight(), data.text, lists)
