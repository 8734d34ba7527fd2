import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { violations } from "../shared/test-axe";
import { Offline } from "../shared/xblock";
import { charter, emptyProfile, group, memberState, row, settings, standing, state } from "./fixtures";
import { open, pass, refuse } from "./test-app";
import type { Patch, Section } from "./state";
import { patched } from "./use-server-state";

const heading = (name: string | RegExp) => screen.getByRole("heading", { level: 2, name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const poll = () => pass(() => vi.advanceTimersByTimeAsync(4_000));

describe("news from others", () => {
  beforeEach(() => void vi.useFakeTimers());

  test("leave the focus and what is half typed where they are", async () => {
    const { answers } = open(state());
    const code = screen.getByLabelText<HTMLInputElement>("Did someone send you a code?");
    code.focus();
    fireEvent.input(code, { target: { value: "K7TQ" } });
    answers.poll = () => ({ version: "8", doors: { open: 39, fitting: 13 }, standings: [standing()] }) satisfies Patch;
    await poll();
    expect(screen.getByText(/39 groups have a free place/)).toBeTruthy();
    expect(screen.getByText(/nobody has answered yet/)).toBeTruthy();
    expect(document.activeElement).toBe(code);
    expect(code.value).toBe("K7TQ");
  });

  test("that are none change nothing; the next question names the same version", async () => {
    const { container, sent } = open(state());
    const before = container.innerHTML;
    await poll();
    await poll();
    expect(container.innerHTML).toBe(before);
    expect(sent("poll")).toEqual([{ version: "7.1", writing: null }, { version: "7.1", writing: null }]);
  });

  test("from before an act of one's own are not believed", async () => {
    let late = (_: Patch) => {};
    const { answers } = open(state());
    answers.poll = () => new Promise<Patch>((resolve) => { late = resolve; });
    answers.work_alone = () => state({ version: "9", alone: true });
    await poll();
    await pass(() => press("Work alone for now"));
    await pass(() => late({ version: "8", alone: false }));
    expect(screen.getByText("You work alone for now")).toBeTruthy();
  });

  test("that somebody said yes take nothing out of one's hands", async () => {
    const { answers } = open(state());
    await pass(() => press("Start one"));
    const name = screen.getByLabelText<HTMLInputElement>("Name");
    name.focus();
    fireEvent.input(name, { target: { value: "Half a na" } });
    answers.poll = () => ({ ...memberState(), version: "8" });
    await poll();
    expect(name.value).toBe("Half a na");
    expect(document.activeElement).toBe(name);
    expect(screen.getByText(/You are in/).textContent).toMatch(/^You are in Safe Water, Safe Schools now\./);
    await pass(() => press("Go to the group’s page"));
    expect(document.activeElement).toBe(heading("Safe Water, Safe Schools"));
  });

  test("that somebody said yes open the group's page from the doors, with the focus where it was lost only", async () => {
    const { answers } = open(state());
    answers.poll = () => ({ ...memberState(), version: "8" });
    await poll();
    expect(heading("Safe Water, Safe Schools")).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
    answers.poll = () => ({ ...state(), version: "9" });
    screen.getByRole("button", { name: "Edit" }).focus();
    await poll();
    expect(document.activeElement).toBe(heading("How would you like to take part?"));
  });

  test("that do not come are said so, until they come again", async () => {
    const { answers } = open(state());
    answers.poll = () => { throw new Offline(); };
    await poll();
    expect(screen.getByText(/Not connected/)).toBeTruthy();
    answers.poll = () => null;
    await pass(() => vi.advanceTimersByTimeAsync(8_000));
    expect(screen.queryByText(/Not connected/)).toBeNull();
  });

  test("are not asked for in Studio's preview, which says what it is", async () => {
    const { calls } = open(state({ readonly: "preview" }));
    await poll();
    expect(calls).toEqual([]);
    expect(screen.getByText(/nothing is stored/)).toBeTruthy();
  });
});

test("a patch brings only the sections that are new, and another group all of them", () => {
  const before = memberState();
  const why: Section = { id: "why", text: "New words", version: 3, by: [2], at: null };
  const after = patched(before, { version: "8", charter: charter({ sections: { why } }) });
  expect(after.charter!.sections.why).toEqual(why);
  expect(after.charter!.sections.norms).toEqual(before.charter!.sections.norms);
  const moved = patched(before, { version: "9", group: group({ id: 2 }), charter: charter({ sections: { why } }) });
  expect(Object.keys(moved.charter!.sections)).toEqual(["why"]);
});

describe("the doors", () => {
  test("that the author closed are not there", () => {
    open(state({ settings: settings({ doors: ["join"] }) }));
    expect(screen.getByRole("button", { name: "Join an initiative" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Bring your group|Start one|Work alone/ })).toBeNull();
  });

  test("open in the same place, with the focus on the heading, and lead back", async () => {
    open(state());
    await pass(() => press("Join an initiative"));
    expect(document.activeElement).toBe(heading("Join an initiative"));
    await pass(() => press("All the ways in"));
    expect(document.activeElement).toBe(heading("How would you like to take part?"));
  });

  test("have no fault that axe knows, with all that can stand on the page", async () => {
    const { container } = open(state({
      profile: emptyProfile(), alone: true,
      standings: (["asked", "waiting", "offered", "declined", "invited", "removed"] as const).map((kind, id) =>
        standing({ state: kind, group: row({ id }), reply: "Not now", expires_at: "2026-11-21T00:00:00Z" })),
    }));
    expect(await violations(container)).toEqual([]);
  });

  test("show what learners wrote as text", () => {
    const evil = '<img src=x onerror="alert(1)"> & “quotes”';
    const { container } = open(state({ standings: [standing({ group: row({ name: evil }), reply: evil, state: "declined" })] }));
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getAllByText(evil)).toHaveLength(2);
  });
});

describe("a code", () => {
  const type = (code: string) => fireEvent.input(screen.getByLabelText("Did someone send you a code?"), { target: { value: code } });

  test("shows the group before one joins it", async () => {
    const { answers, sent } = open(state());
    answers.look_up_code = () => ({ group: row({ openness: "code" }) });
    answers.join_by_code = () => memberState({ version: "9" });
    type("k7tq 9mxd 4wre");
    await pass(() => press("Look it up"));
    expect(document.activeElement?.textContent).toBe("This is the group behind the code");
    await pass(() => press("Join this group"));
    expect(sent("join_by_code")).toEqual([{ code: "k7tq 9mxd 4wre" }]);
    await waitFor(() => expect(document.activeElement).toBe(heading("Safe Water, Safe Schools")));
  });

  test("that nobody knows says so by its field, and keeps what was typed", async () => {
    const { answers } = open(state());
    answers.look_up_code = () => refuse(404, { code: "not_there", message: "No group has this code." });
    type("nonsense");
    await pass(() => press("Look it up"));
    const field = screen.getByLabelText<HTMLInputElement>("Did someone send you a code?");
    expect(field.value).toBe("nonsense");
    expect(document.activeElement).toBe(field);
    const described = field.getAttribute("aria-describedby")!.split(" ").map((id) => document.getElementById(id)?.textContent);
    expect(described).toContain("No group has this code.");
  });

  test("of a group that has just filled up leads to the queue", async () => {
    const { answers, sent } = open(state());
    answers.look_up_code = () => ({ group: row() });
    answers.join_by_code = () => {
      answers.look_up_code = () => ({ group: row({ free: 0 }) });
      return refuse(409, { code: "group_full", message: "This group is full just now.", state: state({ version: "8" }) });
    };
    answers.wait_for_place = () => state({ version: "9", standings: [standing({ state: "waiting", ahead: 1 })] });
    type("K7TQ9MXD4WRE");
    await pass(() => press("Look it up"));
    await pass(() => press("Join this group"));
    expect(screen.getByText("This group is full just now.")).toBeTruthy();
    await pass(() => press("Wait for a place"));
    expect(sent("wait_for_place")).toEqual([{ group: row().id, note: "", code: "K7TQ9MXD4WRE" }]);
    expect(screen.getByText(/1 person is before you/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("Did someone send you a code?"));
  });
});

test("an offered place is taken in one press, and the time that is left is said", async () => {
  const { answers, sent } = open(state({ standings: [standing({ state: "offered", expires_at: "2026-11-21T11:41:00Z" })] }));
  answers.join_group = () => memberState({ version: "9" });
  expect(screen.getByText("23 hours left")).toBeTruthy();
  await pass(() => press("Take the place"));
  expect(sent("join_group")).toEqual([{ group: 5 }]);
  expect(heading("Safe Water, Safe Schools")).toBeTruthy();
});

test("an invitation to a group that is full by now leads to the queue", async () => {
  const { answers, sent } = open(state({ standings: [standing({ state: "invited", group: row({ id: 5, free: 0 }) })] }));
  answers.wait_for_place = () => state({ version: "9", standings: [standing({ state: "waiting", ahead: 0 })] });
  await pass(() => press("Wait for a place"));
  expect(sent("wait_for_place")).toEqual([{ group: 5, note: "" }]);
  expect(screen.getByText(/You are the next/)).toBeTruthy();
});
