import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { empty, NOW, state, text } from "../fixtures";
import type { State } from "../state";
import { button, buttons, later, open, refuse } from "../test-app";

const FIRST = "What we will try first";
const card = (name = FIRST) => screen.getByRole("region", { name });
const box = (name = FIRST) => within(card(name)).getByRole<HTMLTextAreaElement>("textbox", { name });
const type = (words: string, name = FIRST) => fireEvent.input(box(name), { target: { value: words } });
const select = (start: number, end: number) => box().setSelectionRange(start, end);

async function opened(start: State = state(), more: Parameters<typeof open>[1] = {}) {
  const view = open(start, more);
  await later(2500); // the later scripts are there
  return view;
}
async function writing(start?: State, more?: Parameters<typeof open>[1]) {
  const view = await opened(start, more);
  fireEvent.click(button(`Write in “${FIRST}”`));
  await later();
  return view;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

describe("a section of words", () => {
  it("is read as it was meant: headings, lists, links, and who writes there", async () => {
    await opened(state({ sections: { "work.first": text("# Cards\nSee [our notes](https://n.example/a)\n- one\n- two\n3. three <b>") } }));
    const read = within(card());
    expect(read.getByRole("heading", { level: 4 }).textContent).toBe("Cards");
    expect(read.getByRole("link").getAttribute("href")).toBe("https://n.example/a");
    expect(read.getAllByRole("listitem").map((one) => one.textContent)).toEqual(["one", "two", "three <b>"]);
    expect(read.getByText("Sofie Nilsson is writing")).toBeTruthy();
    expect(read.getByText("14 edits by 3")).toBeTruthy();
  });

  it("shows an example beside what it asks", async () => {
    await opened();
    fireEvent.click(within(card()).getByText("See an example"));
    expect(within(card()).getByRole("note").textContent).toContain("every Thursday Mrs Baraka’s class repairs one tap");
  });

  it("saves as it is typed, says so, and tells the others where", async () => {
    const { sent, calls } = await writing();
    expect(document.activeElement).toBe(box());
    await later();
    expect(calls.at(-1)).toEqual(["poll", expect.objectContaining({ writing: { where: "work.first" } })]);
    type("Less.");
    await later();
    expect(within(card()).getByText("Saving…")).toBeTruthy();
    await later(1000);
    expect(sent("write_section")).toMatchObject([{ section: "work.first", text: "Less.", base: 5 }]);
    expect(within(card()).getByText(/^Saved \d\d:\d\d$/)).toBeTruthy();
    fireEvent.keyDown(box(), { key: "Escape" });
    await later();
    expect(document.activeElement).toBe(button(`Write in “${FIRST}”`));
    expect(within(card()).getByText("Less.")).toBeTruthy();
  });

  it("keeps a blank that the server takes off while one types", async () => {
    await writing();
    type("Less \nis more ");
    await later(1000);
    expect(box().value).toBe("Less \nis more ");
  });

  it("says when it is only here, and that the connection is back", async () => {
    const { net, sent } = await writing();
    net.cut = true;
    type("In the bus.");
    await later(1000);
    expect(within(card()).getByText("Offline, kept here")).toBeTruthy();
    expect(screen.getAllByText("Offline, 1 edit kept here")).toHaveLength(2); // in the head, and told
    net.cut = false;
    await later(60_000);
    expect(sent("write_section")).toMatchObject([{ text: "In the bus." }]);
    expect(screen.queryByText("Offline, 1 edit kept here")).toBeNull();
  });

  it("begins in an empty plan, also with the problem", async () => {
    const { sent } = await opened(empty());
    fireEvent.click(button("Write it"));
    await later();
    fireEvent.input(screen.getByLabelText("The problem we work on", { selector: "textarea" }), { target: { value: "Silence" } });
    fireEvent.click(button("Write in “What we have seen”"));
    await later();
    type("They wait.", "What we have seen");
    await later(1000);
    expect([sent("write_problem"), sent("write_section")]).toMatchObject([[{ text: "Silence", base: 0 }], [{ section: "vision.seen", text: "They wait.", base: 0 }]]);
  });

  it("has nothing that axe objects to, read, written, clashing, and only to look at", async () => {
    vi.useRealTimers();
    const { container, unmount } = open(state());
    await vi.waitFor(() => button(`Write in “${FIRST}”`));
    expect(await violations(container)).toEqual([]);
    fireEvent.click(button(`Write in “${FIRST}”`));
    fireEvent.click(await vi.waitFor(() => button("Link")));
    fireEvent.click(button("Comment on “What could stop us”"));
    await vi.waitFor(() => button("Say it"));
    expect(await violations(container)).toEqual([]);
    unmount();
    const look = open(state({ readonly: "masquerade" }));
    await vi.waitFor(() => screen.getByRole("heading", { name: FIRST, level: 3 }));
    expect(buttons(/^Write in/)).toEqual([]);
    expect(await violations(look.container)).toEqual([]);
  });
});

describe("the tool bar", () => {
  it("puts signs before the lines that are selected, and takes them off again", async () => {
    await writing(state({ sections: { "work.first": text("one\ntwo\n\nthree") } }));
    select(1, 14);
    fireEvent.click(button("Numbers"));
    await later();
    expect(box().value).toBe("1. one\n2. two\n\n3. three");
    fireEvent.click(button("List"));
    await later();
    expect(box().value).toBe("- one\n- two\n\n- three");
    fireEvent.click(button("List"));
    await later();
    expect(box().value).toBe("one\ntwo\n\nthree");
    select(4, 4);
    fireEvent.click(button("Heading"));
    await later();
    expect([box().value, box().selectionStart, document.activeElement]).toEqual(["one\n# two\n\nthree", 6, box()]);
  });

  it("makes a link of words, and only to the address of a page", async () => {
    await writing(state({ sections: { "work.first": text("See our notes.") } }));
    select(4, 13);
    fireEvent.click(button("Link"));
    await later();
    const address = screen.getByLabelText("Address");
    expect([document.activeElement, screen.getByLabelText<HTMLInputElement>("Words").value]).toEqual([address, "our notes"]);
    fireEvent.input(address, { target: { value: "javascript:alert(1)" } });
    fireEvent.click(button("Put it in"));
    expect(screen.getByText(/This is not the address of a page yet/)).toBeTruthy();
    fireEvent.input(address, { target: { value: "https://n.example/a_(b)" } });
    fireEvent.keyDown(address, { key: "Enter" });
    await later();
    expect(box().value).toBe("See [our notes](https://n.example/a_(b)).");
  });
});

describe("two who changed the same lines", () => {
  const clash = { section: "work.first", base: "a", yours: "Mine.", theirs: "Theirs.", together: "Theirs.\nMine.", version: 9, by: [3] };
  const world = { version: "v9", sections: { "work.first": text("Theirs.", { version: 9, by: [3] }) } };

  it("choose where the text is; nothing is lost", async () => {
    const { answers, sent } = await writing(state(), { write_section: () => refuse(409, { code: "section_clash", message: "Both", clash, state: world }) });
    type("Mine.");
    await later(1000);
    const choice = within(within(card()).getByRole("group", { name: FIRST }));
    expect(choice.getByText(/Nothing is lost/)).toBeTruthy();
    expect(document.activeElement).toBe(choice.getByLabelText("Put together"));
    expect(screen.getByText("One text waits for you")).toBeTruthy();
    answers.write_section = ({ text: words }) => ({ version: "v10", sections: { "work.first": text(words, { version: 10, by: [1, 3] }) } });
    fireEvent.click(button("Save this text"));
    await later(1000);
    expect(sent("write_section").at(-1)).toMatchObject({ text: "Theirs.\nMine.", base: 9 });
    expect(box().value).toBe("Theirs.\nMine.");
    expect(screen.queryByText("One text waits for you")).toBeNull();
  });
});
