"""A plan on a bad line: what is done without a connection is kept, and done once, in its order, when it is back."""

from typing import Any

from playwright.sync_api import Route, expect

from tests.e2e.activities import saved
from tests.e2e.maps import id_of
from tests.e2e.plans import ACTIONS, READY, PlanRoom, add, box, opened, part, row, section
from tests.e2e.room import Window

FIRST = "Four students mend one pump and write down every step."
TICKED = "We have asked them what they think."
ORDER = ["section_written", "row_added", "row_added", "row_edited", "row_moved", "row_removed", "ticked"]


def acts(plans: PlanRoom, since: int = 0) -> list[dict[str, Any]]:
    """What has happened in the plan after an act, first to last."""
    lines = plans.wire.does("amina", "older_acts", before=10**9)["acts"]
    return [act for act in reversed(lines) if act["id"] > since]


def waiting(window: Window, count: int) -> None:
    """The page says how many edits it keeps."""
    expect(window.inside.locator(".m-now").get_by_text(f"Offline, {count} edits kept here")).to_be_visible()


def begun(plans: PlanRoom) -> tuple[Window, int]:
    """Amina at a part with two actions, with everything she writes with; and the last act until now."""
    plans.group("amina", "otieno")
    for what in ("Dig", "Old idea"):
        plans.adds("otieno", what)
    amina = plans.enter("amina", alone=True)
    part(amina, "Getting to work")
    box(amina, "work.first").press("Escape")  # what it takes to write is fetched when it is first needed
    expect(row(amina, "Dig")).to_be_visible()
    return amina, int(acts(plans)[-1]["id"])


def seven_edits(amina: Window) -> None:
    """A text, two actions more, a field, a place, one that goes, a line ticked."""
    box(amina, "work.first").fill(FIRST)
    amina.button("Done").click()
    for what in ("Carry", "Mend"):
        add(amina, ACTIONS, what)
    editor = opened(amina, "Dig")
    editor.get_by_label("Done when").fill("It holds water.")
    editor.get_by_role("button", name="Move down").click()
    editor.get_by_role("button", name="Done", exact=True).click()
    editor = opened(amina, "Old idea")
    editor.get_by_role("button", name="Remove", exact=True).click()
    section(amina, READY).get_by_label(TICKED).check()


def as_meant(plans: PlanRoom, since: int) -> None:
    """Every edit is in the plan once, in its order."""
    now = plans.sees("otieno")
    assert now["sections"]["work.first"]["text"] == FIRST
    assert plans.names("otieno") == ["Dig", "Carry", "Mend"]
    assert now["rows"][id_of("Dig")]["done_when"] == "It holds water."
    assert now["ticks"] == {READY: [TICKED]}
    assert [act["operation"] for act in acts(plans, since)] == ORDER


def test_edits_of_text_and_rows_wait_and_are_replayed_once(plans: PlanRoom) -> None:
    amina, before = begun(plans)
    otieno = plans.enter("otieno", alone=True)
    part(otieno, "Getting to work")
    amina.context.set_offline(True)
    seven_edits(amina)
    waiting(amina, len(ORDER))
    expect(row(amina, "Mend").get_by_text("waiting to be sent")).to_be_visible()
    assert acts(plans, before) == []
    amina.context.set_offline(False)
    saved(amina)
    expect(row(otieno, "Mend")).to_be_visible()
    expect(section(otieno, "work.first").get_by_text(FIRST)).to_be_visible()
    as_meant(plans, before)


def test_what_waits_outlives_a_reload_and_a_lost_answer_doubles_nothing(plans: PlanRoom) -> None:
    amina, before = begun(plans)
    amina.page.route("**/handler/**", lambda route: route.abort())
    seven_edits(amina)
    waiting(amina, len(ORDER))
    amina.page.reload()
    part(amina, "Getting to work")
    expect(row(amina, "Mend")).to_be_visible()
    waiting(amina, len(ORDER))
    lost: list[int] = []

    def lose(route: Route) -> None:
        """The server does it, and the browser does not hear so."""
        if len(lost) < 2:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    amina.page.unroute("**/handler/**")
    amina.page.route("**/handler/add_row", lose)
    saved(amina)
    assert lost == [200, 200]
    as_meant(plans, before)
