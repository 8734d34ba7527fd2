"""What a group comes to for the course: completion, a grade, and what staff and authors can do."""

import pytest
from grooc_workbench.models import BlockCompletion, Grade

from tests.groups.acting import Clock
from tests.tables import tables
from tests.wire import SMALL, WELLS, Wire, published


@pytest.fixture
def place(block, call):
    """``place(completion="charter", grade_on_completion=True)``: a block with these settings."""
    return lambda **more: Wire(block({**SMALL, **more}), call)


@pytest.fixture
def reports(monkeypatch):
    """Every completion and grade that was published, in order: a second one would overwrite the first unseen."""
    from grooc_workbench import records

    told, record = [], records.record

    def listen(user, usage_key, event_type, data):
        if event_type in ("completion", "grade"):
            told.append((user.username, event_type, data.get("completion", data.get("value"))))
        record(user, usage_key, event_type, data)

    monkeypatch.setattr(records, "record", listen)
    return told


# Completion and grade


def test_being_in_a_group_completes_once(place, people, reports):
    at = place(grade_on_completion=True)
    wells = at.starts(people.amina)
    at.does(people.amina, "edit_group", name="Deep wells")
    at.sees(people.amina)
    at.does(people.amina, "leave_group")
    at.does(people.amina, "join_group", group=wells["id"])
    assert reports == [("amina", "completion", 1.0), ("amina", "grade", 1.0)]
    assert Grade.objects.get().max_value == 1.0


def test_without_a_grade_only_completion_is_reported(place, people, reports):
    state = place().does(people.amina, "start_group", **WELLS)
    assert state["group"]["name"] == "Wells"
    assert reports == [("amina", "completion", 1.0)]
    assert BlockCompletion.objects.get().completion == 1.0


def test_asking_and_waiting_complete_nothing(place, people, reports):
    at = place()
    wells = at.starts(people.otieno, openness="request")
    del reports[:]
    assert not at.does(people.amina, "ask_to_join", group=wells["id"], note="")["completed"]
    assert reports == []


def test_who_was_accepted_completes_at_the_next_look(place, people, reports):
    at = place()
    wells = at.starts(people.otieno, openness="request")
    at.does(people.amina, "ask_to_join", group=wells["id"], note="")
    at.does(people.otieno, "answer_request", learner=people.amina.pk, accept=True)
    assert ("amina", "completion", 1.0) not in reports
    assert at.sees(people.amina)["completed"]
    assert ("amina", "completion", 1.0) in reports


def test_opening_the_page_completes_what_is_due(place, people, reports, seen_by, rendered):
    at = place()
    wells = at.starts(people.otieno, openness="request")
    at.does(people.amina, "ask_to_join", group=wells["id"], note="")
    at.does(people.otieno, "answer_request", learner=people.amina.pk, accept=True)
    for _ in range(2):
        rendered(seen_by(people.amina, at.block))
    assert reports.count(("amina", "completion", 1.0)) == 1


def test_with_the_charter_rule_all_members_have_to_be_in(place, people, reports):
    at = place(completion="charter", grade_on_completion=True)
    at.joined(at.starts(people.amina), people.otieno)
    at.does(people.amina, "sign_charter")
    at.does(people.amina, "write_section", section="why", text="Water.", base=0)
    at.does(people.amina, "sign_charter")
    assert reports == []
    assert at.does(people.otieno, "sign_charter")["completed"]
    at.sees(people.amina)
    assert reports == [
        ("otieno", "completion", 1.0), ("otieno", "grade", 1.0), ("amina", "completion", 1.0), ("amina", "grade", 1.0),
    ]  # fmt: skip


def test_the_charter_does_not_wait_for_who_did_nothing_for_two_weeks(place, people, reports, monkeypatch):
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", clock.read)
    at = place(completion="charter")
    at.joined(at.starts(people.amina), people.otieno, people.maria)
    clock.forward(days=13)
    at.does(people.maria, "take_role", role="Storyteller")
    clock.forward(days=2)
    at.does(people.amina, "write_section", section="why", text="Water.", base=0)
    assert not at.does(people.amina, "sign_charter")["completed"]
    assert at.does(people.maria, "sign_charter")["completed"]
    assert at.sees(people.amina)["completed"]
    assert not at.sees(people.otieno)["completed"]


@pytest.mark.parametrize("completion", ["group", "charter"])
def test_working_alone_by_choice_completes_too(place, people, reports, completion):
    at = place(completion=completion)
    assert at.does(people.amina, "work_alone", alone=True)["alone"]
    assert not at.does(people.amina, "work_alone", alone=False)["alone"]
    assert reports == [("amina", "completion", 1.0)]


