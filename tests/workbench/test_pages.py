"""The course player: what its addresses answer, and to whom."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.test import Client
from grooc_workbench.courses import SHELF
from grooc_workbench.models import BlockCompletion, Person
from grooc_workbench.outline import outline_of

from tests.start_state import put_into

COURSE = "course-v1:GROOCx+SLSI+2026"
GROUP = "block-v1:GROOCx+SLSI+2026+type@grooc_group_formation+block@group"
UNIT = "block-v1:GROOCx+SLSI+2026+type@vertical+block@find_your_group"
FIND = f"/course/{COURSE}/unit/find_your_group"


@pytest.fixture
def visit(people: Any) -> Any:
    """``visit(address)``: the text of a page that answers 200."""
    client = Client()
    Person.objects.update(featured=True, in_bar=True)

    def get(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, address
        return response.content.decode()

    return get


@pytest.mark.parametrize("course", ["GROOCx+SLSI+2026", "GROOCx+LIS+2026"])
@pytest.mark.parametrize("tab", ["progress", "dates"])
def test_progress_and_dates_are_pages_of_both_courses(visit: Any, course: str, tab: str) -> None:
    assert "<h1>" in visit(f"/as/amina/course/course-v1:{course}/{tab}")


def test_every_unit_of_both_courses_opens_and_shows_its_text(visit: Any, people: Any) -> None:
    for course in SHELF.all():
        for unit in outline_of(course, people.amina).units:
            assert unit.title.split("’")[0] in visit(f"/as/otieno/course/{course.key}/unit/{unit.id}")
            assert '<div class="course-text"' in visit(f"/as/otieno/learner/xblock/{unit.key}/?view=student_view")


def test_a_course_opens_where_the_learner_goes_on(people: Any, visit: Any) -> None:
    visit(f"/as/amina/learner/xblock/{UNIT.replace('find_your_group', 'welcome')}/")
    response = Client().get(f"/as/amina/course/{COURSE}/")
    assert urlsplit(response["Location"]).path.endswith("/unit/why_groups")


def test_seeing_a_text_completes_it_and_an_activity_is_not_completed_by_looking(visit: Any, people: Any) -> None:
    visit(f"/as/amina/learner/xblock/{UNIT}/")
    done = BlockCompletion.objects.filter(user=people.amina).values_list("usage_key", flat=True)
    assert [key.split("+type@")[1] for key in done] == ["html+block@find_your_group_text"]
    progress = json.loads(visit(f"/as/amina/course/{COURSE}/progress.json"))
    assert progress == {"done": [], "total": 24}


def test_two_windows_are_two_people(visit: Any) -> None:
    """One browser, so one cookie jar: who looks is in the address alone."""
    assert '<html lang="fr" dir="ltr">' in visit("/as/amina" + FIND)
    assert '<html lang="ar" dir="rtl">' in visit("/as/layla" + FIND)
    assert '<html lang="fr" dir="ltr">' in visit("/as/amina" + FIND)
    frame = re.search(r'<iframe class="unit-frame" src="([^"]+)"', visit("/as/layla" + FIND))
    assert frame
    assert frame[1].startswith("/as/layla/learner/xblock/")


def test_the_language_of_a_person_can_be_changed_and_stays(visit: Any) -> None:
    here = "/as/amina" + FIND
    Client().post("/as/amina/language", {"language": "es", "next": here})
    assert '<html lang="es"' in visit(here)
    Client().post("/as/amina/language", {"language": "tlh", "next": here})
    assert '<html lang="es"' in visit(here)


@pytest.mark.parametrize("address", ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", ""])
def test_no_form_leads_away_from_the_site(visit: Any, address: str) -> None:
    response = Client().post("/as/amina/language", {"language": "en", "next": address})
    assert response["Location"] == "/"


def test_somebody_unknown_an_unknown_course_and_an_unknown_block_are_not_found(visit: Any) -> None:
    for address in (
        "/as/godot" + FIND,
        "/as/amina/course/course-v1:No+Such+Course/progress",
        "/as/amina/course/nonsense/progress",
        f"/as/amina/course/{COURSE}/unit/nowhere",
        "/as/amina/learner/xblock/block-v1:GROOCx+SLSI+2026+type@html+block@nothing/",
        "/as/amina/learner/xblock/nonsense/",
        f"/as/amina/learner/xblock/{UNIT}/?view=studio_view",
        f"/as/priya/elsewhere/xblock/{UNIT}/",
        f"/as/amina/learner/xblock/{GROUP}/handler/no_such_handler",
    ):
        assert Client().get(address).status_code == 404, address


def test_an_invitation_asks_who_follows_it_and_hands_the_code_on(visit: Any) -> None:
    page = visit(f"/jump_to/{GROUP}?code=K7TQ-9MXD-4WRE")
    assert f"/as/otieno/jump_to/{GROUP}?code=K7TQ-9MXD-4WRE" in page
    response = Client().get(f"/as/otieno/jump_to/{GROUP}?code=K7TQ-9MXD-4WRE")
    assert response["Location"] == f"/as/otieno{FIND}?code=K7TQ-9MXD-4WRE"
    assert "view=student_view&amp;code=K7TQ-9MXD-4WRE" in visit(response["Location"])


def test_the_link_a_group_hands_out_leads_to_the_unit_and_invites(visit: Any) -> None:
    def call(username: str, handler: str, payload: dict[str, Any]) -> Any:
        address = f"/as/{username}/learner/xblock/{GROUP}/handler/{handler}"
        return Client().post(address, payload, content_type="application/json").json()

    asked = {"name": "Wells", "size_min": 4, "size_max": 6, "openness": "code"}
    group = call("otieno", "start_group", asked)["group"]
    link = urlsplit(group["link"]).path
    assert f"/as/amina{link}" in visit(link)
    assert Client().get(f"/as/amina{link}")["Location"] == f"/as/amina/jump_to/{GROUP}"
    standings = call("amina", "save_profile", {})["standings"]
    assert [(matter["group"]["id"], matter["state"]) for matter in standings] == [(group["id"], "invited")]
    assert Client().get("/as/amina/grooc/join/ABCD-EFGH-JKMN/").status_code == 404


def test_handlers_refuse_a_post_without_the_token_of_the_site(visit: Any) -> None:
    address = f"/as/amina/learner/xblock/{GROUP}/handler/save_profile"
    browser = Client(enforce_csrf_checks=True)
    browser.get("/as/amina" + FIND)
    assert browser.post(address, {"place": "Dakar"}, content_type="application/json").status_code == 403
    token = {"X-CSRFToken": browser.cookies["csrftoken"].value}
    saved = browser.post(address, {"place": "Dakar"}, content_type="application/json", headers=token)
    assert saved.status_code == 200
    assert saved.json()["profile"]["place"] == "Dakar"


def test_nobody_may_look_and_may_not_write(visit: Any) -> None:
    assert "course-text" in visit(f"/as/nobody/learner/xblock/{UNIT}/")
    response = Client().post(f"/as/nobody/learner/xblock/{GROUP}/handler/poll", {}, content_type="application/json")
    assert response.status_code == 403


def test_studio_is_for_course_staff(visit: Any) -> None:
    for address in (
        f"/as/amina/studio/{COURSE}/unit/find_your_group",
        f"/as/amina/studio/xblock/{GROUP}/",
        f"/as/amina/studio/xblock/{GROUP}/handler/save_settings",
        f"/as/amina/preview/xblock/{GROUP}/handler/poll",
    ):
        assert Client().get(address).status_code == 403, address
    assert "/as/priya/preview/xblock/" in visit(f"/as/priya/studio/{COURSE}/unit/find_your_group")


def test_what_studio_saves_learners_meet(visit: Any) -> None:
    editor = f"/as/priya/studio/xblock/{GROUP}/"
    markup = visit(editor)
    arguments = re.search(r'class="xblock_json_init_args">(.*?)</script>', markup, re.DOTALL)
    assert arguments
    values = json.loads(arguments[1])["state"]["values"]
    changed = {**values, "size_max": 9, "causes": ["Left-handed <scissors>"]}
    response = Client().post(editor + "handler/save_settings", changed, content_type="application/json")
    assert response.status_code == 200
    learner = re.search(
        r'class="xblock_json_init_args">(.*?)</script>', visit(f"/as/amina/learner/xblock/{UNIT}/"), re.DOTALL
    )
    assert learner
    settings = json.loads(learner[1])["state"]["settings"]
    assert (settings["size_max"], settings["causes"]) == (9, ["Left-handed <scissors>"])


def test_a_blocks_files_are_served_and_nothing_beside_them(visit: Any) -> None:
    assert ".grooc" in visit("/resource/grooc_group_formation/public/grooc.css")
    for address in ("public/../base.py", "base.py", "public/nothing.js"):
        assert Client().get(f"/resource/grooc_group_formation/{address}").status_code == 404


@pytest.fixture
def start_state(settings: Any, tmp_path: Path, db: None) -> None:
    put_into(tmp_path)
    settings.VAR_DIR = tmp_path
    call_command("demo", "--no-serve")


def test_a_second_start_keeps_what_people_did_and_reset_does_not(start_state: None) -> None:
    amina = Person.objects.get(user__username="amina")
    BlockCompletion.objects.filter(user=amina.user).delete()
    Person.objects.filter(pk=amina.pk).update(language="hi")
    address = f"/as/priya/studio/xblock/{GROUP}/handler/save_settings"
    values = _studio_values()
    assert Client().post(address, {**values, "size_max": 8}, content_type="application/json").status_code == 200

    call_command("demo", "--no-serve")
    assert Person.objects.get(pk=amina.pk).language == "hi"
    assert _studio_values()["size_max"] == 8

    response = Client().post("/reset", {"next": "/as/amina" + FIND})
    assert response["Location"] == "/as/amina" + FIND
    assert Person.objects.get(pk=amina.pk).language == "en"
    assert BlockCompletion.objects.filter(user=amina.user).count() == 2
    assert _studio_values()["size_max"] == 6


def test_the_list_of_groups_is_alive_from_the_start(start_state: None) -> None:
    def find(username: str, **search: Any) -> Any:
        address = f"/as/{username}/learner/xblock/{GROUP}/handler/find_groups"
        return Client().post(address, search, content_type="application/json").json()

    listing = find("amina")
    assert listing["total"] >= 30
    assert find("amina", languages=["ar"])["total"] >= 2
    assert find("amina", text="Bologna")["rows"][0]["waiting"] == 1


def _studio_values() -> Any:
    page = Client().get(f"/as/priya/studio/xblock/{GROUP}/").content.decode()
    arguments = re.search(r'class="xblock_json_init_args">(.*?)</script>', page, re.DOTALL)
    assert arguments
    return json.loads(arguments[1])["state"]["values"]
