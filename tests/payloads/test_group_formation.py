import json
from dataclasses import asdict
from typing import get_args

import pytest

from grooc_xblocks.domain import charter, profile, settings
from grooc_xblocks.payloads import group_formation as wanted
from tests.payloads.requests import faulty, read

SPEAKING = "<script>alert('1')</script> “hi” & \u200fمرحبا\u202b 👩🏽‍🌾"
GROUP = {"name": "Wells", "size_min": 4, "size_max": 6, "openness": "open"}


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (wanted.Poll, {"version": "7-1", "writing": "why"}),
        (wanted.Poll, {"version": "", "writing": None}),
        (
            wanted.FindGroups,
            {"text": "", "causes": [], "languages": [], "hours": 2, "free": 1, "sort": "new", "page": 3},
        ),
        (wanted.LookUpCode, {"code": "k7tq-9mxd-4wre"}),
        (wanted.JoinByCode, {"code": "K7TQ9MXD4WRE"}),
        (wanted.StartGroup, GROUP),
        (wanted.EditGroup, {}),
        (wanted.JoinGroup, {"group": 1}),
        (wanted.WaitForPlace, {"group": 2**53, "note": ""}),
        (wanted.AskToJoin, {"group": 1, "note": "Hello"}),
        (wanted.Withdraw, {"group": 1}),
        (wanted.AnswerRequest, {"learner": 1, "accept": False, "reply": ""}),
        (wanted.RenewCode, {}),
        (wanted.LeaveGroup, {}),
        (wanted.RestGroup, {}),
        (wanted.WakeGroup, {}),
        (wanted.TakeRole, {"role": "Storyteller"}),
        (wanted.DropRole, {"role": "Storyteller"}),
        (wanted.PassRole, {"role": "Storyteller", "to": 2}),
        (wanted.AgreeToRemove, {"learner": 2, "agree": True}),
        (wanted.RemoveMember, {"group": 1, "learner": 2}),
        (wanted.ViewGroup, {"group": 1}),
        (wanted.WorkAlone, {"alone": True}),
        (wanted.WriteSection, {"section": "why", "text": "Water.", "base": 0}),
        (wanted.SignCharter, {}),
        (wanted.OlderActs, {"before": 9}),
        (wanted.SaveSettings, asdict(settings.Settings())),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_what_the_views_send_is_understood(model, values):
    understood = read(model, **values)
    assert json.loads(json.dumps(understood.sent())) == json.loads(json.dumps(values))


@pytest.mark.parametrize("model", [wanted.AskToJoin, wanted.WaitForPlace])
def test_what_people_write_comes_through_as_text(model):
    assert read(model, group=1, note=SPEAKING).note == SPEAKING


def test_text_is_cleaned_as_a_line_or_as_lines():
    group = read(wanted.StartGroup, **{**GROUP, "name": " We\u0000lls\n ", "why": "\r\nfirst \r\nsecond\u0007\n"})
    assert (group.name, group.why) == ("Wells", "first\nsecond")


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u200f", "\u0000"])
def test_a_group_has_a_name_that_can_be_seen(name):
    assert faulty(wanted.StartGroup, **{**GROUP, "name": name}) == {"name"}
    assert faulty(wanted.EditGroup, name=name) == {"name"}


@pytest.mark.parametrize(
    ("field", "length"),
    [("name", 120), ("initiative", 300), ("why", 4000), ("cause", 80), ("place", 120)],
)
def test_texts_of_a_group_fit_their_columns(field, length):
    assert getattr(read(wanted.StartGroup, **{**GROUP, field: "x" * length + " "}), field) == "x" * length
    assert faulty(wanted.StartGroup, **{**GROUP, field: "x" * (length + 1)}) == {field}


@pytest.mark.parametrize("value", [0, -1, 2**53 + 1, 1.0, True, "1", None, [1]])
def test_an_id_is_a_whole_number_that_a_browser_can_hold(value):
    assert faulty(wanted.JoinGroup, group=value) == {"group"}


@pytest.mark.parametrize("value", [True, 1.0, 3, -1, "1", None])
def test_hours_and_places_of_a_search_are_of_the_choices(value):
    assert faulty(wanted.FindGroups, hours=value) == {"hours"}
    assert faulty(wanted.FindGroups, free=value) == {"free"}


@pytest.mark.parametrize("value", [1, "true", None])
def test_a_yes_is_not_a_number(value):
    assert faulty(wanted.WorkAlone, alone=value) == {"alone"}


def test_a_change_of_a_group_tells_what_was_sent_and_what_not():
    assert read(wanted.EditGroup, place="", size_max=7).sent() == {"place": "", "size_max": 7}


def test_a_profile_is_kept_within_its_limits():
    told = read(
        wanted.SaveProfile,
        zone="Africa/Dakar",
        hours=[44, 43, 44],
        languages=[{"code": "pt-BR", "level": "basic"}],
        causes=["Water ", "Water"],
    )
    assert told.sent() == {
        "zone": "Africa/Dakar",
        "hours": (44, 43),
        "languages": ({"code": "pt-BR", "level": "basic"},),
        "causes": ("Water",),
    }
    assert read(wanted.SaveProfile, zone="").sent() == {"zone": ""}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("zone", "Mars/Olympus"),
        ("zone", "../../etc/passwd"),
        ("hours", [168]),
        ("hours", [True]),
        ("hours", [*range(168), 0]),
        ("languages", [{"code": "FR", "level": "work"}]),
        ("languages", [{"code": "fr\n", "level": "work"}]),
        ("languages", [{"code": "fr", "level": "fluent"}]),
        ("languages", [{"code": "fr", "level": "work"}] * 13),
        ("causes", ["a", "b", "c", "d", "e", "f"]),
        ("causes", [" "]),
        ("skills", ["x" * 81]),
        ("brings", "x" * (profile.WORDS_LENGTH + 1)),
        ("saved_at", "2026-01-01"),
    ],
)
def test_a_profile_out_of_its_limits_names_the_field(field, value):
    assert faulty(wanted.SaveProfile, **{field: value}) == {field}


def test_a_section_of_the_charter_is_one_of_its_sections():
    assert get_args(wanted.SectionId) == charter.SECTIONS
    assert faulty(wanted.WriteSection, section="rules", text="", base=0) == {"section"}
    assert faulty(wanted.WriteSection, section="why", text="x" * 6001, base=-1) == {"text", "base"}


def test_the_settings_of_an_author_are_whole_and_judged_by_their_rules_not_by_their_shape():
    values = asdict(settings.Settings()) | {"size_min": 1, "causes": ["", " x\n"], "completion": "never"}
    assert settings.check(read(wanted.SaveSettings, **values).model_dump()).keys() == {
        "size_min",
        "causes",
        "completion",
    }
    del values["grade_on_completion"]
    assert faulty(wanted.SaveSettings, **values) == {"grade_on_completion"}
