"""Who leaves the course or the platform leaves the groups; the groups live on."""

from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model

from grooc_xblocks.groups import api, receivers
from grooc_xblocks.groups.data import Edit, Owner
from grooc_xblocks.groups.models import Change, Snapshot
from tests.groups.acting import Groups, person
from tests.tables import holding, tables


def news(user_id, course_key, is_active=False):
    """What the platform says when an enrolment ends, in the shape of openedx_events' EnrollmentData."""
    return SimpleNamespace(
        user=SimpleNamespace(id=user_id, is_active=True),
        course=SimpleNamespace(course_key=course_key),
        mode="audit",
        is_active=is_active,
    )


def unenrol(who, course_key, **more):
    receivers.on_unenrolment(sender=None, enrollment=news(who.id, course_key, **more), signal=None, metadata=None)


@pytest.fixture
def full(groups, cast):
    """Ana and Ben fill a group; Cyd waits for a place."""
    wells = groups.start(cast.ana, cast.ben, size_max=2)
    groups.wait(wells, cast.cyd)
    return wells


def test_who_leaves_the_course_gives_up_the_place(groups, cast, full):
    unenrol(cast.ben, groups.course_key)
    assert groups.members(full) == [cast.ana.id]
    assert (groups.standing(full, cast.ben), groups.standing(full, cast.cyd)) == ("left", "offered")


def test_who_leaves_the_course_gives_up_requests_and_offers(groups, cast, full):
    groups.leave(full, cast.ben)
    unenrol(cast.cyd, groups.course_key)
    assert groups.standing(full, cast.cyd) == "withdrawn"
    assert (groups.now(full).offered, groups.now(full).waiting) == (0, 0)


def test_leaving_one_course_leaves_the_others_alone(groups, cast, full):
    elsewhere = Groups(course="T2")
    theirs = elsewhere.start(cast.ben, openness="request")
    elsewhere.ask(theirs, cast.cyd)
    for who in (cast.ben, cast.cyd):
        unenrol(who, groups.course_key)
    assert elsewhere.members(theirs) == [cast.ben.id]
    assert elsewhere.standing(theirs, cast.cyd) == "asked"


def test_every_group_set_of_the_course_hears_of_it(groups, cast, full):
    projects = Groups(group_set="projects")
    theirs = projects.start(cast.ben)
    unenrol(cast.ben, groups.course_key)
    assert (projects.members(theirs), projects.now(theirs).state) == ([], "closed")


def test_the_same_news_twice_is_the_same_as_once(groups, cast, full):
    unenrol(cast.ben, groups.course_key)
    before = tables()
    unenrol(cast.ben, groups.course_key)
    assert tables() == before


def test_an_enrolment_that_only_changed_is_no_news(groups, cast, full):
    before = tables()
    unenrol(cast.ben, groups.course_key, is_active=True)
    receivers.on_unenrolment()
    receivers.on_retirement()
    assert tables() == before


def test_the_platforms_own_data_is_understood(groups, cast, full):
    data = pytest.importorskip("openedx_events.learning.data")
    user = data.UserData(pii=data.UserPersonalData("ben", "ben@example.org", "Ben"), id=cast.ben.id, is_active=True)
    course = data.CourseData(course_key=groups.course_key, display_name="T1")
    from django.utils import timezone

    enrollment = data.CourseEnrollmentData(user, course, "audit", False, timezone.now())
    receivers.on_unenrolment(sender=None, enrollment=enrollment)
    assert groups.members(full) == [cast.ana.id]


def test_the_platform_is_told_where_the_receivers_are():
    from grooc_xblocks.groups.apps import GroupsConfig

    wiring = GroupsConfig.plugin_app["signals_config"]["lms.djangoapp"]
    named = [receiver["receiver_func_name"] for receiver in wiring["receivers"]]
    assert all(callable(getattr(receivers, name)) for name in named)
    assert list(GroupsConfig.plugin_app["signals_config"]) == ["lms.djangoapp"]


# Retirement

# No code of a group has a U: initials with one stand nowhere by chance.
NAME, NOTE, WORDS, REPLY = "Zanele Umoja", "Zebra note", "Zither lessons", "Zigzag reply"


