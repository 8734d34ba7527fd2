"""Peer reflection over the wire: sharing, being handed something, answering, and what comes back."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from grooc_workbench.models import BlockCompletion, Grade

from tests.reflection_blocks import TYPE, Reflecting

LINK = {"kind": "link", "url": "https://example.org/wells", "summary": "How it came about"}


@pytest.fixture
def made(block: Any, call: Any, people: Any) -> Any:
    """``made(give_team=0)``: a course where Amina and Otieno are one group, María and Thu Hà another."""

    def make(**settings: Any) -> Reflecting:
        found = Reflecting(block(settings, people.amina, block_type=TYPE), call)
        found.grouped(people.amina, people.otieno)
        found.grouped(people.maria, people.thuha, name="Weavers")
        return found

    return make


@pytest.fixture
def at(made: Any) -> Reflecting:
    return made()


def test_what_is_shared_is_handed_to_a_stranger_whose_answer_is_seen_once_one_has_answered(
    at: Reflecting, people: Any
) -> None:
    shared, theirs = at.shares(people.amina, "We tried the cards."), at.shares(people.maria, "We wove.")
    handed = at.is_handed(people.maria, "strangers")
    assert (handed["contribution"]["id"], handed["why"]) == (shared, "nobody_yet")
    at.answers(people.maria, shared, "That you asked first")
    assert at.sees(people.amina)["received"] == {"total": 1, "fresh": 0, "locked": 1, "responses": []}
    assert at.does(people.amina, "read", contribution=shared)["responses"] == []
    at.answers(people.amina, theirs)
    (got,) = at.sees(people.amina)["received"]["responses"]
    assert (got["answers"], got["by"]["name"], got["isnew"]) == ({"like": "That you asked first"}, "maria", True)
    at.does(people.amina, "seen", responses=[got["id"]])
    assert at.sees(people.amina)["received"]["fresh"] == 0


def test_what_waits_for_an_answer_of_mine_cannot_be_made_seen(at: Reflecting, people: Any) -> None:
    shared, _ = at.shares(people.amina, "We tried the cards."), at.shares(people.maria, "We wove.")
    given = at.answers(people.maria, shared)
    state = at.does(people.amina, "seen", responses=[given])
    assert (state["received"]["locked"], state["received"]["responses"]) == (1, [])


def test_nothing_is_handed_out_where_there_is_nothing(at: Reflecting, people: Any) -> None:
    at.shares(people.amina, "We tried.")
    assert (at.is_handed(people.amina, "strangers"), at.is_handed(people.amina, "team")) == (None, None)
    assert at.sees(people.amina)["alone"]


def test_another_one_is_shown_and_the_draft_of_a_response_stays_in_hand(at: Reflecting, people: Any) -> None:
    for user in (people.maria, people.thuha):
        at.shares(user, "We wove.")
    first = at.is_handed(people.amina, "strangers")["contribution"]["id"]
    at.does(people.amina, "save_response_draft", contribution=first, answers={"like": "Th"})
    assert at.is_handed(people.amina, "strangers")["draft"] == {"like": "Th"}
    other = at.does(people.amina, "show_another", lane="strangers")["served"]["strangers"]["contribution"]["id"]
    assert other != first
    assert at.is_handed(people.amina, "strangers")["contribution"]["id"] == other


class TestSharing:
    def test_a_draft_is_mine_alone_until_it_is_shared_and_is_empty_then(self, at: Reflecting, people: Any) -> None:
        at.does(people.amina, "save_draft", answers={"tried": "Hm"}, attachments=[LINK])
        assert at.sees(people.amina)["draft"]["attachments"] == [LINK]
        assert at.does(people.otieno, "browse")["total"] == 0
        at.shares(people.amina, "We tried.", attachments=[LINK])
        assert at.sees(people.amina)["draft"] == {"answers": {}, "attachments": [], "saved_at": None}

    def test_sharing_again_is_the_next_version_and_the_same_again_is_none(self, at: Reflecting, people: Any) -> None:
        at.shares(people.amina, "We tried.")
        at.shares(people.amina, "We tried.")
        at.shares(people.amina, "We tried again.")
        mine = at.sees(people.amina)["mine"]
        assert [one["answers"]["tried"] for one in mine["versions"]] == ["We tried again.", "We tried."]
        assert mine["contribution"]["cause"] == "Clean water"

    def test_what_is_taken_back_is_the_drafts_again(self, at: Reflecting, people: Any) -> None:
        at.shares(people.amina, "We tried.", attachments=[LINK])
        state = at.does(people.amina, "withdraw_share")
        assert (state["mine"], state["draft"]["answers"]) == (None, {"tried": "We tried."})
        assert at.does(people.maria, "browse")["total"] == 0
        at.does(people.amina, "save_draft", answers={"tried": "New"})
        assert at.does(people.amina, "withdraw_share")["draft"]["answers"] == {"tried": "New"}

    @pytest.mark.parametrize(
        ("sent", "field"),
        [
            ({"answers": {"noticed": "Much"}}, "answers.tried"),
            ({"answers": {"tried": " \u200b"}}, "answers.tried"),
            ({"answers": {"tried": "It"}, "attachments": [{**LINK, "url": "http://example.org"}]}, "attachments.0"),
            ({"answers": {"tried": "It"}, "attachments": [{**LINK, "summary": ""}]}, "attachments.0"),
        ],
    )
    def test_what_lacks_something_is_refused_at_its_line(
        self, at: Reflecting, people: Any, sent: Any, field: str
    ) -> None:
        refusal = at.refuses(people.amina, "share_reflection", 422, "invalid", **sent)
        assert set(refusal["fields"]) == {field}

    def test_a_group_shares_one_and_every_member_may_go_on_with_it(self, made: Any, people: Any) -> None:
        at = made(who="group")
        at.shares(people.amina, "We tried.")
        assert at.shares(people.otieno, "We tried twice.") == at.sees(people.amina)["mine"]["contribution"]["id"]
        assert at.sees(people.amina)["mine"]["contribution"]["current"] == 2
        assert at.does(people.otieno, "set_pace", date="2026-12-01")["pace"] == "2026-12-01"
        assert at.sees(people.amina)["pace"] == "2026-12-01"

    def test_all_of_a_group_hear_of_what_comes_to_it(self, made: Any, people: Any) -> None:
        at = made(who="group")
        shared = at.shares(people.amina, "We tried.")
        versions = {user: at.sees(user)["version"] for user in (people.amina, people.otieno)}
        at.answers(people.maria, shared)
        for user, version in versions.items():
            (got,) = at.does(user, "poll", version=version)["received"]["responses"]
            assert got["answers"] == {"like": "The cards"}
        heard = at.sees(people.amina)["version"]
        at.shares(people.otieno, "We tried twice.")
        assert at.does(people.amina, "poll", version=heard)["mine"]["contribution"]["current"] == 2


class TestWhatComesOfAResponse:
    @pytest.fixture
    def given(self, at: Reflecting, people: Any) -> int:
        """A response of María's to Amina."""
        shared = at.shares(people.amina, "We tried.")
        at.answers(people.amina, at.shares(people.maria, "We wove."))
        return at.answers(people.maria, shared)

    def test_giver_and_receiver_talk_and_a_line_sent_twice_stands_once(
        self, at: Reflecting, people: Any, given: int
    ) -> None:
        for _ in range(2):
            at.does(people.amina, "reply", response=given, id="k3x9ab12", text="Which one?")
        at.does(people.maria, "reply", response=given, id="k3x9ab13", text="The blue one.")
        (got,) = at.sees(people.amina)["received"]["responses"]
        assert [(one["text"], one["isnew"]) for one in got["thread"]] == [
            ("Which one?", False), ("The blue one.", True),
        ]  # fmt: skip
        at.refuses(people.thuha, "reply", 403, "not_yours", response=given, id="k3x9ab14", text="I too")

    def test_what_the_receiver_says_of_it_reaches_the_giver_and_nobody_else(
        self, at: Reflecting, people: Any, given: int
    ) -> None:
        at.does(people.amina, "mark_helped", response=given, mark="yes", why="So concrete")
        at.does(people.amina, "thank", response=given)
        at.does(people.amina, "decide", response=given, will="later", because="After the rains")
        state = at.sees(people.maria)
        assert state["marks"] == {"helped": 1, "thanked": 1}
        assert state["given"]["responses"][0]["helped"] == {"mark": "yes", "why": "So concrete"}
        assert state["given"]["responses"][0]["decision"]["will"] == "later"
        shared = at.sees(people.amina)["mine"]["contribution"]["id"]
        (other,) = at.does(people.thuha, "read", contribution=shared)["responses"]
        assert (other["helped"], other["decision"], other["thread"]) == (None, None, [])
        for handler, more in (("mark_helped", {"mark": "no"}), ("thank", {}), ("decide", {"will": "no"})):
            at.refuses(people.maria, handler, 403, "not_yours", response=given, **more)

    def test_a_response_is_changed_by_its_giver_and_never_empty(self, at: Reflecting, people: Any, given: int) -> None:
        at.does(people.maria, "revise_response", response=given, answers={"like": "ok", "wish": "More"})
        assert at.sees(people.amina)["received"]["responses"][0]["answers"] == {"like": "ok", "wish": "More"}
        at.refuses(people.amina, "revise_response", 403, "not_yours", response=given, answers={"like": "x"})
        refusal = at.refuses(people.maria, "revise_response", 422, "invalid", response=given, answers={"like": " "})
        assert set(refusal["fields"]) == {"answers.like"}

    def test_a_newer_version_says_that_it_changed_since(self, at: Reflecting, people: Any, given: int) -> None:
        shared = at.shares(people.amina, "We tried twice.")
        (got,) = at.sees(people.amina)["received"]["responses"]
        assert (got["version"], got["changed_since"]) == (1, True)
        old = at.does(people.maria, "read", contribution=shared, number=1)["contribution"]
        assert (old["version"]["answers"], old["current"]) == ({"tried": "We tried."}, 2)
        assert at.answers(people.maria, shared, "Better", version=2) != given

    def test_names_are_told_when_both_have_said_so(self, made: Any, people: Any) -> None:
        at = made(names_strangers="reveal")
        shared = at.shares(people.amina, "We tried.")
        at.answers(people.amina, at.shares(people.maria, "We wove."))
        given = at.answers(people.maria, shared)
        hidden = at.does(people.amina, "ask_reveal", response=given)["received"]["responses"][0]
        assert (hidden["by"]["name"] == "maria", hidden["revealed"]) == (False, "asked")
        assert at.sees(people.maria)["given"]["responses"][0]["revealed"] == "asked_of_me"
        at.does(people.maria, "ask_reveal", response=given)
        shown = at.sees(people.amina)["received"]["responses"][0]
        assert (shown["by"]["name"], shown["revealed"]) == ("maria", "both")


