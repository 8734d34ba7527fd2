"""What holds for every page somebody can come to: no barrier axe knows, nothing wider than the page, targets to hit."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Frame

from tests.e2e.room import Window

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")

# The heading of level one is the unit's: it stands on the page around the block.
RUN_AXE = """async () => (await axe.run({
    resultTypes: ["violations"], rules: {"page-has-heading-one": {enabled: false}},
})).violations.map(
    ({id, nodes}) => id + ": " + nodes.map(({target}) => target.join(" ")).join(", "))"""

TOO_WIDE = """() => {
    const most = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll(".grooc *")].filter((one) => {
        const {left, right, width} = one.getBoundingClientRect();
        return width > 1 && (right > most + 1 || left < -1) && !one.closest("svg, .g-hidden");
    });
    if (document.documentElement.scrollWidth > most) wide.push(document.documentElement);
    return wide.map((one) => `${one.tagName}.${one.className} ${(one.innerText || "").slice(0, 40)}`);
}"""

# A label is part of the target of its field, and the whole card of that of a door.
TOO_SMALL = """() => {
    const controls = ":is(a, button, input, select, textarea, summary, [role=gridcell])";
    return [...document.querySelectorAll(".grooc " + controls)].flatMap((one) => {
        const target = one.closest("label, :is(.g-door, .g-alone):has(> .g-door-words .g-door-open)") || one;
        const {width, height} = target.getBoundingClientRect();
        const shown = one.checkVisibility({visibilityProperty: true}) && !one.closest(".g-hidden") && width > 0;
        const small = width < 23.9 || height < 23.9;
        return shown && small ? [`${one.tagName} ${one.ariaLabel || one.innerText}: ${width} x ${height}`] : [];
    });
}"""


def barriers(frame: Frame) -> list[str]:
    """What axe objects to in a document; empty when it finds nothing."""
    if not frame.evaluate("() => 'axe' in window"):
        frame.evaluate(AXE)
    found: list[str] = frame.evaluate(RUN_AXE)
    return found


def look_over(window: Window, *sizes: dict[str, int]) -> None:
    """Nothing stands in anybody's way, at each of the sizes of the window; axe looks at the first and the last."""
    found: dict[str, list[str]] = {}
    for size in sizes:
        window.page.set_viewport_size(size)  # type: ignore[arg-type]
        frame = window.document
        if size in (sizes[0], sizes[-1]):
            found[f"axe at {size['width']}"] = barriers(frame)
        found[f"too wide at {size['width']}"] = frame.evaluate(TOO_WIDE)
        found[f"too small at {size['width']}"] = frame.evaluate(TOO_SMALL)
    told = [f"{what}: {fault}" for what, faults in found.items() for fault in faults]
    assert not told, "\n".join(told)
