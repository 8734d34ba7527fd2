from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain.network import Given, network
from grooc_xblocks.domain.network_says import WAITING, course_says, own_says
from tests.domain.networks import answers, memberships, people


def course(groups, *pairs, shared=False):
    return network(people(*groups, shared=shared), [Given(*pair) for pair in pairs])


def kinds(said):
    return [sentence.kind for sentence in said]


def text(sentence):
    """In English, with ids for names."""
    words = sentence.words[0] if sentence.count in (None, 1) else sentence.words[-1]
    return words % {"count": sentence.count, "person": f"<{sentence.person}>", "group": f"<{sentence.group}>"}


class TestTheCourse:
    def test_one_person_who_holds_it_together_two_groups_apart_and_who_waits(self):
        whole = course([10, 10, 20, 20, 30, 40, None], (1, 3), (3, 1), (2, 1), shared=True)
        said = course_says(whole)
        assert [text(sentence) for sentence in said] == [
            "Without <1>, 1 group loses sight of the others.",
            "2 groups have no tie outside.",
            "4 people are not connected yet.",
            "4 of them wrote, and nobody answered them.",
        ]
        assert [sentence.act for sentence in said] == ["introduce", "serve_first", "names", "serve_first"]

    def test_the_bridge_that_is_named_holds_the_most(self):
        chain = course([10, 10, 20, 20, 30, 30, 40, 40], (1, 3), (4, 5), (6, 7))
        assert text(course_says(chain)[0]) == "Without <4>, 2 groups lose sight of the others."

    def test_without_groups_it_is_people_who_lose_sight(self):
        line = course([None] * 6, (1, 2), (2, 3), (3, 4), (4, 5), (5, 6))
        assert text(course_says(line)[0]) == "Without <3>, 2 people lose sight of the others."

    def test_people_who_have_shared_nothing_do_not_wait(self):
        assert "unanswered" not in kinds(course_says(course([10, 20], shared=False)))

    def test_when_all_is_well_that_is_said(self):
        assert kinds(course_says(course([10, 10, 20, 20], (1, 3), (2, 4)))) == ["connected"]

    def test_of_nobody_nothing_is_said(self):
        assert course_says(course([])) == []


class TestOneLearner:
    def test_whom_i_have_met_who_depends_on_me_and_who_waits(self):
        whole = course([10, 10, 20, 20, 30], (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (5, 1), (2, 5), shared=True)
        said = own_says(whole, 1)
        assert [text(sentence) for sentence in said] == [
            "You have learned with 4 people.",
            "3 of them are of other groups.",
            "You are the only tie between your group and <20>.",
            "<5> has answered you and waits for you.",
        ]
        assert [sentence.act for sentence in said] == ["", "", "introduce", "answer"]

    def test_of_several_groups_the_one_with_the_most_exchanges_is_told(self):
        said = own_says(course([10, 20, 30], (1, 2), (1, 3), (3, 1)), 1)
        assert text(said[2]) == "You are the only tie between your group and <30>."

    def test_nobody_waits_who_has_nothing_to_answer(self):
        assert "waits" not in kinds(own_says(course([10, 20], (2, 1)), 1))

    def test_a_few_who_wait_are_named(self):
        whole = course([None] * 8, *((number, 1) for number in range(2, 9)), shared=True)
        assert kinds(own_says(whole, 1)) == ["people", *["waits"] * WAITING]

    def test_a_group_that_is_about_the_same_and_that_nobody_of_mine_has_met(self):
        causes = {10: "Water", 20: "Water", 30: "Water", 40: "Schools"}
        whole = course([10, 10, 20, 30, 40], (2, 3))
        assert [(one.kind, one.group) for one in own_says(whole, 1, causes)] == [("nobody", None), ("alike", 30)]
        assert kinds(own_says(whole, 1, {10: "", 20: ""})) == ["nobody"]

    def test_who_is_not_here_yet_has_met_nobody(self):
        assert kinds(own_says(course([10]), 7, {10: "Water"})) == ["nobody"]


@given(memberships, answers, st.dictionaries(st.sampled_from([10, 20, 30]), st.sampled_from(["", "Water"])))
def test_whatever_is_said_can_be_put_into_words(groups, given_, causes):
    whole = network(people(*groups, shared=True), given_)
    for sentence in [*course_says(whole), *(one for me in range(10) for one in own_says(whole, me, causes))]:
        said = text(sentence)
        assert "None" not in said
        assert sentence.count != 0