class TestBeingDone:
    def test_whoever_shared_and_gave_is_done_whatever_others_do(self, made: Any, people: Any) -> None:
        at = made(grade_on_completion=True)
        for user in (people.otieno, people.maria):
            at.shares(user, "We wove.")
        at.shares(people.amina, "We tried.")
        assert not at.sees(people.amina)["completed"]
        for lane in ("team", "strangers"):
            at.answers(people.amina, at.is_handed(people.amina, lane)["contribution"]["id"])
        assert at.sees(people.amina)["completed"]
        assert at.sees(people.amina)["received"]["total"] == 0
        assert at.does(people.amina, "withdraw_share")["completed"]
        done = BlockCompletion.objects.filter(user=people.amina).values_list("completion", flat=True)
        grades = Grade.objects.filter(user=people.amina).values_list("value", flat=True)
        assert (list(done), list(grades)) == ([1.0], [1.0])

    def test_alone_one_is_done_with_sharing(self, at: Reflecting, people: Any) -> None:
        at.shares(people.amina, "We tried.")
        state = at.sees(people.amina)
        assert (state["alone"], state["completed"]) == (True, True)

    def test_the_author_may_ask_for_sharing_only(self, made: Any, people: Any) -> None:
        at = made(completion="shared")
        at.shares(people.maria, "We wove.")
        assert not at.sees(people.amina)["completed"]
        at.shares(people.amina, "We tried.")
        assert at.sees(people.amina)["completed"]

    def test_giving_without_sharing_is_not_yet_all(self, at: Reflecting, people: Any) -> None:
        at.answers(people.amina, at.shares(people.maria, "We wove."))
        assert not at.sees(people.amina)["completed"]