def test_a_visitor_completes_nothing(place, people, reports, rendered, seen_by):
    at = place()
    rendered(seen_by(None, at.block))
    assert reports == []


# Course staff


def test_course_staff_looks_at_any_group_and_takes_a_member_out(place, people):
    at = place()
    wells = at.joined(at.starts(people.amina), people.otieno)
    at.does(people.amina, "write_section", section="why", text="Water.", base=0)
    seen = at.does(people.priya, "view_group", group=wells["id"])
    assert [member["id"] for member in seen["group"]["members"]] == [people.amina.pk, people.otieno.pk]
    assert seen["charter"]["sections"]["why"]["text"] == "Water."
    state = at.does(people.priya, "remove_member", group=wells["id"], learner=people.otieno.pk)
    assert (state["staff"], state["group"]) == (True, None)
    assert at.sees(people.otieno)["group"] is None
    at.refuses(people.priya, "remove_member", 404, "not_there", group=wells["id"], learner=people.otieno.pk)


def test_looking_on_does_not_make_staff_a_writer(place, people):
    at = place()
    at.starts(people.amina)
    at.refuses(people.priya, "write_section", 403, "no_group", section="why", text="x", base=0)


def test_learners_look_at_no_other_group_and_take_nobody_out(place, people):
    at = place()
    wells = at.joined(at.starts(people.amina), people.otieno)
    for user in (people.amina, people.maria):
        at.refuses(user, "view_group", 403, "not_yours", group=wells["id"])
        at.refuses(user, "remove_member", 403, "not_yours", group=wells["id"], learner=people.otieno.pk)
    at.refuses(None, "view_group", 403, "not_yours", group=wells["id"])


# Studio


@pytest.fixture
def studio(place, people, seen_by):
    return seen_by(people.priya, place().block, studio=True)


def test_settings_are_saved_and_read_again(studio, call, seen_by, people):
    wanted = {
        **studio.setting_values(), "display_name": "Find people", "size_max": 5, "roles": ["Host"],
        "grade_on_completion": True, "suggested_date": "2026-05-01T00:00:00+00:00", "completion": "charter",
        "doors": ["join", "start"],
    }  # fmt: skip
    assert call(studio, "save_settings", wanted) == (200, {"values": wanted})
    again = seen_by(people.amina, studio)
    assert again.setting_values() == wanted
    assert (again.has_score, again.max_score()) == (True, 1.0)
    state = call(again, "save_profile", {})[1]
    assert state["settings"]["suggested_date"] == "2026-05-01T00:00:00+00:00"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("display_name", " "), ("group_set", "Größe 1"), ("suggested_date", "tomorrow"), ("doors", []),
        ("doors", ["cellar"]), ("size_min", 1), ("size_max", 51), ("causes", ["x", "X"]), ("roles", [""]),
        ("skills", ["x" * 81]), ("questions", ["age"]), ("offer_hours", 0), ("completion", "never"),
        ("next_steps", ["x"] * 11),
    ],
)  # fmt: skip
def test_a_setting_that_does_not_fit_is_named_and_nothing_is_saved(studio, call, field, value):
    before = studio.setting_values()
    status, refusal = call(studio, "save_settings", {**before, "grade_on_completion": True, field: value})
    assert (status, refusal["code"], list(refusal["fields"])) == (422, "invalid", [field])
    assert refusal["fields"][field]
    assert studio.runtime.get_block(studio.scope_ids.usage_id).setting_values() == before


def test_settings_are_saved_whole_or_not_at_all(studio, call):
    status, refusal = call(studio, "save_settings", {"size_max": 5})
    assert (status, "display_name" in refusal["fields"]) == (400, True)


def test_only_studio_saves_settings(studio, call, seen_by, people):
    values = studio.setting_values()
    for user in (people.amina, people.priya, None):
        status, refusal = call(seen_by(user, studio), "save_settings", values)
        assert (status, refusal["code"]) == (403, "studio_only")


def test_saving_settings_touches_no_learner(studio, call):
    before = tables()
    assert call(studio, "save_settings", studio.setting_values())[0] == 200
    assert tables() == before
    assert published() == []


def test_without_a_single_setting_the_block_works(block, call, people):
    at = Wire(block(), call)
    state = at.does(people.amina, "start_group", **{**WELLS, "size_min": 4, "size_max": 6})
    assert state["settings"]["title"] == "Find your group"
    assert state["group"]["size_max"] == 6
