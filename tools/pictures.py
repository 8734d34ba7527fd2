"""A demo that is lived in through the handlers of its blocks, looked at in Chromium, and drawn with few colours."""

import io
import json
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import APIRequestContext, Browser, FrameLocator, Locator, Page

from tools.demo_server import ROOT

PICTURES = ROOT / "docs" / "pictures"
COLOURS = 256
DESKTOP, PHONE = 1280, 390
SOCIAL, SCHOOLS = "course-v1:GROOCx+SLSI+2026", "course-v1:GROOCx+LIS+2026"
BLOCKS = {
    SOCIAL: "block-v1:GROOCx+SLSI+2026+type@grooc_group_formation+block@group",
    SCHOOLS: "block-v1:GROOCx+LIS+2026+type@grooc_group_formation+block@team",
}
UNITS = {SOCIAL: "find_your_group", SCHOOLS: "find_your_team"}


class Demo:
    """The people of the demo: what they do over the wire, and what they see."""

    def __init__(self, address: str, browser: Browser, requests: APIRequestContext, wanted: list[str]) -> None:
        self.address = address
        self._browser = browser
        self._requests = requests
        self._wanted = wanted
        requests.get(f"{address}as/amina/course/{SOCIAL}/progress")
        self._token = next(one["value"] for one in requests.storage_state()["cookies"] if one["name"] == "csrftoken")

    def does(self, who: str, handler: str, course: str = SOCIAL, block: str = "", **payload: Any) -> Any:
        """One request to a handler of the course's group formation, or of another block; what it answers."""
        answer = self._requests.post(
            f"{self.address}as/{who}/learner/xblock/{block or BLOCKS[course]}/handler/{handler}",
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

    def unit(self, who: str, width: int = DESKTOP, course: str = SOCIAL, unit: str = "") -> Page:
        """Somebody's window on the unit of group formation, or on another."""
        page = self.open(f"as/{who}/course/{course}/unit/{unit or UNITS[course]}", width)
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