def test_a_poll_without_news_costs_two_queries(at: Reflecting, people: Any) -> None:
    at.shares(people.amina, "We tried.")
    version = at.sees(people.amina)["version"]
    with CaptureQueriesContext(connection) as ran:
        assert at.does(people.amina, "poll", version=version) is None
    ours = [one["sql"] for one in ran.captured_queries if "grooc_groups" in one["sql"] or "grooc_refl" in one["sql"]]
    assert len(ours) == 2
    at.shares(people.maria, "We wove.")
    assert at.does(people.amina, "poll", version=version)["alone"] is False


@pytest.mark.parametrize("many", [1, 12])
def test_requests_cost_the_same_however_many_take_part(at: Reflecting, people: Any, many: int) -> None:
    first = [at.shares(user, "We wove.") for user in [*people.more(many), people.maria]]
    at.shares(people.amina, "We tried.")
    costs = {}
    for handler, payload in (
        ("poll", {"version": ""}),
        ("serve", {"lane": "strangers"}),
        ("respond", {"contribution": first[-1], "version": 1, "answers": {"like": "It"}}),
        ("browse", {}),
        ("read", {"contribution": first[0]}),
        ("my_network", {}),
    ):
        with CaptureQueriesContext(connection) as ran:
            at.does(people.amina, handler, **payload)
        ours = [one["sql"] for one in ran.captured_queries if '"grooc_' in one["sql"] and "workbench" not in one["sql"]]
        costs[handler] = len(ours)
    assert costs == COSTS


COSTS = {"poll": 22, "serve": 28, "respond": 36, "browse": 10, "read": 10, "my_network": 7}
"""Queries on the tables of groups and reflections: situation, the deed, whether one is done, and the new state."""
