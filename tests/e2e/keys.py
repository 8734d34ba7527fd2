"""Somebody who has a keyboard and nothing else."""

from typing import Any

from playwright.sync_api import Locator, TimeoutError

from tests.e2e.room import Window

MOST_STEPS = 120

# The outline of what was reached by Tab is drawn on it, on what it fills (a whole card, a box of several parts, a
# bar of radio buttons), or round a shape of a picture. On the calendar button inside a field for a day the browser
# draws its own, and the field around it does not count as focused.
SEEN = """() => {
    const one = document.activeElement;
    if (one.type === "date" && !one.matches(":focus")) return true;
    const drawn = [one, one.closest(".m-box, .m-bar > div")].filter(Boolean).map((part) => getComputedStyle(part));
    drawn.push(getComputedStyle(one, "::after"));
    const {width, height} = one.getBoundingClientRect();
    const target = one.querySelector(":scope > .m-target");
    const ring = target && getComputedStyle(target);
    const outlined = drawn.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
    const ringed = ring && ring.stroke !== "none" && parseFloat(ring.strokeWidth) >= 2;
    return Boolean(outlined || ringed) && width > 0 && height > 0;
}"""
KEPT = "() => document.activeElement !== null && document.activeElement !== document.body"
SHOWN = "() => document.activeElement.outerHTML.slice(0, 200)"


class Keyboard:
    """The keyboard of a window on the block alone. After each key the focus is somewhere, and Tab shows where."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._page = window.page

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self._page.keyboard.press(key)
        # What had the focus may go before what gets it next is drawn.
        try:
            self._page.wait_for_function(KEPT)
        except TimeoutError as error:
            raise AssertionError(f"{key} lost the focus") from error

    def type(self, text: str) -> None:
        self._page.keyboard.insert_text(text)

    def step(self, key: str) -> None:
        """Tab or Shift+Tab: the focus moves on, and can be seen."""
        self.press(key)
        assert self._page.evaluate(SEEN), f"the focus cannot be seen on {self._page.evaluate(SHOWN)}"

    def to(self, what: Locator, key: str = "Tab") -> None:
        """Step on until something has the focus."""
        what.wait_for()
        for _ in range(MOST_STEPS):
            if what.evaluate("one => one === document.activeElement"):
                return
            self.step(key)
        raise AssertionError(f"{key} does not reach {what}")

    def to_button(self, name: Any, key: str = "Tab") -> None:
        self.to(self._window.button(name), key)

    def hit(self, name: Any, with_key: str = "Enter") -> None:
        """Go to a button and press it."""
        self.to_button(name)
        self.press(with_key)

    def choose(self, label: str, name: str) -> None:
        """Type the beginning of a name at a list of choices."""
        self.to(self._window.field(label))
        self._page.keyboard.type(name)

    def fill(self, label: str, text: str) -> None:
        self.to(self._window.field(label))
        self.type(text)
