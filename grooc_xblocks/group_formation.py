"""Group formation: learners find a group by choice, and agree how to work together."""

from dataclasses import asdict
from typing import Any

from django.utils import timezone
from web_fragments.fragment import Fragment
from webob import Response
from xblock.core import XBlock
from xblock.fields import Boolean, Dict, List, Scope, String

from grooc_xblocks import compat
from grooc_xblocks.domain import charter, profile, settings, steps
from grooc_xblocks.domain.errors import faulty
from grooc_xblocks.domain.listing import Search
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.group_matching import MatchingHandlers
from grooc_xblocks.group_scope import group_state
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import GroupData, Owner
from grooc_xblocks.handlers import group_handler, learner_handler
from grooc_xblocks.payloads import group_formation as wanted
from grooc_xblocks.states import group_formation as views
from grooc_xblocks.states.group_shapes import iso
from grooc_xblocks.states.reader import Reader

DEFAULTS = settings.Settings()


class GroupFormationXBlock(MatchingHandlers):
    """Doors to a group, the group's page, and the charter its members write together."""

    display_name = String(display_name=_("Display name"), scope=Scope.settings, default=DEFAULTS.display_name)
    suggested_date = String(display_name=_("Suggested date"), scope=Scope.settings, default="")
    causes = List(display_name=_("Causes"), scope=Scope.settings, default=list(DEFAULTS.causes))
    roles = List(display_name=_("Roles"), scope=Scope.settings, default=list(DEFAULTS.roles))
    skills = List(display_name=_("Skills"), scope=Scope.settings, default=list(DEFAULTS.skills))
    completion = String(display_name=_("Completion"), scope=Scope.settings, default=DEFAULTS.completion)
    next_steps = List(display_name=_("Next steps"), scope=Scope.settings, default=[])

    alone = Boolean(help=_("The learner works alone for now."), scope=Scope.user_state, default=False)
    charter = Dict(help=_("The page a group writes together, by section."), scope=group_state)
    signatures = Dict(help=_("Who said “I'm in”, to which version."), scope=group_state)
    steps = Dict(help=_("What of “What to do next” the group has done."), scope=group_state)

    @XBlock.supports("multi_device")
    def student_view(self, context: Any = None) -> Fragment:
        """The doors, or the page of the learner's group."""
        self.tend()
        self.settle()
        return self.page("group_formation", "GroocGroupFormation", self.state())

    public_view = author_view = student_view

    def studio_view(self, context: Any = None) -> Fragment:
        """The author's form."""
        return self.page(
            "group_formation_studio", "GroocGroupFormationStudio", views.studio(self.reader(), self.setting_values())
        )

    def state(self) -> dict[str, Any]:
        return views.whole(self.reader(), self.share, self.plan)

    def setting_values(self) -> dict[str, Any]:
        """Return the author's settings by field."""
        values = {name: getattr(self, name) for name in asdict(DEFAULTS)}
        return {**values, "match_rules": settings.rules_of(self.match_rules)}

    def reader(self) -> Reader:
        """Return who reads, with the settings the views show."""
        return self.read_by(settings=views.shown_settings(self.setting_values()), alone=self.alone)

    def is_complete(self) -> bool:
        """Say whether the learner is in a group, or alone by choice; or whether all active members are in with it."""
        group = self.situation.group
        if self.completion == "group" or group is None:
            return self.alone or group is not None
        active = api.active_members(group_id=group.id, since=timezone.now() - charter.ACTIVE)
        return charter.all_signed(self.signatures, self.charter, {self.learner, *active})

    def seen(self, group_id: int) -> GroupData:
        """Return a group of this set, for course staff. Raises NotThere for any other id."""
        return api.group(**self.where, group_id=group_id)

    @learner_handler(wanted.Poll, reads=True)
    def poll(self, data: wanted.Poll) -> Response | dict[str, Any]:
        """Answer 204 when nothing is new, else what is. Two queries when nothing is: who am I, and which version."""
        stamp = self.tend()
        news = views.news(self.reader(), self.share, self.plan, token=data.version, writing=data.writing, stamp=stamp)
        if news is None:
            return Response(status=204)
        self.settle()
        return {**news, "completed": self.completed}

    @learner_handler(wanted.SaveProfile, event="grooc.profile.saved")
    def save_profile(self, data: wanted.SaveProfile) -> None:
        self.grooc_profile = dict(profile.merged(self.grooc_profile, data.sent(), iso(timezone.now()) or ""))
        person = self.person()
        api.show_profile(learner=person.id, card=person.card, hours=person.hours)

    @learner_handler(wanted.FindGroups, reads=True)
    def find_groups(self, data: wanted.FindGroups) -> dict[str, Any]:
        settings.require_open("join", self.doors)
        return views.listing(self.reader(), Search(**data.model_dump()))

    @learner_handler(wanted.LookUpCode)
    def look_up_code(self, data: wanted.LookUpCode) -> dict[str, Any]:
        group = api.look_up_code(group_set_id=self.here["group_set_id"], code=data.code, learner=self.learner)
        return {"group": views.one_row(self.reader(), group)}

    @learner_handler(wanted.JoinByCode, event="grooc.group.joined")
    def join_by_code(self, data: wanted.JoinByCode) -> None:
        api.join_by_code(**self.here, code=data.code, person=self.person())

    @learner_handler(wanted.StartGroup, event="grooc.group.started")
    def start_group(self, data: wanted.StartGroup) -> None:
        settings.require_open("bring" if data.openness == "code" else "start", self.doors)
        where = {"usage_key": compat.usage_key(self), "group_set": self.group_set, "offer_hours": self.offer_hours}
        api.start_group(**where, person=self.person(), facts=data.model_dump(), limits=(self.size_min, self.size_max))

    @learner_handler(wanted.JoinGroup, event="grooc.group.joined")
    def join_group(self, data: wanted.JoinGroup) -> None:
        api.join_group(**self.here, group_id=data.group, person=self.person())

    @learner_handler(wanted.WaitForPlace, event="grooc.group.waited_for")
    def wait_for_place(self, data: wanted.WaitForPlace) -> None:
        api.wait_for_place(**self.here, group_id=data.group, person=self.person(), note=data.note, code=data.code)

    @learner_handler(wanted.AskToJoin, event="grooc.group.asked")
    def ask_to_join(self, data: wanted.AskToJoin) -> None:
        api.ask_to_join(**self.here, group_id=data.group, person=self.person(), note=data.note)

    @learner_handler(wanted.Withdraw, event="grooc.group.request_withdrawn")
    def withdraw(self, data: wanted.Withdraw) -> None:
        api.withdraw(**self.here, group_id=data.group, learner=self.learner)

    @learner_handler(wanted.WorkAlone, event="grooc.group.alone_chosen")
    def work_alone(self, data: wanted.WorkAlone) -> None:
        if data.alone:
            settings.require_open("alone", self.doors)
        self.alone = data.alone

    @learner_handler(wanted.AnswerRequest, event="grooc.group.request_answered")
    def answer_request(self, data: wanted.AnswerRequest) -> None:
        api.answer_request(**self.acting(), **data.model_dump())

    @learner_handler(wanted.EditGroup, event="grooc.group.edited")
    def edit_group(self, data: wanted.EditGroup) -> None:
        api.edit_group(**self.acting(), facts=data.sent(), limits=(self.size_min, self.size_max))

    @learner_handler(wanted.RenewCode, event="grooc.group.code_renewed")
    def renew_code(self, data: wanted.RenewCode) -> None:
        api.renew_code(**self.acting())

    @learner_handler(wanted.LeaveGroup, event="grooc.group.left")
    def leave_group(self, data: wanted.LeaveGroup) -> None:
        api.leave_group(**self.acting())

    @learner_handler(wanted.RestGroup, event="grooc.group.rested")
    def rest_group(self, data: wanted.RestGroup) -> None:
        api.rest_group(**self.acting())

    @learner_handler(wanted.WakeGroup, event="grooc.group.woken")
    def wake_group(self, data: wanted.WakeGroup) -> None:
        api.wake_group(**self.acting())

    @learner_handler(wanted.TakeRole, event="grooc.role.taken")
    def take_role(self, data: wanted.TakeRole) -> None:
        api.take_role(**self.acting(), role=data.role, offered=self.roles)

    @learner_handler(wanted.DropRole, event="grooc.role.dropped")
    def drop_role(self, data: wanted.DropRole) -> None:
        api.drop_role(**self.acting(), role=data.role)

    @learner_handler(wanted.PassRole, event="grooc.role.passed_on")
    def pass_role(self, data: wanted.PassRole) -> None:
        api.pass_role(**self.acting(), to=data.to, role=data.role, offered=self.roles)

    @learner_handler(wanted.AgreeToRemove, event="grooc.group.removal_voted")
    def agree_to_remove(self, data: wanted.AgreeToRemove) -> None:
        api.agree_to_remove(**self.acting(), **data.model_dump())

    @learner_handler(wanted.OlderActs, reads=True)
    def older_acts(self, data: wanted.OlderActs) -> dict[str, Any]:
        return views.older(self.reader(), self.my_group(), data.before)

    @group_handler(wanted.WriteSection, operation="section_written", event="grooc.charter.written")
    def write_section(self, data: wanted.WriteSection) -> str:
        self.my_group()
        past = self.share.past("charter", data.section, data.base) or {}
        self.charter = dict(
            charter.write(
                self.charter,
                data.section,
                data.text,
                by=self.learner,
                at=iso(timezone.now()) or "",
                version=self.share.version + 1,
                base=data.base,
                base_text=past.get("text", ""),
            )
        )
        return data.section

    @group_handler(wanted.SignCharter, operation="signed", event="grooc.charter.signed")
    def sign_charter(self, data: wanted.SignCharter) -> None:
        self.my_group()
        at = iso(timezone.now()) or ""
        self.signatures = dict(charter.sign(self.signatures, self.learner, at, self.share.version))

    @group_handler(wanted.TickStep, operation="step_changed", event="grooc.step.changed")
    def tick_step(self, data: wanted.TickStep) -> str:
        self.my_group()
        at = iso(timezone.now()) or ""
        self.steps = steps.ticked(self.steps, data.step, data.done, by=self.learner, at=at, own=self.next_steps)
        return data.step

    # Course staff and authors

    @learner_handler(wanted.ViewGroup, reads=True, staff=True)
    def view_group(self, data: wanted.ViewGroup) -> dict[str, Any]:
        return views.page(self.reader(), self.seen(data.group), self.share_of(Owner(group_id=data.group)).data)

    @learner_handler(wanted.RemoveMember, event="grooc.group.member_removed", staff=True)
    def remove_member(self, data: wanted.RemoveMember) -> None:
        group_id = self.seen(data.group).id
        api.remove_member(group_id=group_id, learner=data.learner, actor=self.learner, offer_hours=self.offer_hours)

    @learner_handler(wanted.SaveSettings, author=True)
    def save_settings(self, data: wanted.SaveSettings) -> dict[str, Any]:
        values = data.model_dump(mode="json")
        faults = settings.check(values)
        if faults:
            raise faulty(faults, _("Some settings need a small correction."))
        for name, value in values.items():
            setattr(self, name, value)
        return {"values": values}
