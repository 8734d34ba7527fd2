"""The author's side: what is set in Studio is what learners meet."""

from playwright.sync_api import expect

from tests.e2e.room import AUTHOR, BLOCK, COURSE, EVERYTHING, UNIT, Room, Window


def editor(room: Room) -> Window:
    return room.enter(AUTHOR, path=f"studio/{COURSE}/edit/{BLOCK}")


def test_what_an_author_changes_is_what_learners_meet(room: Room) -> None:
    priya = editor(room)
    priya.field("At most").fill("9")
    priya.inside.get_by_role("checkbox", name="Work alone for now").uncheck()
    priya.field("Suggested date, in UTC").fill("2027-03-04T12:00")
    causes = priya.inside.get_by_label("Add to the list: Causes").first
    causes.fill("Rivers")
    causes.press("Enter")
    expect(priya.inside.get_by_role("list", name="Causes")).to_contain_text("Rivers")
    expect(priya.inside.get_by_role("complementary", name="What learners will meet")).not_to_contain_text("Work alone")
    priya.button("Save").click()
    expect(priya.page.get_by_role("status").filter(has_text="Saved")).to_be_visible()

    amina = room.enter("amina")
    expect(amina.text("This course is done in groups of 2 to 9.")).to_be_visible()
    expect(amina.text("Suggested for Thursday 4 March.")).to_be_visible()
    expect(amina.button("Bring your group")).to_be_visible()
    expect(amina.button("Work alone for now")).to_be_hidden()
    amina.button("Start one").click()
    amina.field("Cause").select_option("Rivers")
    amina.field("At most").select_option("9")


def test_a_size_that_cannot_be_is_said_by_its_field_and_not_saved(room: Room) -> None:
    priya = editor(room)
    most = priya.field("At most")
    priya.field("At least").fill("5")
    expect(priya.text("“At most” is smaller than “at least”. Choose 5 or more.")).to_be_visible()
    expect(most).to_have_attribute("aria-invalid", "true")
    priya.button("Save").click()
    expect(most).to_be_focused()
    priya.button("Size of a group").click()
    expect(most).to_be_focused()
    assert room.wire.settings()["size_max"] == 4
    most.fill("5")
    expect(priya.text("to correct before saving")).to_be_hidden()
    priya.button("Save").click()
    expect(priya.page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    assert room.wire.settings()["size_max"] == 5


def test_what_only_the_server_can_see_is_said_by_the_field_too(room: Room) -> None:
    priya = editor(room)
    priya.field("Group set").fill("Not A Set")
    expect(priya.text("Use small letters a to z, digits and dashes")).to_be_visible()
    refused = room.wire.ask(AUTHOR, "save_settings", mode="studio", **{**room.wire.settings(), "size_max": 1})
    assert (refused.status, list(refused.json()["fields"])) == (422, ["size_max"])


def test_a_new_name_of_the_set_warns_that_groups_stay_behind(room: Room) -> None:
    room.group("amina")
    priya = editor(room)
    priya.field("Group set").fill("another")
    expect(priya.text("With another name this block starts without it; the group stays where it is.")).to_be_visible()


def test_the_preview_shows_everything_and_stores_nothing(room: Room) -> None:
    preview = room.enter(AUTHOR, path=f"preview/xblock/{BLOCK}/")
    expect(preview.text("This is a preview: everything shows, nothing is stored.")).to_be_visible()
    preview.button("Start one").click()
    preview.field("Name").fill("Wells")
    preview.field("The initiative in one sentence").fill("One sentence.")
    preview.button("Start it").click()
    expect(preview.inside.locator("form").get_by_text("preview")).to_be_visible()
    assert room.wire.does("amina", "find_groups", **EVERYTHING)["total"] == 0
    assert preview.sent("poll") == []


def test_the_unit_in_studio_shows_the_preview(room: Room) -> None:
    priya = room.enter(AUTHOR, path=f"studio/{COURSE}/unit/{UNIT}")
    expect(priya.page.get_by_role("link", name="Edit").first).to_be_visible()
