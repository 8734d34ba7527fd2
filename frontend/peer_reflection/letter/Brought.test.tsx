import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, expect, it, vi } from "vitest";
import { contribution, mine, NOW, served, shared, state } from "../fixtures";
import { later, open } from "../test-app";

const part = (name: string) => within(document.querySelector<HTMLElement>(`[data-part=${name}]`)!);
const type = (name: RegExp, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } });

async function opened(start: Parameters<typeof open>[0], answers: Parameters<typeof open>[1] = {}) {
  const view = open(start, answers);
  await later(50);
  return view;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

it("sends a file in pieces, one after the other, and asks for words about it", async () => {
  let stored = 0;
  const { sent } = await opened(state(), { keep_piece: ({ id, name, size }: Record<string, unknown>) => ({ file: id, name, size, stored: (stored += 1), pieces: 2 }) });
  const file = new File(["x".repeat(2 ** 20), "yz"], "Walk.pdf");
  fireEvent.change(document.querySelector("input[type=file]")!, { target: { files: [file] } });
  await vi.waitFor(() => expect(screen.getByLabelText(/^In a sentence/)).toBeTruthy(), 5000);
  expect(sent("keep_piece").map(({ name, size, number }: Record<string, unknown>) => [name, size, number])).toEqual([["Walk.pdf", 2 ** 20 + 2, 0], ["Walk.pdf", 2 ** 20 + 2, 1]]);
  expect(atob(sent("keep_piece")[1].data)).toBe("yz");
  expect(part("write").getByRole("button", { name: "Walk.pdf" })).toBeTruthy(); // which file the words are about
  type(/^In a sentence/, "The form we walked with");
  await later(1000);
  expect(sent("save_draft").pop().attachments).toEqual([{ kind: "file", file: sent("keep_piece")[0].id, name: "Walk.pdf", size: 2 ** 20 + 2, summary: "The form we walked with" }]);
});

it("tells the writer of a link how many could not open it, and lets others say so", async () => {
  const attachments = [{ kind: "link" as const, url: "https://example.org/wells", summary: "How" }];
  const version = { ...contribution().version, attachments };
  const { sent } = await opened(shared({
    mine: { contribution: mine({ version, dead: [{ position: 0, count: 2, mine: false }] }), versions: [version] },
    served: { strangers: served("strangers", { contribution: contribution({ version, dead: [{ position: 0, count: 1, mine: false }] }) }) },
  }), { note_link: () => ({ version: "n2" }) });
  expect(part("respond").getByText("1 person could not open it.")).toBeTruthy();
  fireEvent.click(part("respond").getByRole("button", { name: "It does not open" }));
  await later(100);
  expect(sent("note_link")[0]).toMatchObject({ contribution: 21, number: 1, position: 0, dead: true });
  expect(part("respond").getByText("2 people could not open it.")).toBeTruthy();
  expect(document.querySelector(".r-brought a")!.getAttribute("rel")).toContain("ugc");
});
