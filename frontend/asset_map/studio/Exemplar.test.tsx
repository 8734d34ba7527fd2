import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RefusalError } from "../../shared/xblock";
import { pass } from "../test-app";
import { studioState, studioValues } from "./fixtures";
import { Studio } from "./Studio";

const CSV = "name,kind\nOx,people\nMill,moon";
const row = (line: number) => ({ line, asset: {}, links: [], known: false });
const FAULT = { line: 3, column: "kind", message: "Choose a kind from the list." };

function open(exemplar = "", read: () => unknown = () => ({ rows: [row(2)], faults: [FAULT], total: 2 })) {
  const send = vi.fn(async (handler: string) => (handler === "read_exemplar" ? read() : {}));
  render(<Studio state={studioState({ values: studioValues({ exemplar }) })} send={send as never} notify={vi.fn()} prefix="t" />);
  return { asked: () => send.mock.calls.filter(([handler]) => handler === "read_exemplar").map((call) => (call as unknown[])[1]), saved: () => send.mock.calls.find(([handler]) => handler === "save_settings") };
}
const choose = (name: RegExp) => fireEvent.click(screen.getByRole("radio", { name }));
const list = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your list" });
const write = (text: string) => pass(() => {
  fireEvent.input(list(), { target: { value: text } });
  vi.advanceTimersByTime(50);
});
const wait = () => pass(() => vi.advanceTimersByTime(1_000));
const save = () => pass(() => fireEvent.click(screen.getByRole("button", { name: "Save" })));

describe("the example that learners may look at", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is the built-in one, none, or a list of one's own", async () => {
    const { saved } = open();
    choose(/^None/);
    await save();
    expect(saved()).toEqual(["save_settings", studioValues({ exemplar: "-" })]);
  });

  it("tells of one's own list line by line what cannot be read, after a pause, and saves nothing until then", async () => {
    const { asked, saved } = open();
    choose(/^Your own/);
    expect(screen.getAllByText("Paste a list, or choose another example.")).toHaveLength(1);
    await write("name");
    await write(CSV);
    await wait();
    const { kinds, levels, verbs } = studioValues();
    expect(asked()).toEqual([{ text: CSV, kinds, levels, verbs }]);
    expect(screen.getByText("1 asset is read.")).toBeTruthy();
    expect(screen.getByText("Line 3, kind: Choose a kind from the list.")).toBeTruthy();
    expect(screen.getByText("1 line cannot be read.")).toBeTruthy();
    await save();
    expect(saved()).toBeUndefined();
    await wait();
    expect(document.activeElement).toBe(list());
  });

  it("reads the list again when a kind is added, and saves it when every line is read", async () => {
    let faults: unknown[] = [FAULT];
    const { asked, saved } = open(CSV, () => ({ rows: [row(2), row(3)], faults, total: 2 }));
    await wait();
    faults = [];
    const field = screen.getByRole("textbox", { name: "Add to the list: Kinds of assets" });
    fireEvent.input(field, { target: { value: "Moon" } });
    fireEvent.keyDown(field, { key: "Enter" });
    await wait();
    expect(asked()).toHaveLength(2);
    expect(screen.getByText("2 assets are read.")).toBeTruthy();
    await save();
    expect(saved()).toEqual(["save_settings", expect.objectContaining({ exemplar: CSV })]);
  });

  it("keeps one's own list while another is looked at", async () => {
    open(CSV);
    choose(/^The built-in/);
    expect(screen.queryByRole("textbox", { name: "Your list" })).toBeNull();
    choose(/^Your own/);
    expect(list().value).toBe(CSV);
  });

  it("does not hold up the saving when the server cannot be asked", async () => {
    const { saved } = open(CSV, () => { throw new RefusalError(503, { code: "busy", message: "Too busy just now" }); });
    await wait();
    expect(screen.getByText("Too busy just now")).toBeTruthy();
    await save();
    expect(saved()).toBeTruthy();
  });
});
