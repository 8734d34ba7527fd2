"""The first page somebody sees after `make demo`."""

from playwright.sync_api import Page


def test_the_front_door_leads_into_a_course(page: Page, player: str) -> None:
    answer = page.goto(player)
    assert answer is not None
    assert answer.ok
    assert page.get_by_role("link").count() > 0
