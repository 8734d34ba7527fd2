"""
A block in a course of the player that nobody has used yet, and windows on it.

    def test_something(room: Room) -> None:
        amina = room.enter("amina")
        amina.button("Start one").click()
        group = room.group("otieno", name="Wells")      # made over the wire, without a window
        expect(amina.heading("Wells")).to_be_visible()

A room is fresh because its group set is: an author saves the settings of the block under a new name of the set. A block
for groups that have come together already has rooms of its own (``maps.py``): a kind of ``Room`` with another block.
"""

import itertools
import json
import re
from collections.abc import Callable
from copy import copy
from typing import Any

from playwright.sync_api import APIRequestContext, BrowserContext, Frame, FrameLocator, Locator, Page, Request, expect

COURSE = "course-v1:GROOCx+LIS+2026"
BLOCK = "block-v1:GROOCx+LIS+2026+type@grooc_group_formation+block@team"
UNIT = "find_your_team"
AUTHOR = "priya"
FACILITATOR = "henrik"
# Others see a change within five seconds; what is not timed may take its time on a busy machine.
PROMISED = 5_000
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

# What is not named here stays as the course has it.
SETTINGS: dict[str, Any] = {
    "display_name": "Find your team",
    "suggested_date": "2027-01-31T18:00:00Z",
    "doors": ["bring", "join", "start", "alone"],
    "size_min": 2,
    "size_max": 4,
    "causes": ["Clean water", "Mental health"],
    "roles": ["Keeper of time", "Storyteller"],
    "skills": ["Teaching", "Building things"],
    "questions": ["hours", "languages", "causes", "skills"],
    "offer_hours": 48,
    "completion": "group",
    "next_steps": ["Read chapter one"],
}
GROUP = {"name": "Wells", "initiative": "Every well has a neighbour who looks after it.", "openness": "open"}
EVERYTHING = {"text": "", "causes": [], "languages": [], "hours": 0, "free": 0, "sort": "fit", "page": 1}
ARGUMENTS = re.compile(r'class="xblock_json_init_args">(.*?)</script>', re.DOTALL)
_numbers = itertools.count(1)

Opens = Callable[..., BrowserContext]


class Wire:
    """The handlers of a block, reached as a browser reaches them but without one."""

    def __init__(self, player: str, requests: APIRequestContext, block: str = BLOCK) -> None:
        self.player = player
        self.block = block
        self._requests = requests
        requests.get(f"{player}as/{AUTHOR}/course/{COURSE}/progress")
        cookies = {cookie["name"]: cookie["value"] for cookie in requests.storage_state()["cookies"]}
        self._token = cookies["csrftoken"]
        self._languages: dict[str, str] = {}

    def to(self, block: str) -> "Wire":
        """The same wire, to another block."""
        other = copy(self)
        other.block = block
        return other

    def ask(self, who: str, handler: str, /, mode: str = "learner", **payload: Any) -> Any:
        """The answer as it came, whatever its status."""
        return self._requests.post(
            f"{self.player}as/{who}/{mode}/xblock/{self.block}/handler/{handler}",
            data=json.dumps(payload),
            headers={"X-CSRFToken": self._token, "Content-Type": "application/json"},
        )

    def settings(self, which: str = "values") -> dict[str, Any]:
        """The settings of the block, as its editor in Studio starts from them, or its ``"defaults"``."""
        page = self._requests.get(f"{self.player}as/{AUTHOR}/studio/xblock/{self.block}/").text()
        arguments = ARGUMENTS.search(page)
        assert arguments is not None
        settings: dict[str, Any] = json.loads(arguments[1])["state"][which]
        return settings

    def page(self, who: str, path: str) -> bytes:
        """A page of the player as somebody gets it."""
        body: bytes = self._requests.get(f"{self.player}as/{who}/{path}").body()
        return body

    def does(self, who: str, handler: str, /, mode: str = "learner", **payload: Any) -> Any:
        """What the answer says; an answer that is not 2xx fails the test."""
        answer = self.ask(who, handler, mode, **payload)
        assert answer.ok, f"{handler} of {who}: {answer.status} {answer.text()}"
        return answer.json()

    def speak(self, who: str, language: str) -> None:
        """From now on the site speaks this language with somebody."""
        if self._languages.get(who) != language:
            form = {"csrfmiddlewaretoken": self._token, "language": language, "next": "/"}
            assert self._requests.post(f"{self.player}as/{who}/language", form=form).ok
            self._languages[who] = language


