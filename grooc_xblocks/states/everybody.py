"""
Everybody who may have a map or a plan in a block: for galleries, and for boards of course staff.

The *number* of somebody's work is their group's id, or minus the id of the state of a learner who works alone.
"""

from collections.abc import Collection
from dataclasses import dataclass

from grooc_xblocks import compat
from grooc_xblocks.domain.errors import NotYours
from grooc_xblocks.domain.texts import folded
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Owner
from grooc_xblocks.states.shared_sight import SharedSight


@dataclass(frozen=True)
class Whose:
    """Somebody who may have begun: a group, or a learner alone. ``shared_id`` is None until they do."""

    owner: Owner
    number: int
    name: str
    initiative: str
    members: int
    shared_id: int | None
    place: str = ""
    languages: tuple[str, ...] = ()

    @property
    def begun(self) -> int:
        """The id of the state, 0 for none."""
        return self.shared_id or 0


def everybody(sight: SharedSight, text: str = "") -> list[Whose]:
    """Return who there can be in a block, those whose name has ``text`` in it. Two queries."""
    reader = sight.reader
    if reader.usage_key is None or reader.course_key is None:
        return []
    begun = api.states_in(usage_key=reader.usage_key)
    if sight.values["work"] == "alone":
        names = compat.account_names([owner.learner_id for owner in begun if owner.learner_id is not None])
        found = [
            Whose(owner, -shared_id, names.get(owner.learner_id or 0, ""), "", 1, shared_id)
            for owner, shared_id in begun.items()
            if owner.learner_id is not None
        ]
    else:
        groups = api.groups_of(**reader.where())
        owners = {Owner(group_id=one.id): one for one in groups}
        found = [
            Whose(owner, one.id, one.name, one.initiative, one.members, begun.get(owner), one.place, one.languages)
            for owner, one in owners.items()
        ]
    wanted = folded(text)
    return [one for one in found if wanted in folded(one.name)]


def names_of(sight: SharedSight, ids: Collection[int]) -> dict[int, str]:
    """Return what people of other groups are called there, else as the platform shows them. Two queries at most."""
    if not ids:
        return {}
    names = api.names_in_set(**sight.reader.where(), ids=ids)
    unknown = {one for one in ids if not names.get(one)}
    return {**names, **(compat.account_names(unknown) if unknown else {})}


def require_gallery(sight: SharedSight) -> None:
    """Raise NotYours where the author has no gallery."""
    if not sight.values["gallery"]:
        raise NotYours(_("There is no gallery here."), code="no_gallery")
