"""Whatever people write comes back as they wrote it, in JSON, in the page and in the admin, and never runs."""

import json

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils.html import escape

from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Owner
from tests.matching import Matching
from tests.odd_texts import LONG, SHORT, TORTURE
from tests.tables import tables
from tests.wire import SMALL, WELLS, arguments

PROFILE = {"name": SHORT, "place": SHORT, "brings": LONG, "hopes": LONG, "causes": [SHORT], "skills": [SHORT]}
GROUP = {"name": SHORT, "initiative": TORTURE, "why": LONG, "cause": SHORT, "place": SHORT}
SETTINGS = {
    **SMALL, "display_name": SHORT, "causes": [SHORT], "roles": [SHORT], "skills": [SHORT], "next_steps": [TORTURE],
}  # fmt: skip


@pytest.fixture
def at(block, call, people, rounds_at_once):
    """A group, and two who are asked to begin one, in which everything that can be written says the same odd thing."""
    at = Matching(block(SETTINGS), call)
    at.does(people.amina, "save_profile", **PROFILE)
    at.does(people.maria, "save_profile", **PROFILE)
    at.wells = at.joined(at.starts(people.amina, **GROUP), people.otieno)
    at.does(people.amina, "take_role", role=SHORT)
    at.does(people.amina, "write_section", section="why", text=LONG, base=0)
    at.does(people.maria, "ask_to_join", group=at.wells["id"], note=LONG)
    for user in (people.thuha, people.layla):
        at.waits(user, **PROFILE)
    at.round = at.announces(people.priya, at.forms(people.priya))
    return at


def test_every_text_comes_back_the_same(at, people):
    state = at.does(people.amina, "save_profile", zone="Africa/Dakar")
    group, me = state["group"], state["group"]["members"][0]
    assert {key: state["profile"][key] for key in PROFILE} == PROFILE
    assert {key: me[key] for key in PROFILE} == PROFILE
    assert {key: group[key] for key in GROUP} == GROUP
    assert me["roles"] == [SHORT]
    assert state["charter"]["sections"]["why"]["text"] == LONG
    assert (group["asking"][0]["note"], group["asking"][0]["learner"]["name"]) == (LONG, SHORT)
    assert next(act["subject"] for act in group["acts"] if act["operation"] == "role_taken") == SHORT
    shown = state["settings"]
    assert (shown["title"], shown["causes"], shown["next_steps"]) == (SHORT, [SHORT], [TORTURE])


def test_notes_answers_and_rows_come_back_the_same(at, people):
    at.does(people.amina, "answer_request", learner=people.maria.pk, accept=False, reply=LONG)
    state = at.sees(people.maria)
    assert (state["standings"][0]["note"], state["standings"][0]["reply"]) == (LONG, LONG)
    row = at.does(people.maria, "find_groups", text=SHORT)["rows"][0]
    assert {key: row[key] for key in ("name", "initiative", "cause", "place")} == {
        key: GROUP[key] for key in ("name", "initiative", "cause", "place")
    }
    assert at.does(people.maria, "find_groups", causes=[SHORT])["total"] == 1


def test_a_proposal_and_the_desk_show_the_same(at, people):
    asked = at.asked(people.thuha)
    assert (asked["topic"], [{key: one[key] for key in PROFILE} for one in asked["members"]]) == (SHORT, [PROFILE] * 2)
    topics = [line["params"]["topic"] for line in asked["why"] if line["kind"] == "topic"]
    assert topics == [SHORT]
    group = at.page(people.priya, at.round)["groups"][0]
    assert (group["topic"], group["people"][0]["name"], group["people"][0]["topics"]) == (SHORT, SHORT, [SHORT])


def test_a_clash_shows_both_texts_as_they_were_written(at, people):
    refusal = at.refuses(
        people.otieno, "write_section", 409, "section_clash", section="why", text=f"Mine {TORTURE}", base=0
    )
    assert refusal["clash"]["theirs"] == LONG
    assert TORTURE in refusal["clash"]["together"]


@pytest.mark.parametrize("who", ["amina", "maria", "thuha"])
def test_the_page_is_not_ended_by_what_it_shows(at, people, rendered, seen_by, who):
    fragment = rendered(seen_by(getattr(people, who), at.block))
    assert fragment.body_html().count("</script") == 1
    assert "<script>alert" not in fragment.body_html()
    state = arguments(fragment)["state"]
    assert SHORT in json.dumps(state, ensure_ascii=False) or state["profile"]["name"] == SHORT


def test_studio_shows_an_authors_texts_as_they_were_written(at, people, rendered, seen_by):
    fragment = rendered(seen_by(people.priya, at.block, studio=True), "studio_view")
    assert fragment.body_html().count("</script") == 1
    values = arguments(fragment)["state"]["values"]
    assert {name: values[name] for name in SETTINGS} == SETTINGS


# The admin


@pytest.fixture
def visit(people):
    """A browser in which a superuser is signed in."""
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("root", "root@example.org"))
    return client


def registered():
    return [model for model in apps.get_app_config("grooc_groups").get_models() if admin.site.is_registered(model)]


def address(model, *more):
    return "/".join(["/admin/grooc_groups", model._meta.model_name, *map(str, more), ""])


def test_the_admin_shows_every_row_and_runs_nothing(at, visit, people):
    owner, usage_key = Owner(group_id=at.wells["id"]), at.block.scope_ids.usage_id
    api.take_snapshot(usage_key=usage_key, owner=owner, name="plan", by=people.amina.pk)
    for model in registered():
        rows = list(model.objects.values_list("pk", flat=True))
        assert rows, model
        for page in (address(model), *(address(model, pk, "change") for pk in rows)):
            answer = visit.get(page)
            assert answer.status_code == 200, page
            assert "<script>alert" not in answer.text
            assert "</script><b>" not in answer.text


def test_the_admin_shows_texts_as_they_were_written(at, visit):
    models = {model.__name__: model for model in registered()}
    assert escape(SHORT) in visit.get(address(models["Group"])).text
    page = visit.get(address(models["Group"], at.wells["id"], "change")).text
    assert escape(TORTURE) in page
    assert at.wells["code"].replace("-", "") not in page


def test_whatever_is_searched_for_in_the_admin_finds_or_does_not(at, visit):
    for model in registered():
        for words in ("amina", SHORT, "course-v1:TestX+T+R", "group:1", "%", "\u0661"):
            assert visit.get(address(model), {"q": words}).status_code == 200, (model, words)


def test_the_admin_looks_and_changes_nothing(at, visit):
    before = tables()
    for model in registered():
        pk = model.objects.values_list("pk", flat=True).first() or 1
        assert visit.get(address(model, "add")).status_code == 403
        assert visit.post(address(model, pk, "delete"), {"post": "yes"}).status_code in (302, 403)
        assert visit.post(address(model, pk, "change"), {"name": "x"}).status_code in (302, 403)
    assert tables() == before


def test_what_authors_and_learners_write_is_no_template(at, people):
    at.refuses(people.otieno, "take_role", 422, "invalid", role="%(x)s %s {0}")
    refusal = at.refuses(people.otieno, "start_group", 400, "malformed", **{**WELLS, "%(x)s": 1})
    assert refusal["fields"]["%(x)s"]
