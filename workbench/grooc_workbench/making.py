"""
Makes the people of the demo and the groups under way.

Groups are made through the handlers of the blocks, as browsers do it: what the demo shows went the way of real work. It
happens on the days before, so that a newcomer finds something that has been going on.
"""

import datetime
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.contrib.auth import get_user_model
from django.utils import timezone
from webob import Request

from grooc_workbench import maps_under_way as maps
from grooc_workbench import plans_under_way as plans
from grooc_workbench import records
from grooc_workbench.courses import SHELF, Course
from grooc_workbench.groups_under_way import Background, UnderWay, groups_under_way
from grooc_workbench.models import Person
from grooc_workbench.people import PEOPLE, Named
from grooc_workbench.people_who_wait import COURSE, Waiting, people_who_wait
from grooc_workbench.reflections_under_way import Exchange
from grooc_workbench.runtime import PlayerRuntime
from grooc_xblocks.groups import api

_FORMATION = "grooc_group_formation"
_DAYS = 5
# Between two acts in one group: with this the longest story ends shortly before now.
_PAUSE = datetime.timedelta(hours=6, minutes=37)


class Calendar:
    """A clock that runs from some days ago towards now."""

    def __init__(self) -> None:
        self._now = timezone.now() - datetime.timedelta(minutes=20)
        self.at = self._now - datetime.timedelta(days=_DAYS)

    def begin(self, part: float) -> None:
        """Go to a part (0 to 1) of the way from then to now; groups begin one after the other."""
        self.at = self._now - datetime.timedelta(days=_DAYS * (1 - part))

    def go_on(self) -> None:
        self.at = min(self.at + _PAUSE, self._now)
        self._now += datetime.timedelta(milliseconds=1)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Everything in this block believes that it is the day of the calendar."""
        with patch("django.utils.timezone.now", lambda: self.at):
            yield


class Making:
    """One run: who has been made so far, and the block of each course."""

    def __init__(self) -> None:
        self._users: dict[str, Any] = {}
        self._calendar = Calendar()
        self._courses = {course.key.course: course for course in SHELF.all()}
        self._blocks = {name: next(course.of_type(_FORMATION)) for name, course in self._courses.items()}

    def run(self) -> None:
        for named in PEOPLE:
            self._named(named)
        groups = groups_under_way()
        with self._calendar.running():
            for place, group in enumerate(groups):
                self._calendar.begin(0.9 * place / len(groups))
                self._group(group)
            waiting = people_who_wait()
            for place, one in enumerate(waiting):
                self._calendar.begin(0.3 + 0.6 * place / len(waiting))
                self._waiting(one)
        self._shared_work()
        for name, course in self._courses.items():
            Exchange(course, self._by_name()).run(name)

    def _by_name(self) -> dict[str, Any]:
        """The accounts by names alone: a member's line may tell more than the name."""
        return {line.partition(";")[0]: user for line, user in self._users.items()}

    def _shared_work(self) -> None:
        """Maps, and the plans that use what is on them."""
        people = self._by_name()
        for one in maps.maps_under_way():
            maps.make(one, self._courses[one.course], people, self._group_id(one))
        for plan in plans.plans_under_way():
            plans.make(plan, self._courses[plan.course], people, self._group_id(plan))

    def _group_id(self, one: maps.MapUnderWay | plans.PlanUnderWay) -> int:
        course = self._courses[one.course]
        group_set = course.fields(self._blocks[one.course])["group_set"]
        groups = api.groups_of(course_key=course.key, group_set=group_set)
        return next(group.id for group in groups if group.name == one.group)

    def _call(self, user: Any, course: str, handler: str, payload: dict[str, Any], *, read: bool = False) -> Any:
        """One request; its answer, the state of the view, costs as much again and is only made when it is ``read``."""
        self._calendar.go_on()
        runtime = PlayerRuntime(user)
        block = runtime.get_block(self._blocks[course])
        if not read:
            block.state = dict
        request = Request.blank("/", method="POST", body=json.dumps(payload).encode(), content_type="application/json")
        answer = runtime.handle(block, handler, request)
        if answer.status_int != 200:
            raise RuntimeError(f"{handler} of {user.username}: {answer.status_int} {answer.text}")
        return json.loads(answer.body)

    # People

    def _named(self, named: Named) -> None:
        staff = named.role == Person.Role.STAFF
        user = get_user_model().objects.create_user(
            named.username,
            f"{named.username}@example.org",
            "demo" if staff else None,  # for the pages of the administration, which ask for one
            is_staff=staff,
            is_superuser=staff,
        )
        Person.objects.create(
            user=user,
            name=named.name,
            short_name=named.short_name,
            place=named.place,
            language=named.language,
            time_zone=named.zone,
            role=named.role,
            in_bar=named.in_bar,
            featured=not named.waits,
            waits=named.waits,
        )
        self._users[named.username] = user
        course = self._courses[COURSE]
        for block_id in named.seen:
            records.complete(user, course.key.make_usage_key("html", block_id), 1.0)
        if named.role == Person.Role.LEARNER:
            self._call(user, COURSE, "save_profile", named.profile())

    def _waiting(self, one: Waiting) -> None:
        self._named(one.named)
        self._call(self._users[one.named.username], COURSE, "enter_pool", one.wishes)

    def _person(self, group: UnderWay, line: str) -> Any:
        """The account of a member: a named one, or somebody made now."""
        if line in self._users:
            return self._users[line]
        background = group.background(line)
        user = self._account(background)
        self._users[line] = user
        self._call(user, group.course, "save_profile", group.profile(background))
        return user

    def _account(self, background: Background) -> Any:
        username = f"learner{len(self._users)}"
        user = get_user_model().objects.create_user(username, f"{username}@example.org")
        Person.objects.create(
            user=user,
            name=background.name,
            short_name=background.name.split()[0],
            place=background.place,
            time_zone=background.zone,
        )
        return user

    # Groups

    def _sizes(self, course: Course, block: Any) -> tuple[int, int]:
        fields = course.fields(block)
        return int(fields["size_min"]), int(fields["size_max"])

    def _group(self, group: UnderWay) -> None:
        sizes = self._sizes(self._courses[group.course], self._blocks[group.course])
        people = [self._person(group, line) for line in group.members]
        state = self._call(people[0], group.course, "start_group", group.payload(*sizes), read=True)
        made = state["group"]
        for user in people[1:]:
            self._join(group, made, people[0], user)
        for line in group.waiting:
            self._call(self._person(group, line), group.course, "wait_for_place", {"group": made["id"], "note": ""})
        for line, note in group.asking.items():
            self._call(self._person(group, line), group.course, "ask_to_join", {"group": made["id"], "note": note})
        for line in group.declining:
            self._decline(group, made, people[0], self._person(group, line))
        if group.fills:
            self._call(people[0], group.course, "let_fill", {"fills": True})
        self._charter(group)

    def _join(self, group: UnderWay, made: dict[str, Any], host: Any, user: Any) -> None:
        if group.openness == "open":
            self._call(user, group.course, "join_group", {"group": made["id"]})
        elif group.openness == "code":
            self._call(user, group.course, "join_by_code", {"code": made["code"]})
        else:
            self._call(user, group.course, "ask_to_join", {"group": made["id"], "note": ""})
            self._call(host, group.course, "answer_request", {"learner": user.pk, "accept": True, "reply": ""})

    def _decline(self, group: UnderWay, made: dict[str, Any], host: Any, user: Any) -> None:
        self._call(user, group.course, "ask_to_join", {"group": made["id"], "note": ""})
        reply = "We look for people who can come to the workshop. The list of repair cafés we share is open to you."
        self._call(host, group.course, "answer_request", {"learner": user.pk, "accept": False, "reply": reply})

    def _charter(self, group: UnderWay) -> None:
        for line, role in group.roles.items():
            self._call(self._users[line], group.course, "take_role", {"role": role})
        writers = [self._users[line] for line in group.members]
        for turn, (section, text) in enumerate(group.charter.items()):
            payload = {"section": section, "text": text, "base": 0}
            self._call(writers[turn % len(writers)], group.course, "write_section", payload)
        for line in group.signs:
            self._call(self._users[line], group.course, "sign_charter", {})
