"""The peer reflection's fields: the author's, the group's and the learner's own, and what its handlers are made of."""

from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.utils import timezone
from xblock.fields import Boolean, Dict, Integer, List, Scope, String

from grooc_xblocks import compat
from grooc_xblocks.base import GroocXBlock
from grooc_xblocks.domain import profile, reflection_completion, reflection_settings
from grooc_xblocks.domain.exchange import Lane
from grooc_xblocks.domain.identity import Masks
from grooc_xblocks.domain.reflection_completion import Deeds
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.group_scope import group_state
from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.data import Asked, Person, Standing
from grooc_xblocks.states import peer_reflection as views
from grooc_xblocks.states.reflection_bring import can_bring
from grooc_xblocks.states.reflection_sight import ReflectionSight

DEFAULTS = reflection_settings.Settings()


def _list(values: Any) -> list[Any]:
    return [dict(one) for one in values]


class PeerReflectionFields(GroocXBlock):
    """What a peer reflection keeps; what learners exchange is in tables of its own."""

    display_name = String(display_name=_("Display name"), scope=Scope.settings, default=DEFAULTS.display_name)
    suggested_date = String(display_name=_("Suggested date"), scope=Scope.settings, default="")
    intro = String(display_name=_("Introduction"), scope=Scope.content, default=DEFAULTS.intro)
    prompts = List(display_name=_("Prompts"), scope=Scope.settings, default=_list(DEFAULTS.prompts))
    response_prompts = List(
        display_name=_("Prompts for a response"), scope=Scope.settings, default=_list(DEFAULTS.response_prompts)
    )
    give_team = Integer(display_name=_("Responses to teammates"), scope=Scope.settings, default=DEFAULTS.give_team)
    give_strangers = Integer(
        display_name=_("Responses to people of other groups"), scope=Scope.settings, default=DEFAULTS.give_strangers
    )
    names_team = String(display_name=_("Names among teammates"), scope=Scope.settings, default=DEFAULTS.names_team)
    names_strangers = String(
        display_name=_("Names among people of other groups"), scope=Scope.settings, default=DEFAULTS.names_strangers
    )
    who = String(display_name=_("Who reflects"), scope=Scope.settings, default=DEFAULTS.who)
    browse_all = Boolean(display_name=_("Browsing"), scope=Scope.settings, default=DEFAULTS.browse)
    example = String(display_name=_("Example of a response"), scope=Scope.content, default=DEFAULTS.example)
    completion = String(display_name=_("Completion"), scope=Scope.settings, default=DEFAULTS.completion)
    hide_at = Integer(display_name=_("Reports that hide"), scope=Scope.settings, default=DEFAULTS.hide_at)
    lease_hours = Integer(display_name=_("Hours to answer in"), scope=Scope.settings, default=DEFAULTS.lease_hours)
    rescue_hours = Integer(
        display_name=_("Hours until facilitators are told"), scope=Scope.settings, default=DEFAULTS.rescue_hours
    )

    pace = String(help=_("The group's own date."), scope=group_state, default="")
    draft = Dict(help=_("A reflection that nobody else sees."), scope=Scope.user_state, default={})

    def state(self) -> dict[str, Any]:
        return views.whole(self.sight())

    def sight(self) -> ReflectionSight:
        """Return the block and who looks at it."""
        return ReflectionSight(
            reader=self.read_by(settings={}, alone=False),
            person=self.myself,
            values=self.setting_values(),
            masks=self.masks,
            draft=self.draft,
            pace=self.pace,
            can_bring=can_bring(compat.course_key(self), self.owner),
        )

    def setting_values(self) -> dict[str, Any]:
        """Return the author's settings by field."""
        return {name: getattr(self, FIELDS.get(name, name)) for name in asdict(DEFAULTS)}

    def is_complete(self) -> bool:
        """Say whether the learner has shared and, where the author asks for it, responded: by own deeds only."""
        standing = self.standing()
        if not standing.shared:
            return False
        deeds = Deeds(standing.shared, standing.given, api.left(**self.where), took_part=standing.took_part)
        wanted: dict[Lane, int] = {"team": self.give_team, "strangers": self.give_strangers}
        return reflection_completion.is_done(deeds, wanted, self.completion)

    # What handlers are made of

    @property
    def myself(self) -> Person | None:
        """The learner as others of this block may come to know one; None in a preview."""
        if self.learner_id is None or compat.usage_key(self) is None:
            return None
        card = profile.card(self.grooc_profile, self.learner, compat.account_name(self))
        group = self.situation.group
        of: dict[str, Any] = {"group_id": group.id, "group_name": group.name} if group is not None else {}
        return Person(self.learner, card["name"], card["place"], **of, staff=compat.is_staff(self))

    @property
    def where(self) -> dict[str, Any]:
        """Block and learner, as the api takes them."""
        return {"usage_key": compat.usage_key(self), "person": self.myself}

    @property
    def rights(self) -> dict[str, Any]:
        """What the learner may look at, as the api takes it: course staff everything."""
        return {"staff": compat.is_staff(self), "anybodys": bool(self.browse_all)}

    @property
    def masks(self) -> Masks:
        """What hides people in this block."""
        return Masks(str(compat.usage_key(self)), settings.SECRET_KEY.encode())

    @property
    def asked(self) -> Asked:
        """What the author asks of everybody."""
        return Asked(self.give_team, self.give_strangers, self.lease_hours)

    @property
    def of_group(self) -> bool:
        """Whether groups reflect together here."""
        return bool(self.who == "group")

    @property
    def cause(self) -> str:
        """What the learner's group is for, by which others find what it shares."""
        return self.situation.group.cause if self.situation.group is not None else ""

    def usable_files(self, keys: list[str]) -> dict[str, tuple[str, int]]:
        """Return names and sizes of the files among ``keys`` that may come along."""
        return api.usable_files(**self.where, of_group=self.of_group, keys=keys)

    def standing(self) -> Standing:
        """Return what the learner has done here."""
        return api.standing(**self.where, of_group=self.of_group)

    @property
    def now(self) -> str:
        """The moment, to the second, that is written down with a draft."""
        return timezone.now().isoformat(timespec="seconds")


FIELDS = {"browse": "browse_all"}
"""Settings whose names are those of handlers, each with its field."""
