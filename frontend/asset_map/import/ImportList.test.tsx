import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { violations } from "../../shared/test-axe";
import * as carry from "../carry";
import { asset, state } from "../fixtures";
import type { ImportPreview, State } from "../state";
import { bring, open, pass, refuse, type Answers } from "../test-app";

const row = (line: number, id: string, name: string, more: Partial<ImportPreview["rows"][number]> = {}): ImportPreview["rows"][number] => {
  const { version: _v, marks: _m, states: _s, by: _b, at: _a, ...told } = asset({ id, name });
  return { line, asset: told, links: [], known: false, ...more };
};

const PREVIEW: ImportPreview = {
  rows: [row(2, "sister01", "Sister Akinyi", { links: [{ verb: "knows", to: "mamarose" }] }), row(3, "mamarose", "Mama Rose Adhiambo", { known: true }), row(5, "mzeetwo1", "Mzee Odhiambo", { known: true })],
  faults: [{ line: 4, column: "kind", message: "Choose a kind from the list." }, { line: 2, column: "links", message: "There is no “Hall” in this list or on the map." }, { line: 1, column: "colour", message: "There is no such column; it is left out." }],
  total: 4,
};

beforeEach(() => window.localStorage.clear()); // what one test has not sent is not the next one's

async function enter(answers: Answers = {}, start: State = state()) {
  bring({ carry });
  const imports: Answers = {
    read_import: () => PREVIEW,
    import_assets: ({ rows }) => ({ version: "g1.1.41.0", assets: Object.fromEntries(rows.map((one: typeof PREVIEW.rows[number]) => [one.asset.id, asset(one.asset)])) }),
  };
  const view = open(start, { ...imports, ...answers });
  fireEvent.click(screen.getByRole("button", { name: "Paste a list" }));
  await pass();
  return view;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await pass();
};

const paste = async (text: string) => {
  fireEvent.input(screen.getByLabelText("The list"), { target: { value: text } });
  await press("See what would come");
};

it("shows what would come before anything changes; what is on the map already is not chosen", async () => {
  const { sent, container } = await enter();
  await paste("name\nSister Akinyi");
  expect(sent("read_import")).toEqual([{ text: "name\nSister Akinyi" }]);
  expect(sent("import_assets")).toEqual([]);
  expect(document.activeElement?.textContent).toBe("What would come");
  expect(screen.getByText("3 of 4 lines can come.", { selector: "p" })).toBeTruthy();
  const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
  expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([[true, false], [false, true], [false, false]]);
  expect(screen.getByText("There is one of this name on the map already.")).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

it("says of each fault where it is, what it is and what becomes of the line", async () => {
  await enter();
  await paste("x");
  const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1).map(({ textContent }) => textContent);
  expect(rows).toEqual([
    "Line 4, KindChoose a kind from the list. The line is left out.",
    "Line 2, LinksThere is no “Hall” in this list or on the map. The rest of the line comes.",
    "Line 1, colourThere is no such column; it is left out. ",
  ]);
});

it("takes what is chosen, shows it in the list, and takes it off again", async () => {
  const { sent, answers } = await enter();
  answers.remove_asset = ({ id }) => ({ version: "g1.1.42.0", assets: { [id]: null } });
  await paste("x");
  fireEvent.click(screen.getAllByRole("checkbox")[2]!);
  await press("Put 2 assets on the map");
  expect(sent("import_assets")[0].rows).toEqual([PREVIEW.rows[0], PREVIEW.rows[2]]);
  expect(screen.getByText("2 assets came onto the map.", { selector: "p" })).toBe(document.activeElement);
  await press("Take them off again");
  await press("Take them off again"); // the question is answered
  await waitFor(() => expect(sent("remove_asset")).toHaveLength(2));
  expect(sent("remove_asset").map(({ id }) => id)).toEqual(["sister01", "mzeetwo1"]);
  expect(screen.getByText("2 assets are off the map again.", { selector: "p" })).toBeTruthy();
});

it("leads to what came", async () => {
  await enter();
  await paste("x");
  await press("Put 1 asset on the map");
  await press("Show it in the list");
  await pass(() => new Promise((resume) => setTimeout(resume)));
  const list = within(document.querySelector<HTMLElement>(".m-list")!);
  expect(list.getByText("Sister Akinyi")).toBeTruthy();
  expect(list.queryByText("Harambee morning")).toBeNull();
});

it("reads a file at once", async () => {
  const { sent } = await enter();
  const file = new File([new Uint8Array([0x43, 0x61, 0x66, 0xe9])], "list.csv");
  const field = screen.getByLabelText<HTMLInputElement>("Choose a file");
  Object.defineProperty(field, "files", { value: [file], configurable: true });
  fireEvent.change(field);
  await pass(() => new Promise((resume) => setTimeout(resume)));
  expect(sent("read_import")).toEqual([{ text: "Café" }]);
});

it("asks for something to read, and for something to take", async () => {
  const { sent } = await enter();
  await paste("  ");
  expect(screen.getByText("There is nothing in it to read.")).toBeTruthy();
  expect(sent("read_import")).toEqual([]);
  await paste("x");
  await press("None");
  await press("Put 0 assets on the map");
  expect(screen.getByText("Choose at least one.")).toBeTruthy();
  expect(sent("import_assets")).toEqual([]);
});

it("says why the server does not take it, and keeps the choice", async () => {
  await enter({ import_assets: () => refuse(422, { code: "too_many", message: "A map has room for 600 assets." }) });
  await paste("x");
  await press("Put 1 asset on the map");
  expect(screen.getByRole("alert").textContent).toContain("room for 600 assets");
  expect(screen.getAllByRole<HTMLInputElement>("checkbox")[0]!.checked).toBe(true);
});
