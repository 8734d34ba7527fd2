"""A charter that several write at once, over the wire."""

import pytest

from tests.wire import SMALL, Wire


@pytest.fixture
def at(block, call, people):
    """A block, and in it a group of Amina and Otieno."""
    at = Wire(block(SMALL), call)
    at.joined(at.starts(people.amina), people.otieno)
    return at


def write(at, user, text, base=0, section="why"):
    return at.does(user, "write_section", section=section, text=text, base=base)["charter"]["sections"][section]


def signatures(state):
    return {one["learner"]: one["current"] for one in state["charter"]["signatures"]}


def test_what_is_written_is_there_for_all_with_who_wrote_it(at, people):
    section = write(at, people.amina, "We want water.")
    assert (section["text"], section["version"], section["by"]) == ("We want water.", 1, [people.amina.pk])
    assert at.sees(people.otieno)["charter"]["sections"]["why"] == section


def test_different_lines_written_at_once_are_joined(at, people):
    base = write(at, people.amina, "One\nTwo\nThree")["version"]
    write(at, people.amina, "One and a half\nTwo\nThree", base)
    section = write(at, people.otieno, "One\nTwo\nThree and a half", base)
    assert section["text"] == "One and a half\nTwo\nThree and a half"
    assert section["by"] == [people.otieno.pk, people.amina.pk]


def test_the_same_line_written_at_once_asks_and_loses_nothing(at, people):
    base = write(at, people.amina, "One\nTwo")["version"]
    write(at, people.amina, "One\nTwo of hers", base)
    refusal = at.refuses(
        people.otieno, "write_section", 409, "section_clash", section="why", text="One\nTwo of his", base=base
    )
    clash = refusal["clash"]
    assert (clash["base"], clash["theirs"], clash["yours"]) == ("One\nTwo", "One\nTwo of hers", "One\nTwo of his")
    assert clash["together"] == "One\nTwo of hers\nTwo of his"
    assert (clash["version"], clash["by"]) == (2, [people.amina.pk])
    assert refusal["state"]["charter"]["sections"]["why"]["text"] == "One\nTwo of hers"
    assert write(at, people.otieno, clash["together"], clash["version"])["text"] == clash["together"]


@pytest.mark.parametrize("hers", ["Water.", "Water.\n\nAnd food.", "Water.\n\n"])
def test_two_who_begin_a_section_at_once_are_asked(at, people, hers):
    write(at, people.amina, hers)
    clash = at.refuses(people.otieno, "write_section", 409, "section_clash", section="why", text="Soil.", base=0)[
        "clash"
    ]
    assert clash["together"] == f"{hers.strip()}\nSoil."


def test_writing_what_is_there_already_changes_nothing(at, people):
    version = write(at, people.amina, "One")["version"]
    assert write(at, people.otieno, "One", version)["by"] == [people.amina.pk]
    assert at.sees(people.amina)["group"]["acts"][0]["operation"] == "section_written"


def test_a_version_that_never_was_is_malformed(at, people):
    at.refuses(people.amina, "write_section", 400, "malformed", section="why", text="One", base=7)


def test_a_section_has_its_limits_even_when_two_together_pass_them(at, people):
    at.refuses(people.amina, "write_section", 422, "invalid", section="why", text="\n".join("x" * 201), base=0)
    at.refuses(people.amina, "write_section", 400, "malformed", section="why", text="x" * 6001, base=0)


def test_each_member_signs_and_a_change_asks_again(at, people):
    write(at, people.amina, "One")
    at.does(people.amina, "sign_charter")
    assert signatures(at.does(people.otieno, "sign_charter")) == {people.amina.pk: True, people.otieno.pk: True}
    seen = at.sees(people.amina)["version"]
    write(at, people.otieno, "We meet.", section="meeting")
    assert signatures(at.does(people.amina, "poll", version=seen)) == {people.amina.pk: False, people.otieno.pk: False}
    assert signatures(at.does(people.amina, "sign_charter")) == {people.amina.pk: True, people.otieno.pk: False}


def test_the_others_see_where_somebody_writes(at, people):
    seen = at.sees(people.amina)["version"]
    assert at.asks(people.otieno, "poll", version="", writing="norms")[0] == 200
    news = at.does(people.amina, "poll", version=seen)
    assert news["group"]["writing"] == [{"learner": people.otieno.pk, "section": "norms"}]
    at.does(people.otieno, "poll", version="", writing=None)
    assert at.does(people.amina, "poll", version=news["version"])["group"]["writing"] == []


def test_my_own_writing_is_no_news_to_me(at, people):
    seen = at.sees(people.amina)["version"]
    assert at.asks(people.amina, "poll", version=seen, writing="why") == (204, None)


def test_every_group_has_a_charter_of_its_own(at, people):
    write(at, people.amina, "One")
    at.starts(people.maria, name="Seeds")
    assert at.sees(people.maria)["charter"]["sections"] == {}
    assert write(at, people.maria, "Seeds")["version"] == 1
    assert at.sees(people.amina)["charter"]["sections"]["why"]["text"] == "One"


def test_who_leaves_and_comes_back_finds_the_charter_as_it_is(at, people):
    write(at, people.otieno, "One")
    at.does(people.otieno, "leave_group")
    assert at.sees(people.otieno)["charter"] is None
    assert at.sees(people.amina)["group"]["former"] == {str(people.otieno.pk): "otieno"}
    state = at.does(people.otieno, "join_group", group=at.sees(people.amina)["group"]["id"])
    assert state["charter"]["sections"]["why"]["text"] == "One"


def test_a_step_that_was_ticked_is_done_for_all_and_in_the_history(at, people):
    assert at.does(people.amina, "tick_step", step="meet", done=True)["group"]["steps_done"] == ["meet"]
    state = at.sees(people.otieno)
    assert state["group"]["steps_done"] == ["meet"]
    assert (state["group"]["acts"][0]["operation"], state["group"]["acts"][0]["subject"]) == ("step_changed", "meet")
    assert at.does(people.otieno, "tick_step", step="meet", done=False)["group"]["steps_done"] == []


def test_a_step_that_the_author_does_not_offer_is_refused_by_its_field(at, people):
    refusal = at.refuses(people.amina, "tick_step", 422, "invalid", step="Read chapter one", done=True)
    assert list(refusal["fields"]) == ["step"]


def test_the_authors_own_steps_are_ticked_whatever_their_length(block, call, people):
    line = "x" * 200
    at = Wire(block({**SMALL, "next_steps": [line]}), call)
    at.starts(people.amina)
    assert at.does(people.amina, "tick_step", step=line, done=True)["group"]["steps_done"] == [line]
