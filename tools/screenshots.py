"""
Take the pictures of the tour (docs/tour.rst): ``python tools/screenshots.py [name...]``.

A demo of its own is served, lived in for a moment through the handlers of the blocks, and looked at in Chromium. The
pictures go to docs/pictures with as few colours as the eye needs.
"""

import io
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import APIRequestContext, Browser, FrameLocator, Locator, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tools.demo_server import ROOT, chromium, chromium_arguments, served

PICTURES = ROOT / "docs" / "pictures"
COLOURS = 256
DESKTOP, PHONE = 1280, 390
SOCIAL, SCHOOLS = "course-v1:GROOCx+SLSI+2026", "course-v1:GROOCx+LIS+2026"
BLOCKS = {
    SOCIAL: "block-v1:GROOCx+SLSI+2026+type@grooc_group_formation+block@group",
    SCHOOLS: "block-v1:GROOCx+LIS+2026+type@grooc_group_formation+block@team",
}
UNITS = {SOCIAL: "find_your_group", SCHOOLS: "find_your_team"}
WATER = "Safe Water, Safe Schools"
EVERYTHING = {"text": "", "causes": [], "languages": [], "hours": 0, "free": 0, "sort": "fit", "page": 1}


class Demo:
    """The people of the demo: what they do over the wire, and what they see."""

    def __init__(self, address: str, browser: Browser, requests: APIRequestContext, wanted: list[str]) -> None:
        self.address = address
        self._browser = browser
        self._requests = requests
        self._wanted = wanted
        requests.get(f"{address}as/amina/course/{SOCIAL}/progress")
        self._token = next(one["value"] for one in requests.storage_state()["cookies"] if one["name"] == "csrftoken")

    def does(self, who: str, handler: str, course: str = SOCIAL, **payload: Any) -> Any:
        """One request to a handler; what it answers."""
        answer = self._requests.post(
            f"{self.address}as/{who}/learner/xblock/{BLOCKS[course]}/handler/{handler}",
            data=json.dumps(payload),
            headers={"X-CSRFToken": self._token, "Content-Type": "application/json"},
        )
        if not answer.ok:
            raise RuntimeError(f"{handler} of {who}: {answer.status} {answer.text()}")
        return answer.json()

    def sees(self, who: str, course: str = SOCIAL) -> Any:
        return self.does(who, "poll", course, version="", writing=None)

    def open(self, path: str, width: int = DESKTOP) -> Page:
        """A window of its own on a page of the player."""
        page = self._browser.new_page(viewport={"width": width, "height": 900}, locale="en-GB")
        page.goto(self.address + path, wait_until="networkidle")
        return page

    def unit(self, who: str, width: int = DESKTOP, course: str = SOCIAL) -> Page:
        """Somebody's window on the unit of the block."""
        page = self.open(f"as/{who}/course/{course}/unit/{UNITS[course]}", width)
        inside(page).locator(".grooc h2").first.wait_for()
        return page

    def take(self, name: str, page: Page, part: Locator | None = None) -> None:
        """Keep what is seen, or a part of it, and close the window."""
        if not self._wanted or name in self._wanted:
            page.wait_for_load_state("networkidle")
            if part is not None:
                keep(name, part.screenshot(animations="disabled", caret="hide"))
            else:
                keep(name, page.screenshot(animations="disabled", caret="hide", full_page=True))
        page.close()


def inside(page: Page) -> FrameLocator:
    return page.frame_locator("iframe.unit-frame").last


def press(page: Page, name: str) -> None:
    inside(page).get_by_role("button", name=name, exact=True).first.click()


def keep(name: str, picture: bytes) -> None:
    """Write a picture in its 256 most frequent colours: what is flat keeps its own, the rims of letters the nearest."""
    whole = np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"))
    packed = whole.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)
    colours, place, count = np.unique(packed, return_inverse=True, return_counts=True)
    parts = (colours[:, None] >> np.array([16, 8, 0], dtype=np.uint32) & 255).astype(np.int32)
    palette = parts[np.argsort(-count)[:COLOURS]]
    nearest = np.concatenate(
        [
            ((some[:, None] - palette) ** 2).sum(axis=2).argmin(axis=1)
            for some in np.array_split(parts, len(parts) // 2_000 + 1)
        ]
    )
    few = Image.fromarray(nearest[place].reshape(packed.shape).astype(np.uint8), "P")
    few.putpalette(palette.astype(np.uint8).tobytes())
    few.save(PICTURES / f"{name}.png", optimize=True)
    print(f"{name}.png {few.width} x {few.height}")


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
