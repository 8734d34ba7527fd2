from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import profile as rules

AT = "2026-11-20T12:38:00Z"
AMINA = {
    "name": "Amina Diallo",
    "place": "Dakar",
    "zone": "Africa/Dakar",
    "hours": [43, 44],
    "languages": [{"code": "fr", "level": "work"}, {"code": "pt", "level": "basic"}],
    "causes": ["Clean water", "Girls’ education"],
    "skills": ["Telling a story"],
    "brings": "Ten years of radio.",
    "hopes": "One thing, to the end.",
    "saved_at": "2026-11-19T10:00:00Z",
}
profiles = st.fixed_dictionaries(
    {},
    optional={
        "name": st.text(max_size=9),
        "zone": st.sampled_from(["", "Africa/Dakar"]),
        "hours": st.lists(st.integers(0, 167), max_size=5),
        "causes": st.lists(st.sampled_from(["a", "b", "c"]), max_size=5),
        "languages": st.lists(
            st.fixed_dictionaries({"code": st.sampled_from(["fr", "en"]), "level": st.sampled_from(rules.LEVELS)})
        ),
    },
)


def test_others_see_the_card_and_nothing_else():
    card = rules.card(AMINA, 7, "amina77")
    assert set(card) == {"id", "name", "initials", "place", "zone", "languages", "causes", "skills", "brings", "hopes"}
    assert (card["id"], card["name"], card["initials"], card["place"]) == (7, "Amina Diallo", "AD", "Dakar")
    assert card["languages"] == AMINA["languages"]


@given(profiles)
def test_hours_are_never_on_a_card(profile):
    assert "hours" not in rules.card(profile, 7, "amina77")


def test_a_profile_without_a_name_shows_that_of_the_account():
    assert rules.card({}, 7, "amina_diallo") == {
        "id": 7, "name": "amina_diallo", "initials": "AD", "place": "", "zone": "",
        "languages": [], "causes": [], "skills": [], "brings": "", "hopes": "",
    }  # fmt: skip


def test_an_empty_profile_has_every_value():
    assert rules.full({})["hours"] == []
    assert rules.full({})["saved_at"] is None
    assert rules.full(AMINA) == AMINA


def test_a_change_keeps_the_rest_and_says_when():
    assert rules.merged(AMINA, {"place": "Thiès"}, AT) == {**AMINA, "place": "Thiès", "saved_at": AT}
    assert AMINA["place"] == "Dakar"


@given(profiles, profiles)
def test_telling_the_same_again_changes_nothing(profile, changes):
    once = rules.merged(profile, changes, AT)
    assert rules.merged(once, changes, "later") is once


def test_lists_are_tidied():
    told = rules.merged(
        {},
        {
            "hours": [5, 3, 5],
            "causes": ["b", "a", "b"],
            "skills": ["x", "x"],
            "languages": [
                {"code": "fr", "level": "work"},
                {"code": "en", "level": "work"},
                {"code": "fr", "level": "basic"},
            ],
        },
        AT,
    )
    assert (told["hours"], told["causes"], told["skills"]) == ([3, 5], ["b", "a"], ["x"])
    assert told["languages"] == [{"code": "fr", "level": "work"}, {"code": "en", "level": "work"}]


def test_what_no_profile_has_is_left_out():
    assert "staff" not in rules.merged({}, {"staff": True, "name": "A"}, AT)
    assert rules.merged(AMINA, {"saved_at": "never"}, AT) is AMINA
