import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { NOW, state } from "../fixtures";
import type { Standing, State } from "../state";
import { button, buttons, later, opened, refuse } from "../test-app";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

const stands = (more: Partial<Standing>): State => state({ standings: { ...state().standings, work: { ...state().standings.work!, ...more } } });
const card = (name: string) => within(screen.getByRole("heading", { name }).closest("section")!);

describe("before a part is submitted", () => {
  it("what a reader would ask comes first, each with one link, then what is there", async () => {
    await opened(state());
    const lines = card("Before you submit “Getting to work”").getAllByRole("listitem").map((line) => line.textContent);
    expect(lines[0]).toMatch(/^open: The third action has no date\. When will 8B hear about the cards\?Set a date/);
    expect(lines.slice(3)).toEqual(["there: Every action has somebody who does it.", "there: Every action uses something from your asset map."]);
    expect(screen.getByText("3 things a reader would ask. You can submit with them open.")).toBeTruthy();
  });

  it("a link leads to the field it is about, in the row that is opened for it", async () => {
    await opened(state());
    fireEvent.click(button(/^Set a date/));
    await later(500);
    expect(document.activeElement).toBe(screen.getByLabelText("When"));
    expect(document.activeElement!.closest("tr")!.querySelector<HTMLInputElement>("input")!.value).toBe("Explain the cards to 8B, ask what they think");
  });

  it("a link leads to another part as well", async () => {
    await opened(state());
    fireEvent.click(button(/^Go to part 3/));
    await later(500);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: /^What we count/ }).closest("section"));
  });
});

describe("who agrees", () => {
  it("names everybody with what they said, and does not wait for who is away", async () => {
    await opened(stands({ agreed: [{ id: 1, earlier: true }], objected: [{ id: 2, why: "Tuesdays are exams" }], silent: [3, 4], missing: 2 }));
    const lines = card("Who agrees").getAllByRole("listitem").map((line) => line.textContent);
    expect(lines).toEqual([
      "ADYouAgreed to an earlier text", "MGMateo GarcíaObjectsTuesdays are exams", "SNSofie Nilssonstill writing", "YÖYusuf Öztürknot yet", "NHNguyễn Thị Hươngaway since 2 November, not waited for",
    ]);
    expect(screen.getByText("More than half of the active members is enough. 2 more to go.")).toBeTruthy();
  });

  it("takes an answer, an objection with its reason, and takes it back", async () => {
    const { sent } = await opened(stands({ agreed: [], silent: [1, 2, 3, 4], missing: 3, mine: "" }));
    fireEvent.click(button("I object"));
    await later(0);
    expect(document.activeElement).toBe(screen.getByLabelText("What would have to change?"));
    fireEvent.input(document.activeElement!, { target: { value: " Ask 8B first " } });
    fireEvent.submit((document.activeElement as HTMLTextAreaElement).form!);
    await later(0);
    fireEvent.click(button("I agree"));
    await later(0);
    expect(sent("agree")).toMatchObject([{ part: "work", answer: "object", why: "Ask 8B first" }, { part: "work", answer: "agree", why: "" }]);
  });

  it("is asked of nobody who works alone", async () => {
    await opened(state({ group: null, members: [] }));
    expect(screen.queryByText("Who agrees")).toBeNull();
    expect(button("Submit “Getting to work”")).toBeTruthy();
  });

  it("leaves nothing empty behind where one only looks", async () => {
    await opened(state({ group: null, members: [], readonly: "preview" }));
    expect(screen.queryByText("Submitting")).toBeNull();
  });
});

describe("submitting", () => {
  const enough = () => stands({ agreed: [{ id: 1, earlier: false }, { id: 2, earlier: false }, { id: 3, earlier: false }], silent: [4], missing: 0 });

  it("makes the next version with open checks as well, and says so", async () => {
    const head = { serial: 3, part: "work", number: 1, name: "", at: NOW, by: 1, late: true, due: "2026-11-15", signers: [] };
    const { sent } = await opened(enough(), { submit_part: () => ({ version: "g1.1.50.0", versions: [head, ...state().versions], changed_since: { ...state().changed_since, work: false } }) });
    fireEvent.click(button("Submit “Getting to work”"));
    await later(0);
    expect(sent("submit_part")).toMatchObject([{ part: "work" }]);
    expect(screen.getByText("“Getting to work” is submitted as version 1.")).toBeTruthy();
    expect(document.activeElement!.textContent).toBe("Version 1 is submitted, and nothing has changed since.");
    expect(buttons("Submit “Getting to work”")).toEqual([]);
  });

  it("says how many more have to agree, without asking the server", async () => {
    const { sent } = await opened(state());
    fireEvent.click(button("Submit “Getting to work”"));
    await later(0);
    expect(screen.getByText("1 more member has to agree before you can submit.")).toBeTruthy();
    expect(sent("submit_part")).toEqual([]);
  });

  it("says what the server says", async () => {
    await opened(enough(), { submit_part: () => refuse(422, { code: "nothing_written", message: "Write something first." }) });
    fireEvent.click(button("Submit “Getting to work”"));
    await later(0);
    expect(screen.getByText("Write something first.")).toBeTruthy();
  });

  it("has the group's own date, and is fine when the day is over", async () => {
    const { sent } = await opened(state({ pace: {} }));
    expect(screen.getByText(/Suggested by 15 November\..*The day is over\. Submitting later is fine/)).toBeTruthy();
    fireEvent.click(button("Set your own pace"));
    await later(0);
    fireEvent.input(screen.getByLabelText("We want to submit “Getting to work” by"), { target: { value: "2026-11-29" } });
    fireEvent.submit(screen.getByLabelText<HTMLInputElement>("We want to submit “Getting to work” by").form!);
    await later(2000);
    expect(sent("set_pace")).toMatchObject([{ part: "work", date: "2026-11-29" }]);
  });
});

it("has no faults for assistive technology", async () => {
  const { container } = await opened(stands({ objected: [{ id: 3, why: "Not yet" }], silent: [4] }));
  fireEvent.click(button("I object"));
  await later(0);
  vi.useRealTimers();
  expect(await violations(container.querySelector(".p-columns")!)).toEqual([]);
});
