"""What the final deliverable is put together from: reflections, feedback that is used, names by consent, the map."""

import pytest

from grooc_xblocks.reflections.data import Person
from tests.action_plans import TYPE, Plans
from tests.reflections.acting import Course

PLAN = [{"kind": "plan", "number": 1, "title": "Wells", "summary": ""}]


@pytest.fixture
def at(block, call, people):
    """A plan of Amina and Otieno with one version, about the wells on their map."""
    at = Plans(block({"rule": "any"}, block_type=TYPE), call)
    at.wells = at.grouped(people.amina, people.otieno)
    at.mapped(people.amina, at.wells)
    at.writes(people.amina, "vision.vision", "A day")
    at.submits(people.amina, part="vision")
    return at


@pytest.fixture
def sharing(at, people):
    """The peer reflection of the same course, and Amina, Otieno and María as it knows them."""
    course = Course(at.block.scope_ids.usage_id.context_key.make_usage_key("grooc_peer_reflection", "sharing"))
    course.amina, course.otieno = (
        Person(user.pk, user.username, "", at.wells, "Wells") for user in (people.amina, people.otieno)
    )
    course.maria = Person(people.maria.pk, "maria")
    return course


def can_choose(at, user):
    return {one["id"]: (one["title"], one["name"], one["text"]) for one in at.does(user, "read_final")["can_choose"]}


def test_what_was_shared_on_the_map_is_everybodys_to_choose(at, people):
    thoughts = {str(people.otieno.pk): {"answers": {"surprised": "So much", "missing": "", "next": "Ask"}, "at": ""}}
    at.writes_map(people.otieno, at.wells, {"reflections": thoughts})
    key = f"map:{people.otieno.pk}"
    assert can_choose(at, people.amina) == {key: ("About the asset map", "Otieno", "So much\n\nAsk")}
    chosen = at.does(people.amina, "choose_final", reflections=[key], map=True, names=True)
    assert chosen["final"]["reflections"] == [key]


def test_of_peer_reflection_everybody_gives_their_own(at, people, sharing):
    own = f"reflection:{sharing.share(sharing.otieno, 'I tried a garden')}"
    assert can_choose(at, people.otieno) == {own: ("I tried a garden", "Otieno", "I tried a garden")}
    assert can_choose(at, people.amina) == {}
    wanted = {"reflections": [own], "map": True, "names": True}
    at.refuses(people.amina, "choose_final", 404, "not_there", **wanted, since="")
    at.does(people.otieno, "choose_final", **wanted)
    assert list(can_choose(at, people.amina)) == [own]
    at.does(people.amina, "choose_final", **{**wanted, "map": False})


def test_only_feedback_that_the_group_uses_is_told_and_nobody_is_named(at, people, sharing):
    brought = sharing.share(sharing.amina, "What do you think?", attachments=PLAN)
    response = sharing.respond(sharing.maria, brought, "Ask the women first")
    assert at.does(people.otieno, "read_final")["feedback"] == []
    sharing.says(sharing.amina, "decide", response, will="use", because="They carry the water")
    assert at.does(people.otieno, "read_final")["feedback"] == [
        {
            "id": str(response),
            "name": "",
            "text": "Ask the women first",
            "will": "use",
            "because": "They carry the water",
        }
    ]


def test_contributors_are_named_who_said_so_and_the_others_are_counted(at, people):
    at.notes(people.otieno, "meetings", "meetaaaa", date="2026-11-14", text="We met")

    def named(user):
        told = at.does(user, "read_final")
        return told["contributors"], told["unnamed"]

    assert named(people.amina) == ([], 2)
    at.does(people.amina, "consent", answer="", named="yes")
    assert named(people.otieno) == (["Amina"], 1)
    at.does(people.otieno, "choose_final", reflections=[], map=True, names=False)
    assert named(people.otieno) == ([], 2)


def test_the_map_and_the_newest_version_of_each_part_are_told(at, people):
    told = at.does(people.amina, "read_final")
    assert [one["name"] for one in told["map"]["assets"].values()] == ["Hand pump", "Mama Rose"]
    assert "knows" not in told["map"]["assets"]["pumpaaaa"]
    assert {one["part"]: (one["serial"], one["number"]) for one in told["parts"]} == {
        "problem": (None, 0), "vision": (1, 1), "work": (None, 0), "measuring": (None, 0), "final": (None, 0),
    }  # fmt: skip


def test_somebody_alone_without_a_map_has_a_deliverable_too(at, people):
    told = at.does(people.maria, "read_final")
    assert (told["map"], told["can_choose"], told["contributors"], told["unnamed"]) == (None, [], [], 0)
    at.writes(people.maria, "vision.vision", "A day")
    told = at.does(people.maria, "read_final")
    assert (len(told["contributors"]), told["unnamed"]) == (1, 0)


def test_feedback_on_a_version_of_another_plan_is_not_told_here(at, people, sharing):
    plan = {**PLAN[0], "block": str(at.block.scope_ids.usage_id)}
    other = str(at.block.scope_ids.usage_id.context_key.make_usage_key(TYPE, "other"))
    for block, who, said in ((plan["block"], sharing.amina, "Of this one"), (other, sharing.otieno, "Of the other")):
        brought = sharing.share(who, attachments=[{**plan, "block": block}])
        response = sharing.respond(sharing.maria, brought, said)
        sharing.says(who, "decide", response, will="use", because="")
    assert [one["text"] for one in at.state(people.otieno)["comments"].values()] == ["Of this one"]
    assert [one["text"] for one in at.does(people.otieno, "read_final")["feedback"]] == ["Of this one"]
