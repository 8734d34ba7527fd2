"""The gallery of plans: shown by consent, without whoever does not want to be named, withdrawn at once."""

import pytest

from tests.action_plans import with_two_parts


@pytest.fixture
def at(block, call, people):
    """A plan of Amina and Otieno, of which two parts are submitted; Maria is in a group of her own."""
    return with_two_parts(block, call, people)


def shown(at, *users, parts=("vision", "work"), named="yes"):
    for user in users:
        at.does(user, "consent", answer="yes", named=named)
    at.does(users[0], "publish", parts=list(parts), words="We mend it ourselves")


def cards(at, user):
    page = at.does(user, "gallery_page")
    return [*page["similar"], *page["cards"]]


def test_a_plan_is_shown_once_it_is_published_and_a_member_agreed_and_none_refused(at, people):
    at.does(people.amina, "publish", parts=["vision"], words="")
    assert cards(at, people.maria) == []
    at.does(people.amina, "consent", answer="yes", named="")
    assert [card["name"] for card in cards(at, people.maria)] == ["Wells"]
    at.does(people.otieno, "consent", answer="no", named="")
    assert cards(at, people.maria) == []
    at.refuses(people.maria, "gallery_plan", 404, "not_there", id=at.wells)


def test_only_submitted_parts_can_be_published(at, people):
    for parts in ([], ["measuring"], ["gone"], ["final"]):
        assert "parts" in at.refuses(people.amina, "publish", 422, "invalid", parts=parts, words="")["fields"]


def test_nobody_is_named_who_did_not_agree_to_be(at, people):
    shown(at, people.amina)
    plan = at.does(people.maria, "gallery_plan", id=at.wells)
    assert (plan["named"], plan["unnamed"]) == (["Amina"], 1)
    text = str(plan)
    assert [name for name in ("Otieno", "otieno", "Mama Rose", "Mr Haile") if name in text] == []
    at.does(people.otieno, "consent", answer="yes", named="yes")
    plan = at.does(people.maria, "gallery_plan", id=at.wells)
    assert (set(plan["named"]), plan["unnamed"], "Otieno" in str(plan)) == ({"Amina", "Otieno"}, 0, True)


def test_what_is_written_after_submitting_is_not_shown(at, people):
    shown(at, people.amina)
    at.does(people.amina, "write_section", section="vision.vision", text="A secret", base=1)
    assert "A secret" not in str(at.does(people.maria, "gallery_plan", id=at.wells))
    at.submits(people.amina, part="vision")
    assert "A secret" in str(at.does(people.maria, "gallery_plan", id=at.wells))


def test_a_plan_is_withdrawn_at_once(at, people):
    shown(at, people.amina)
    said = {"id": "praiseaa", "plan": at.wells, "kind": "ask", "text": "How long did it take?"}
    at.does(people.maria, "appreciate", **said)
    at.does(people.otieno, "unpublish")
    assert cards(at, people.maria) == []
    for handler, payload in (("gallery_plan", {"id": at.wells}), ("appreciate", {**said, "id": "praisebb"})):
        at.refuses(people.maria, handler, 404, "not_there", **payload)


def test_others_say_something_back_and_the_group_answers(at, people):
    shown(at, people.amina)
    at.state(people.otieno)
    said = {"id": "praiseaa", "plan": at.wells, "kind": "ask", "text": "How long did it take?"}
    answer = at.does(people.maria, "appreciate", **said)
    assert [(one["text"], one["name"], one["group"], one["mine"]) for one in answer["said"]] == [
        ("How long did it take?", "Maria", "Seeds", True)
    ]
    at.does(people.maria, "appreciate", **said)
    heard = at.does(people.otieno, "poll", version=at.tokens[people.otieno.pk])
    assert [(one["text"], one["name"], one["mine"]) for one in heard["appreciations"].values()] == [
        ("How long did it take?", "Maria", False)
    ]
    at.does(people.otieno, "answer_appreciation", id="praiseaa", text="Two days")
    said = at.does(people.maria, "gallery_plan", id=at.wells)["said"]
    assert (said[0]["answer"]["text"], said[0]["answer"]["name"]) == ("Two days", "")
    at.does(people.amina, "answer_appreciation", id="praiseaa", text="Two days and a night")
    said = at.does(people.maria, "gallery_plan", id=at.wells)["said"]
    assert (said[0]["answer"]["text"], said[0]["answer"]["name"]) == ("Two days and a night", "Amina")
    at.refuses(people.maria, "answer_appreciation", 404, "not_there", id="praiseaa", text="Mine")


def test_groups_with_a_similar_problem_are_shown_with_the_words_they_share(at, people):
    shown(at, people.amina)
    at.does(people.maria, "write_problem", text="Nobody mends our pumps when they break.", base=0)
    similar = at.does(people.maria, "gallery_page")["similar"]
    assert [(card["name"], card["why"]) for card in similar] == [("Wells", ["pumps", "break"])]
    assert [card["name"] for card in at.does(people.maria, "gallery_page", text="wells")["cards"]] == ["Wells"]
    assert at.does(people.maria, "gallery_page", text="seeds")["cards"] == []