@pytest.fixture
def zanele(groups, cast, people):
    """Somebody who has left traces everywhere: a group, requests, wrong codes, a charter, votes, work of her own."""
    (user,) = people.more(1)
    zanele = person(user, NAME, hours=(1, 2), place="Zomba", brings=WORDS, hopes=WORDS, zone="Africa/Blantyre")
    wells = groups.start(cast.ana, cast.ben, zanele, size_max=3)
    api.take_role(group_id=wells.id, actor=user.pk, role="Host", offered=["Host"])
    groups.vote(wells, zanele, cast.ben)
    projects, abroad = Groups(group_set="projects"), Groups(course="T2")
    asked = projects.start(cast.ana, openness="request")
    projects.ask(asked, zanele, NOTE)
    left = abroad.start(cast.ana)
    abroad.join(left, zanele)
    abroad.leave(left, zanele)
    declined = Groups(course="T3").start(cast.ana, openness="request")
    Groups(course="T3").ask(declined, zanele, NOTE)
    Groups(course="T3").answer(declined, cast.ana, zanele, False, f"Dear {NAME}")
    for code in ("", "WRONG"):
        with pytest.raises(Exception, match="code"):
            api.look_up_code(group_set_id=groups.here["group_set_id"], code=code, learner=user.pk)
    write(groups, Owner(group_id=wells.id), zanele, "We dig.")
    write(groups, Owner(learner_id=user.pk), zanele, WORDS)
    api.take_snapshot(usage_key=groups.usage_key, owner=Owner(group_id=wells.id), name="plan", by=user.pk)
    return zanele


def write(groups, owner, who, text):
    section = {"text": text, "by": [who.id], "version": 1}
    api.edit_shared(
        usage_key=groups.usage_key, owner=owner, actor=who.id,
        edit=lambda data: Edit("section_written", {"charter": {"why": section}}, "why"),
    )  # fmt: skip


def retire(who):
    receivers.on_retirement(sender=None, user=get_user_model().objects.get(pk=who.id))


def test_the_traces_are_there_before(zanele):
    for word in (NAME, NOTE, WORDS, "Zomba", "Blantyre"):
        assert holding(word)


def test_after_retirement_nothing_names_the_learner_in_any_table(zanele):
    retire(zanele)
    assert {word: holding(word) for word in (NAME, "ZU", NOTE, WORDS, "Zomba", "Blantyre") if holding(word)} == {}


def test_after_retirement_no_row_points_to_the_account(zanele):
    retire(zanele)
    columns = ("learner_id", "voter_id", "actor_id", "by_id")
    pointing = [
        (name, column)
        for name, rows in tables("FieldValue").items()
        for row in rows
        for column in columns
        if row.get(column) == zanele.id
    ]
    assert pointing == []
    assert holding(f"learner:{zanele.id}") == []


def test_what_a_group_wrote_together_stays_and_says_no_more_who(groups, cast, zanele):
    wells = groups.home(cast.ana)
    retire(zanele)
    state = api.read_shared(usage_key=groups.usage_key, owner=Owner(group_id=wells))
    assert state.items["charter"]["why"].value["text"] == "We dig."
    assert Change.objects.get(owner=f"group:{wells}", operation="section_written").actor_id is None
    assert Snapshot.objects.get(shared__owner=f"group:{wells}").by_id is None


def test_the_groups_live_on_without_the_learner(groups, cast, zanele):
    wells = groups.home(cast.ana)
    retire(zanele)
    page = api.page(group_id=wells)
    assert [member.learner_id for member in page.members] == [cast.ana.id, cast.ben.id]
    assert (page.names, page.removal_votes) == ({}, {})


def test_retiring_twice_is_the_same_as_once(zanele):
    retire(zanele)
    before = tables()
    retire(zanele)
    assert tables() == before


def test_an_account_that_never_did_anything_can_be_retired(cast, db):
    before = tables()
    retire(cast.fay)
    assert tables() == before


def test_the_profile_the_platform_would_keep_is_erased(zanele, monkeypatch):
    asked = []
    monkeypatch.setattr("grooc_xblocks.compat.forget_fields", lambda learner, names: asked.append((learner, names)))
    retire(zanele)
    assert asked == [(zanele.id, ["grooc_profile"])]


def test_a_place_left_by_oneself_a_moment_ago_is_no_trouble(groups, cast, full, monkeypatch):
    from grooc_xblocks.groups.api import membership

    leave = membership.leave_group

    def leave_twice(**given):
        leave(**given)
        leave(**given)

    monkeypatch.setattr(membership, "leave_group", leave_twice)
    unenrol(cast.ben, groups.course_key)
    assert groups.members(full) == [cast.ana.id]
