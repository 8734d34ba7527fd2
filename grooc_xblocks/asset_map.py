"""Asset map: a group collects what its community already has, on one live map."""

from typing import Any

from web_fragments.fragment import Fragment
from webob import Response
from xblock.core import XBlock

from grooc_xblocks.asset_map_desk import AssetMapDesk
from grooc_xblocks.domain import (
    asset_bring,
    asset_edit,
    asset_fields,
    asset_links,
    asset_needs,
    asset_settings,
    asset_talk,
    assets,
    consent,
)
from grooc_xblocks.domain.errors import Conflict, NotThere, faulty
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.data import Told
from grooc_xblocks.handlers import group_handler, learner_handler
from grooc_xblocks.payloads import asset_map as wanted
from grooc_xblocks.payloads.asset_desk import SaveSettings
from grooc_xblocks.states import asset_map as views
from grooc_xblocks.states import asset_rooms as rooms
from grooc_xblocks.states import asset_shapes as shapes
from grooc_xblocks.states.asset_sight import source


class AssetMapXBlock(AssetMapDesk):
    """A list of assets that is a picture as well: edited together, reflected on, submitted, taken to the meeting."""

    @XBlock.supports("multi_device")
    def student_view(self, context: Any = None) -> Fragment:
        """The map of the learner's group, or the learner's own."""
        self.settle()
        return self.page("asset_map", "GroocAssetMap", self.state())

    public_view = author_view = student_view

    def studio_view(self, context: Any = None) -> Fragment:
        """The author's form."""
        return self.page("asset_map_studio", "GroocAssetMapStudio", rooms.studio(self.sight()))

    @learner_handler(wanted.Poll, reads=True)
    def poll(self, data: wanted.Poll) -> Response | dict[str, Any]:
        """Answer 204 when nothing is new, else what is. Two queries when nothing is: who am I, and which version."""
        where = data.writing.model_dump() if data.writing is not None else None
        news = views.news(self.sight(), token=data.version, where=where)
        if news is None:
            return Response(status=204)
        self.settle()
        return {**news, "completed": self.completed}

    # Assets, links, positions

    @group_handler(wanted.AddAsset, operation="asset_added", event="grooc.map.asset_added")
    def add_asset(self, data: wanted.AddAsset) -> str:
        if not self.went(data.id, "assets"):
            self.put(assets.add(self.map, data.id, self.told(data), **self.signed))
        return shapes.told(data.id)

    @group_handler(wanted.EditAsset, operation="asset_edited", event="grooc.map.asset_edited")
    def edit_asset(self, data: wanted.EditAsset) -> Told:
        before, item = self.map, self.share.items("assets").get(data.id)
        version = item.version if item else 0
        base = item.value if item and version == data.base else self.share.past("assets", data.id, data.base)
        where = {"base": base, "version": version, **self.signed}
        after = asset_edit.edit(before, data.id, self.told(data.changes), **where)
        self.put(after)
        return rooms.told_edit(before, after, data.id)

    @group_handler(wanted.RemoveAsset, operation="asset_removed", event="grooc.map.asset_removed")
    def remove_asset(self, data: wanted.RemoveAsset) -> str:
        self.put(assets.remove(self.map, data.id, why=data.why, **self.signed))
        return shapes.told(data.id)

    @group_handler(wanted.RestoreAsset, operation="asset_restored", event="grooc.map.asset_restored")
    def restore_asset(self, data: wanted.RestoreAsset) -> str:
        self.put(assets.restore(self.map, data.id))
        return shapes.told(data.id)

    @group_handler(wanted.LinkAssets, operation="linked", event="grooc.map.linked")
    def link_assets(self, data: wanted.LinkAssets) -> str:
        if not self.went(data.id, "links"):
            self.put(asset_links.link(self.map, data.id, data.start, data.verb, data.to, **self.signed))
        return shapes.told(data.start, data.to, data.verb)

    @group_handler(wanted.UnlinkAssets, operation="unlinked", event="grooc.map.unlinked")
    def unlink_assets(self, data: wanted.UnlinkAssets) -> str:
        before = self.map
        self.put(asset_links.unlink(before, data.id))
        link = before.links.get(data.id, {"from": "", "to": "", "verb": ""})
        return shapes.told(link["from"], link["to"], link["verb"])

    @group_handler(wanted.MoveAssets, operation="moved", event="grooc.map.moved")
    def move_assets(self, data: wanted.MoveAssets) -> None:
        self.put(asset_links.move(self.map, {key: list(place) for key, place in data.positions.items()}))

    @group_handler(wanted.TidyMap, operation="tidied", event="grooc.map.tidied")
    def tidy_map(self, data: wanted.TidyMap) -> None:
        self.put(asset_links.tidied(self.map))

    @group_handler(wanted.WriteProblem, operation="problem_written", event="grooc.map.problem_written")
    def write_problem(self, data: wanted.WriteProblem) -> None:
        item = self.share.items("problem").get("text")
        now, version = (item.value, item.version) if item else ({}, 0)
        past = now if data.base == version else self.share.past("problem", "text", data.base)
        base_text = past.get("text", "") if past is not None else None
        where: dict[str, Any] = {"base": data.base, "base_text": base_text, "version": version, **self.signed}
        after = asset_edit.write_problem(now, data.text, **where)
        self.problem = {"text": dict(after)} if after else {}

    # What people say about it

    @learner_handler(wanted.SaveDraft, event="grooc.map.draft_saved")
    def save_draft(self, data: wanted.SaveDraft) -> dict[str, Any]:
        self.draft = {"answers": dict(data.answers), "saved_at": self.now}
        return {**self.newest(), "draft": self.draft}

    @group_handler(wanted.ShareReflection, operation="reflection_shared", event="grooc.map.reflection_shared")
    def share_reflection(self, data: wanted.ShareReflection) -> None:
        prompts = [prompt["id"] for prompt in self.prompts]
        told = asset_talk.share(self.reflections, self.learner, data.answers, prompts=prompts, at=self.now)
        self.reflections = dict(told)

    @group_handler(wanted.UnshareReflection, operation="reflection_unshared", event="grooc.map.reflection_unshared")
    def unshare_reflection(self, data: wanted.UnshareReflection) -> None:
        self.reflections = dict(asset_talk.unshare(self.reflections, self.learner))

    @group_handler(wanted.CommentAsset, operation="commented", event="grooc.map.commented")
    def comment_asset(self, data: wanted.CommentAsset) -> str:
        if data.asset not in self.share.items("assets"):
            raise NotThere
        who = {"name": "", "role": "staff" if self.looks_on else "member", **self.signed}
        self.comments = dict(asset_talk.comment(self.comments, data.id, data.asset, data.text, **who))
        return shapes.told(data.asset)

    @group_handler(wanted.SettleComment, operation="comment_settled", event="grooc.map.comment_settled")
    def settle_comment(self, data: wanted.SettleComment) -> str:
        self.comments = dict(asset_talk.settle(self.comments, data.id, data.settled))
        return shapes.told(self.comments[data.id]["asset"])

    @learner_handler(wanted.DismissHint, event="grooc.map.hint_dismissed")
    def dismiss_hint(self, data: wanted.DismissHint) -> dict[str, Any]:
        self.dismissed = [*dict.fromkeys([*self.dismissed, data.hint])][-rooms.HINTS_KEPT :]
        return {**self.newest(), "hint": views.hint(self.sight(), self.map)}

    @group_handler(wanted.SetPace, operation="pace_set", event="grooc.map.pace_set")
    def set_pace(self, data: wanted.SetPace) -> None:
        self.pace = data.date or ""

    @group_handler(wanted.Consent, operation="consented", event="grooc.map.consented")
    def consent(self, data: wanted.Consent) -> None:
        self.consents = dict(consent.answered(self.consents, self.learner, data.answer, self.now))

    # Versions

    @group_handler(wanted.SubmitMap, operation="submitted", event="grooc.map.submitted")
    def submit_map(self, data: wanted.SubmitMap) -> str:
        if not shapes.changed_since(self.share.data):
            raise Conflict(_("Nothing has changed since the last version."), code="nothing_new")
        asset_needs.require_ready(self.sight().needs(self.map))
        return self.number_one_more(data.name)

    @group_handler(wanted.RestoreVersion, operation="version_restored", event="grooc.map.version_restored")
    def restore_version(self, data: wanted.RestoreVersion) -> str:
        then, now = self.version(data.number), self.map
        after = assets.return_to(now, shapes.map_of(then.value), **self.signed)
        if after is now and self.problem == then.value.get("problem", {}):
            return shapes.told(data.number)
        if shapes.changed_since(self.share.data):
            self.number_one_more("", before=True)
        self.put(after)
        self.problem = then.value.get("problem", {})
        self.number_one_more(self.versions[str(data.number)]["name"], after)
        return shapes.told(data.number)

    # From elsewhere

    @group_handler(wanted.BringAlong, operation="brought_along", event="grooc.map.brought_along")
    def bring_along(self, data: wanted.BringAlong) -> str:
        found = source(self.sight())
        if found is None or found[0] != data.source:
            raise NotThere
        people: dict[str, Any] = {"members": list(self.sight().names), "names": found[2]}
        before = self.map
        self.put(after := asset_bring.bring(before, found[1], data.assets, **people, **self.signed))
        return shapes.told(len(after.assets) - len(before.assets))

    @learner_handler(wanted.LeaveBehind, event="grooc.map.left_behind")
    def leave_behind(self, data: wanted.LeaveBehind) -> dict[str, Any]:
        found = source(self.sight())
        if found is not None and found[0] == data.source:
            self.left_behind = {**self.left_behind, data.source: found[3]}
        return {**self.newest(), "bring": None}

    @group_handler(wanted.ImportAssets, operation="assets_imported", event="grooc.map.assets_imported")
    def import_assets(self, data: wanted.ImportAssets) -> str:
        rows: list[dict[str, Any]] = [
            {
                "asset": {**asset_fields.blank(), **self.told(row.asset), "id": row.asset.id},
                "links": [link.model_dump() for link in row.links],
            }
            for row in data.rows
        ]
        before = self.map
        self.put(after := asset_bring.take_in(before, rows, **self.signed))
        return shapes.told(len(after.assets) - len(before.assets))

    # Authors

    @learner_handler(SaveSettings, author=True)
    def save_settings(self, data: SaveSettings) -> dict[str, Any]:
        values = data.model_dump(mode="json")
        faults = asset_settings.check(values)
        if faults:
            raise faulty(faults, _("Some settings need a small correction."))
        for name, value in values.items():
            setattr(self, name, value)
        return {"values": values}
