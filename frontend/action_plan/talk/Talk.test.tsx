import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { comment, FEEDBACK, keyed, NOW, settings, state } from "../fixtures";
import type { State } from "../state";
import { button, buttons, later, open } from "../test-app";

const thread = (name: string | RegExp) => screen.getByRole("article", { name });
const QUOTE = "On “once a week, on Tuesdays”";

async function opened(start: State = state()) {
  const view = open(start);
  await later(2500);
  return view;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

describe("comments", () => {
  it("hang on words of the text, which lead to them", async () => {
    await opened();
    const words = screen.getByText("once a week, on Tuesdays", { selector: "mark" });
    fireEvent.keyDown(words, { key: "Enter" });
    await later();
    expect(document.activeElement).toBe(thread(QUOTE));
    expect(within(thread(QUOTE)).getByText(/Three is enough to see/)).toBeTruthy();
  });

  it("are answered, and settled", async () => {
    const { sent } = await opened();
    fireEvent.click(within(thread(QUOTE)).getByText("Answer"));
    await later();
    fireEvent.input(screen.getByLabelText("Answer Mateo García and Yusuf Öztürk"), { target: { value: "Then Fridays." } });
    fireEvent.submit(screen.getByLabelText("Answer Mateo García and Yusuf Öztürk").closest("form")!);
    await later();
    expect(sent("reply")).toMatchObject([{ comment: "onceaweekcomment", text: "Then Fridays." }]);
    expect(within(thread(QUOTE)).getByText("Then Fridays.")).toBeTruthy();
    fireEvent.click(within(thread(QUOTE)).getByText("Settled"));
    await later();
    expect(sent("settle_comment")).toMatchObject([{ id: "onceaweekcomment", settled: true }]);
    expect(screen.getByText("1 settled")).toBeTruthy();
    expect(document.querySelector("mark")).toBeNull(); // what is settled is not marked any more
  });

  it("begin at a section, about words that stand in it", async () => {
    const { sent } = await opened();
    fireEvent.click(button("Comment on “What could stop us”"));
    await later();
    const said = screen.getByLabelText("What do you want to say?");
    expect(document.activeElement).toBe(said);
    fireEvent.input(screen.getByLabelText("About which words, if any"), { target: { value: "cards fail" } });
    fireEvent.input(said, { target: { value: "Who decides?" } });
    fireEvent.submit(said.closest("form")!);
    expect(screen.getByText("These words do not stand in the text.")).toBeTruthy();
    fireEvent.input(screen.getByLabelText("About which words, if any"), { target: { value: "feel like a test" } });
    fireEvent.submit(said.closest("form")!);
    await later();
    expect(sent("comment")).toMatchObject([{ where: "work.stop", quote: "feel like a test", on_version: 3, text: "Who decides?" }]);
    expect(thread("On “feel like a test”")).toBeTruthy();
  });

  it("take the words that are marked in the box one writes in", async () => {
    await opened();
    fireEvent.click(button("Write in “What could stop us”"));
    await later();
    const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "What could stop us" });
    box.setSelectionRange(3, 12);
    fireEvent.click(button("Comment on “What could stop us”"));
    await later();
    expect(screen.getByLabelText<HTMLTextAreaElement>("About which words, if any").value).toBe("the cards");
  });

  it("say when their text has changed, and those of peers are only read", async () => {
    await opened(state({ comments: keyed([comment({ id: "c1", quote: "gone words", changed: true, text: "Hm" }), comment({ id: "c2", role: "peer", by: 0, name: "A peer", text: "Ask them" })]) }));
    expect(within(thread("On “gone words”")).getByText("The text has changed since.")).toBeTruthy();
    const peers = within(thread("What we will try first"));
    expect([peers.getByText("from peer reflection"), peers.queryByText("Answer")]).toEqual([expect.anything(), null]);
  });

  it("on tables and on the part as a whole are not lost where there are no words", async () => {
    const { parts } = settings();
    const bare = parts.map((part) => (part.id === "work" ? { ...part, sections: part.sections.filter(({ kind }) => kind === "actions") } : part));
    await opened(state({ settings: settings({ parts: bare }), comments: keyed([comment({ id: "c1", where: "work.actions", text: "Who pays?" }), comment({ id: "c2", where: "work.", role: "peer", by: 0, text: "Brave." })]) }));
    expect([screen.getByText("Who pays?"), screen.getByText("Brave.")]).toHaveLength(2);
  });

  it("begin at a table, and stand below it", async () => {
    const { sent } = await opened(state({ comments: {} }));
    fireEvent.click(button("Comment on “Who does what”"));
    await later();
    fireEvent.input(screen.getByLabelText("What do you want to say?"), { target: { value: "Who pays?" } });
    fireEvent.submit(screen.getByLabelText("What do you want to say?").closest("form")!);
    await later();
    expect(sent("comment")).toMatchObject([{ where: "work.actions", quote: "", text: "Who pays?" }]);
    expect(thread("Who does what").closest(".p-aside")!.previousElementSibling).toBe(screen.getByRole("region", { name: /^Who does what/ }));
  });

  it("may be written by course staff in a plan that they cannot change", async () => {
    await opened(state({ readonly: "masquerade" }));
    expect(buttons(/^Comment on/)).toEqual([]);
  });
});

describe("what course staff say", () => {
  it("is met in its part: words, and marks that are released; never notes", async () => {
    const [word] = FEEDBACK();
    const rubric = [{ id: "clear", title: "Clear to somebody outside", levels: [{ id: "good", title: "Very", points: 4 }, { id: "some", title: "Somewhat", points: 2 }] }];
    const mark = { ...word!, id: "mark1", kind: "mark" as const, text: "Well told", points: 2, rubric: { clear: "some" } };
    await opened(state({
      settings: settings({ marks: "rubric", rubric }),
      feedback: keyed([word!, mark, { ...mark, id: "mark2", text: "Not yet for them", released: false }, { ...word!, id: "note1", kind: "note", text: "Between us" }, { ...word!, id: "other", part: "vision", text: "Elsewhere" }]),
    }));
    expect(screen.getByText("2 of 4 points")).toBeTruthy();
    expect(screen.getByText("Somewhat, 2 points")).toBeTruthy();
    expect(screen.getAllByText("From Ms Berg, course staff")).toHaveLength(2);
    expect([screen.queryByText("Not yet for them"), screen.queryByText("Between us"), screen.queryByText("Elsewhere")]).toEqual([null, null, null]);
  });
});
