"""The asset map's fields: the author's, the group's and the learner's own, and how its handlers read and write them."""

from collections.abc import Collection
from dataclasses import asdict
from typing import Any

from xblock.fields import Boolean, Dict, Integer, List, Scope, String

from grooc_xblocks.domain import asset_fields, asset_settings
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.group_scope import group_state
from grooc_xblocks.payloads import Payload
from grooc_xblocks.shared_work import SharedWork
from grooc_xblocks.states import asset_map as views
from grooc_xblocks.states import asset_shapes as shapes
from grooc_xblocks.states.asset_sight import Sight

DEFAULTS = asset_settings.Settings()


def _list(values: Any) -> list[Any]:
    return [dict(one) for one in values]


class AssetMapFields(SharedWork):
    """What an asset map keeps."""

    COPIES = "map"

    display_name = String(display_name=_("Display name"), scope=Scope.settings, default=DEFAULTS.display_name)
    suggested_date = String(display_name=_("Suggested date"), scope=Scope.settings, default="")
    work = String(display_name=_("Who works on a map"), scope=Scope.settings, default=DEFAULTS.work)
    question = String(display_name=_("Question"), scope=Scope.settings, default=DEFAULTS.question)
    kinds = List(display_name=_("Kinds"), scope=Scope.settings, default=_list(DEFAULTS.kinds))
    levels = List(display_name=_("Levels"), scope=Scope.settings, default=_list(DEFAULTS.levels))
    verbs = List(display_name=_("Verbs"), scope=Scope.settings, default=_list(DEFAULTS.verbs))
    prompts = List(display_name=_("Questions to reflect on"), scope=Scope.settings, default=_list(DEFAULTS.prompts))
    min_assets = Integer(display_name=_("Assets, at least"), scope=Scope.settings, default=DEFAULTS.min_assets)
    min_kinds = Integer(display_name=_("Kinds, at least"), scope=Scope.settings, default=DEFAULTS.min_kinds)
    min_links = Integer(display_name=_("Links, at least"), scope=Scope.settings, default=DEFAULTS.min_links)
    min_reflections = Integer(
        display_name=_("Reflections shared, at least"), scope=Scope.settings, default=DEFAULTS.min_reflections
    )
    exemplar = String(display_name=_("Exemplar"), scope=Scope.content, default=DEFAULTS.exemplar)
    gallery = Boolean(display_name=_("Gallery"), scope=Scope.settings, default=DEFAULTS.gallery)
    completion = String(display_name=_("Completion"), scope=Scope.settings, default=DEFAULTS.completion)

    assets = Dict(help=_("What the community has, by id."), scope=group_state)
    links = Dict(help=_("What is connected with what, by id."), scope=group_state)
    positions = Dict(help=_("Where somebody put an asset in the picture."), scope=group_state)
    removed = Dict(help=_("What was taken off the map lately, and can come back."), scope=group_state)
    problem = Dict(help=_("What the map is for."), scope=group_state)
    reflections = Dict(help=_("What members shared, by learner."), scope=group_state)
    comments = Dict(help=_("Comments on assets, by id."), scope=group_state)
    consents = Dict(help=_("Who agrees that others see the map."), scope=group_state)
    pace = String(help=_("The group's own date."), scope=group_state, default="")

    draft = Dict(help=_("A reflection that nobody else sees."), scope=Scope.user_state, default={})
    dismissed = List(help=_("Hints the learner does not want now."), scope=Scope.user_state, default=[])

    def state(self) -> dict[str, Any]:
        return views.whole(self.sight())

    def newest(self) -> dict[str, Any]:
        return views.patch(self.sight(), self.since)

    def sight(self) -> Sight:
        """Return the map and who looks at it."""
        reader = self.read_by(settings={}, alone=False)
        mine = (self.draft, self.dismissed, self.left_behind)
        return Sight(reader, self.share, self.setting_values(), *mine, looks_on=self.looks_on)

    def setting_values(self) -> dict[str, Any]:
        """Return the author's settings by field."""
        return {name: getattr(self, name) for name in asdict(DEFAULTS)}

    def is_complete(self) -> bool:
        """Say whether the learner has done what the author asks: added something, reflected, or submitted the map."""
        if self.completion == "submitted":
            return bool(self.versions)
        if self.completion == "reflected":
            return str(self.learner) in self.reflections
        now = self.map
        return any(one["by"] == self.learner for one in (*now.assets.values(), *now.removed.values()))

    # What handlers are made of

    @property
    def map(self) -> AssetMap:
        """The map as it is; while it is written, as it was locked."""
        return shapes.the_map(self.share.data)

    def put(self, after: AssetMap) -> None:
        """Assign what an act changed."""
        before = self.map
        for name in shapes.MAP_FIELDS:
            if getattr(after, name) != getattr(before, name):
                setattr(self, name, dict(getattr(after, name)))

    def told(self, sent: Payload) -> dict[str, Any]:
        """Return what a request tells of an asset, as it is stored. Raises Refused for what is not on offer."""
        tidy = asset_fields.tidy(sent.sent())
        offered = {name: [one["id"] for one in getattr(self, name)] for name in ("kinds", "levels")}
        asset_fields.check(tidy, **offered, people=self.known(tidy.get("knows", ())))
        return tidy

    def known(self, people: Collection[int | str]) -> Collection[int] | None:
        """Return the learners who can be meant: members, and whoever the map has. None where only names are told."""
        if not any(isinstance(one, int) for one in people):
            return None
        return {*self.sight().names, *shapes.people_in(self.share.data)}

    def number_one_more(self, name: str, now: AssetMap | None = None, *, before: bool = False) -> str:
        """Number the map as this write leaves it, or as it was ``before``, as the next version; return the number."""
        number = str(max(map(int, self.versions), default=0) + 1)
        version = self.share.version + (0 if before else 1)
        head = shapes.head(now or self.map, name=name, version=version, **self.signed)
        self.versions = {**self.versions, number: head}
        self.share.keep(**{"before" if before else "after": self.COPIES})
        return number