class Room:
    """One group set of its own, the people in it, and their windows."""

    unit = UNIT

    def __init__(self, wire: Wire, opens: Opens, **settings: Any) -> None:
        self.groups = self.wire = wire
        self._opens = opens
        self.windows: list[Window] = []
        self.set_up(**settings)

    def set_up(self, **settings: Any) -> None:
        """Settings of the block other than ``SETTINGS``, and a group set that is new."""
        self.set = f"room-{next(_numbers)}"
        values = {**self.groups.settings(), **SETTINGS, "group_set": self.set, **settings}
        self.groups.does(AUTHOR, "save_settings", mode="studio", **values)

    def sees(self, who: str) -> Any:
        """The whole state as somebody has it now."""
        return self.wire.does(who, "poll", version="", writing=None)

    def group(self, *members: str, waiting: tuple[str, ...] = (), **facts: Any) -> Any:
        """A group that the first of ``members`` starts and the others join; ``waiting`` queue up for a place."""
        sizes = {"size_min": 2, "size_max": SETTINGS["size_max"]}
        made = self.groups.does(members[0], "start_group", **{**GROUP, **sizes, **facts})["group"]
        for who in members[1:]:
            self.groups.does(who, "join_by_code", code=made["code"])
        for who in waiting:
            self.groups.does(who, "wait_for_place", group=made["id"], note="")
        return made

    def enter(
        self,
        who: str,
        *,
        alone: bool = False,
        size: dict[str, int] | None = None,
        path: str = "",
        language: str = "en",
        stopped: bool = False,
    ) -> "Window":
        """
        Somebody opens a window of their own on the unit, and waits until the block is there.

        ``alone`` is the block without the course around it, ``path`` another page of the player as that person,
        ``stopped`` a window whose clock goes on only when the test says so.
        """
        self.wire.speak(who, language)
        window = Window(self, who, self._opens(viewport=size or DESKTOP, locale="en-GB"))
        self.windows.append(window)
        if stopped:
            window.page.clock.install()
        window.go(path or (f"learner/xblock/{self.wire.block}/" if alone else f"course/{COURSE}/unit/{self.unit}"))
        if stopped:
            window.page.clock.pause_at(window.page.evaluate("Date.now() + 100"))
        return window

    def close(self) -> None:
        """No window has met a fault, and no text of anybody has run."""
        faults = [fault for window in self.windows for fault in window.faults]
        for window in self.windows:
            window.context.close()
        assert not faults, "\n".join(faults)


class Window:
    """What one person has before them."""

    def __init__(self, room: Room, who: str, context: BrowserContext) -> None:
        self.room = room
        self.who = who
        self.context = context
        self.page: Page = context.new_page()
        self.faults: list[str] = []
        self.asked: list[Request] = []
        self.page.on("pageerror", lambda error: self.faults.append(f"{who}: {error}"))
        self.page.on("dialog", lambda dialog: (self.faults.append(f"{who}: {dialog.message}"), dialog.dismiss()))
        self.page.on("console", self._hear)
        self.page.on("request", self._note)

    def _hear(self, message: Any) -> None:
        # Chromium reports every answer that is not 2xx; whether it should have been is the test's matter.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"{self.who}: {message.text}")

    def _note(self, request: Request) -> None:
        if "/handler/" in request.url:
            self.asked.append(request)

    def go(self, path: str) -> None:
        """Open a page of the player as this person; ``path`` is what follows ``as/<person>/``."""
        self.page.goto(f"{self.room.wire.player}as/{self.who}/{path}")
        expect(self.inside.locator(".grooc h2").first).to_be_visible()

    @property
    def inside(self) -> FrameLocator | Page:
        """Where the block is: in the frame of the unit, or on a page of its own."""
        return self.page if "/xblock/" in self.page.url else self.page.frame_locator("iframe.unit-frame").last

    @property
    def document(self) -> Frame:
        """The document the block is in, to ask it things."""
        inside = [frame for frame in self.page.frames if "/xblock/" in frame.url]
        return inside[0]

    def sent(self, handler: str) -> list[Any]:
        """What this window has sent to one handler so far."""
        return [request.post_data_json for request in self.asked if request.url.endswith(f"/handler/{handler}")]

    def button(self, name: Any, within: Locator | None = None, *, exact: bool = True) -> Locator:
        return (within or self.inside).get_by_role("button", name=name, exact=exact)

    def field(self, name: Any) -> Locator:
        return self.inside.get_by_label(name, exact=True)

    def heading(self, name: Any) -> Locator:
        return self.inside.get_by_role("heading", name=name, exact=True)

    def part(self, name: Any) -> Locator:
        """A region of the page by its heading: "Our charter", "Why we are here", "Lately"."""
        return self.inside.get_by_role("region", name=name, exact=True)

    def text(self, words: Any) -> Locator:
        return self.inside.get_by_text(words)

    def row(self, group: str) -> Locator:
        """A group in the list."""
        return self.inside.locator(".g-group-row").filter(has=self.inside.get_by_role("heading", name=group))

    def edit(self, section: str) -> Locator:
        """Open a section of the charter for writing; the box one writes in."""
        self.button(f"Edit “{section}”").click()
        box = self.part(section).get_by_role("textbox")
        expect(box).to_be_focused()
        return box
