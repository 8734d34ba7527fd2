"""
Take the pictures of the tour (docs/tour.rst): ``python tools/screenshots.py [name...]``.

A demo of its own is served, lived in for a moment through the handlers of the blocks, and looked at in Chromium. The
pictures go to docs/pictures with as few colours as the eye needs.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tools.demo_server import chromium, chromium_arguments, served
from tools.pictures import BLOCKS, DESKTOP, PHONE, PICTURES, SCHOOLS, SOCIAL, UNITS, Demo, inside, press
from tools.pictures_of_maps import MAPS
from tools.pictures_of_plans import PLANS
from tools.pictures_of_reflections import REFLECTIONS

WATER = "Safe Water, Safe Schools"
EVERYTHING = {"text": "", "causes": [], "languages": [], "hours": 0, "free": 0, "sort": "fit", "page": 1}


def ways_in(demo: Demo) -> None:
    demo.take("front-door", demo.open(""))
    demo.take("doors", demo.unit("amina"))
    demo.take("doors-phone", demo.unit("amina", PHONE))
    demo.take("doors-arabic", demo.unit("layla", course=SCHOOLS))
    code = demo.sees("emre")["group"]["code"]
    page = demo.unit("amina")
    inside(page).get_by_label("Did someone send you a code?").fill(code)
    press(page, "Look it up")
    inside(page).locator(".g-found").wait_for()
    demo.take("code-found", page, inside(page).locator(".g-code"))


def the_list(demo: Demo) -> None:
    for name, width in (("list", DESKTOP), ("list-phone", PHONE)):
        page = demo.unit("amina", width)
        press(page, "Join an initiative")
        inside(page).locator(".g-group-row").first.wait_for()
        if name == "list":
            press(page, "Ask to join: Delta Boreholes Watch")
            words = "I run the water committee of my mother’s village. How do you keep your pumps going?"
            inside(page).get_by_label("A word to the group").fill(words)
        demo.take(name, page)


def making(demo: Demo) -> None:
    page = demo.unit("thuha", course=SCHOOLS)
    press(page, "Start one")
    inside(page).get_by_label("Name", exact=True).fill("Pumps in the schoolyard")
    inside(page).get_by_label("The initiative in one sentence").fill(
        "Every class takes one broken thing apart, and mends it."
    )
    press(page, "Begin with my free hours")
    demo.take("start", page)


def profile(demo: Demo) -> None:
    for name, width in (("profile", DESKTOP), ("profile-phone", PHONE)):
        page = demo.unit("amina", width)
        press(page, "Change it")
        inside(page).get_by_role("grid").wait_for()
        demo.take(name, page)


def place_offered(demo: Demo) -> None:
    facts = {
        "name": "Lab on wheels",
        "initiative": "A van full of instruments that visits nine village schools.",
        "openness": "open",
    }
    made = demo.does("malia", "start_group", SCHOOLS, **facts, size_min=3, size_max=3)["group"]
    for who in ("otieno", "emre"):
        demo.does(who, "join_group", SCHOOLS, group=made["id"])
    demo.does("amina", "wait_for_place", SCHOOLS, group=made["id"], note="")
    demo.does("emre", "leave_group", SCHOOLS)
    page = demo.unit("amina", course=SCHOOLS)
    demo.take("place-offered", page, inside(page).locator(".g-standings"))


def the_group(demo: Demo) -> None:
    """Amina is let in; while she looks, María José writes."""
    search: Any = {**EVERYTHING, "text": WATER}
    group = demo.does("amina", "find_groups", **search)["rows"][0]["id"]
    demo.does("amina", "ask_to_join", group=group, note="I run the water committee of my mother’s village.")
    amina = next(
        one["learner"]["id"] for one in demo.sees("otieno")["group"]["asking"] if one["learner"]["place"] == "Dakar"
    )
    demo.does("otieno", "answer_request", learner=amina, accept=True, reply="Karibu!")
    demo.does("amina", "take_role", role="Storyteller")
    for name, width in (("group", DESKTOP), ("group-phone", PHONE)):
        page = demo.unit("amina", width)
        demo.does("mariajose", "poll", version="", writing="deciding")
        inside(page).locator(".g-presence").wait_for()
        demo.take(name, page)
    demo.take("group-arabic", demo.unit("layla"))
    demo.take("group-arabic-phone", demo.unit("layla", PHONE))


def two_at_once(demo: Demo) -> None:
    page = demo.unit("amina")
    section = inside(page).get_by_role("region", name="How we decide")
    section.get_by_role("button").first.click()
    page.context.set_offline(True)
    ours = demo.sees("otieno")["charter"]["sections"]["deciding"]
    lines = ours["text"].splitlines()
    section.get_by_role("textbox").fill(
        "\n".join([*lines[:-1], "If we are stuck for more than a week, the oldest of us decides."])
    )
    theirs = "\n".join([*lines[:-1], "If we are stuck for more than a week, we try both ways for a month."])
    demo.does("otieno", "write_section", section="deciding", text=theirs, base=ours["version"])
    page.context.set_offline(False)
    inside(page).locator(".g-clash").wait_for()
    demo.take("clash", page, section)


def for_staff(demo: Demo) -> None:
    page = demo.unit("priya")
    press(page, "Join an initiative")
    inside(page).get_by_role("searchbox").fill(WATER)
    press(page, f"Look inside: {WATER}")
    inside(page).locator(".g-group-page").wait_for()
    demo.take("look-inside", page)
    page = demo.open(f"as/priya/studio/{SOCIAL}/edit/{BLOCKS[SOCIAL]}")
    inside(page).get_by_label("At most").first.fill("3")
    demo.take("studio", page)
    page = demo.open(f"as/priya/studio/{SOCIAL}/unit/{UNITS[SOCIAL]}")
    inside(page).locator(".g-doors").wait_for()
    demo.take("studio-preview", page)


STORY: tuple[Callable[[Demo], None], ...] = (
    ways_in, the_list, making, profile, place_offered, the_group, two_at_once, for_staff,
    *MAPS, *REFLECTIONS, *PLANS,
)  # fmt: skip


def main(wanted: list[str]) -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home, served(Path(home)) as address, sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=chromium(), args=chromium_arguments())
        demo = Demo(address, browser, tool.request.new_context(), wanted)
        for part in STORY:
            part(demo)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
