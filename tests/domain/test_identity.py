import json
from collections import Counter
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain.identity import Masks, Person, Viewer, face, is_group_told, revealed, told
from grooc_xblocks.domain.pseudonyms import PLANTS, THINGS

MODES = ("off", "pseudonym", "names", "reveal")
MASKS = Masks("block-v1:Lab+R1+2026+type@grooc_peer_reflection+block@one", b"known to the server alone")
KWAME = Person(1_000_017, "Kwame Mensah", group=8, group_name="Clear Wells", place="Kisumu")
SECRETS = ("Kwame", "Mensah", "KM", "Clear Wells", "Kisumu", "1000017")
VIEWERS = {
    "himself": Viewer(KWAME.id, group=8),
    "a teammate": Viewer(2, group=8),
    "a stranger": Viewer(3, group=9),
    "a stranger without a group": Viewer(4),
    "a stranger he has met": Viewer(5, group=9, met=frozenset({KWAME.id})),
    "a facilitator": Viewer(6, staff=True),
}
modes = st.sampled_from(MODES)
ids = st.integers(1, 50)
groups = st.sampled_from([None, 8, 9])
people = st.builds(
    Person, ids, st.just("Kwame Mensah"), groups, st.just("Clear Wells"), st.just("Kisumu"), st.booleans()
)
viewers = st.builds(Viewer, ids, groups, st.booleans(), st.frozensets(ids, max_size=3))


def same(text: str) -> str:
    return text


def chosen(team="names", strangers="names"):
    return {"team": team, "strangers": strangers}


def seen(viewer, person=KWAME, **modes):
    return face(person, viewer, chosen(**modes), MASKS, same)


def leaks(shown) -> set[str]:
    said = json.dumps(asdict(shown), ensure_ascii=False)
    return {secret for secret in SECRETS if secret in said}


class TestWhoIsKnownAsWhat:
    @pytest.mark.parametrize("mode", MODES)
    @pytest.mark.parametrize(
        ("who", "strangers"),
        [
            ("himself", ("name", "name", "name", "name")),
            ("a teammate", ("name", "name", "name", "name")),
            ("a stranger", ("nothing", "pseudonym", "name", "pseudonym")),
            ("a stranger without a group", ("nothing", "pseudonym", "name", "pseudonym")),
            ("a stranger he has met", ("nothing", "pseudonym", "name", "name")),
            ("a facilitator", ("name", "name", "name", "name")),
        ],
    )
    def test_strangers_learn_what_the_author_chose_for_strangers(self, who, strangers, mode):
        expected = strangers[MODES.index(mode)]
        assert told(KWAME, VIEWERS[who], chosen(strangers=mode)) == expected
        shown = seen(VIEWERS[who], strangers=mode)
        if expected == "name":
            assert (shown.name, shown.initials, shown.group, shown.place) == (
                "Kwame Mensah", "KM", "Clear Wells", "Kisumu",
            )  # fmt: skip
        else:
            assert leaks(shown) == set()
            assert bool(shown.name) == bool(shown.initials) == (expected == "pseudonym")

    @pytest.mark.parametrize("mode", MODES)
    def test_teammates_learn_what_the_author_chose_for_teammates_and_their_group_anyway(self, mode):
        shown = seen(VIEWERS["a teammate"], team=mode, strangers="off")
        assert shown.group == "Clear Wells"
        if mode == "names":
            assert shown.name == "Kwame Mensah"
        else:
            assert leaks(replace(shown, group="", place="")) == set()

    @pytest.mark.parametrize("mode", ["off", "pseudonym", "reveal"])
    def test_of_a_facilitator_it_is_told_that_they_are_one_and_no_more(self, mode):
        shown = seen(VIEWERS["a stranger"], replace(KWAME, staff=True), strangers=mode)
        assert (shown.name, shown.initials, shown.staff) == ("", "", True)

    def test_only_oneself_is_mine(self):
        assert [who for who, viewer in VIEWERS.items() if seen(viewer).mine] == ["himself"]

    @given(people, viewers, modes, modes)
    def test_without_the_right_to_the_name_nothing_leads_to_it(self, person, viewer, team, strangers):
        person = replace(person, id=person.id + 1_000_000) if person.id != viewer.id else person
        shown = seen(viewer, person, team=team, strangers=strangers)
        if told(person, viewer, chosen(team, strangers)) != "name":
            assert leaks(replace(shown, group="", place="")) == set()
        if not is_group_told(person, viewer, chosen(team, strangers)):
            assert (shown.group, shown.place) == ("", "")

    @given(people, viewers, modes)
    def test_strangers_learn_no_name_where_names_are_off_whatever_holds_among_teammates(self, person, viewer, team):
        if viewer.staff or viewer.id == person.id or (viewer.group is not None and viewer.group == person.group):
            return
        assert told(person, viewer, chosen(team, "off")) == "nothing"


class TestPseudonyms:
    def test_everybody_calls_a_person_the_same(self):
        assert seen(VIEWERS["a stranger"], strangers="pseudonym").name == MASKS.pseudonym(KWAME.id, same)
        assert seen(VIEWERS["a stranger without a group"], strangers="pseudonym").name == MASKS.pseudonym(
            KWAME.id, same
        )

    def test_it_is_the_same_in_every_language(self):
        plant, _, thing = MASKS.pseudonym(KWAME.id, same).partition(" · ")
        words = {plant: "plant", thing: "chose", "%(plant)s · %(thing)s": "%(thing)s / %(plant)s"}
        assert MASKS.pseudonym(KWAME.id, lambda text: words[text]) == "chose / plant"

    def test_another_block_and_another_server_call_people_differently(self):
        crowd = range(200)
        here = [MASKS.pseudonym(one, same) for one in crowd]
        for other in (replace(MASKS, usage="another"), replace(MASKS, secret=b"another")):
            there = [other.pseudonym(one, same) for one in crowd]
            assert sum(a == b for a, b in zip(here, there, strict=True)) <= 2

    def test_few_share_one(self):
        names = Counter(MASKS.pseudonym(one, same) for one in range(60))
        assert len(names) >= 57
        assert len({MASKS.pseudonym(one, same) for one in range(20_000)}) > 0.98 * len(PLANTS) * len(THINGS)

    def test_words_are_there_once(self):
        assert len(set(PLANTS + THINGS)) == len(PLANTS) + len(THINGS) == 128

    def test_the_secret_is_not_printed(self):
        assert "server" not in repr(MASKS)


class TestKeys:
    @given(ids, ids, ids)
    def test_one_reader_has_one_key_a_person_and_two_readers_have_two(self, reader, other, person):
        assert MASKS.key(reader, person) == MASKS.key(reader, person)
        assert (MASKS.key(reader, person) == MASKS.key(other, person)) == (reader == other)
        assert (MASKS.key(reader, person) == MASKS.key(reader, other)) == (person == other)

    def test_a_group_has_another_key_than_a_person_of_the_same_number(self):
        assert MASKS.group_key(1, 8) != MASKS.key(1, 8)
        assert MASKS.group_key(1, 8) != MASKS.group_key(2, 8)


class TestTellingNames:
    @pytest.mark.parametrize(
        ("asked", "state"), [((), ""), ((1,), "asked"), ((2,), "asked_of_me"), ((1, 2), "both"), ((3,), "")]
    )
    def test_both_must_have_said_yes(self, asked, state):
        assert revealed(asked, 1, 2) == state
