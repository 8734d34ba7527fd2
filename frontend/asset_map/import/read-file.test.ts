import { expect, it } from "vitest";
import { readText } from "./read-file";

const file = (...bytes: number[]) => new Blob([new Uint8Array(bytes)]);

it("reads the letters of every spreadsheet", async () => {
  expect(await readText(new Blob(["\ufeffJoaquín; नदी"]))).toBe("Joaquín; नदी"); // UTF-8, and its mark gone
  expect(await readText(file(0xff, 0xfe, 0x48, 0x00, 0xe9, 0x00))).toBe("Hé"); // UTF-16, as Excel's "Unicode text"
  expect(await readText(file(0xfe, 0xff, 0x00, 0x48))).toBe("H");
  expect(await readText(file(0x43, 0x61, 0x66, 0xe9))).toBe("Café"); // one byte a letter
  expect(await readText(file())).toBe("");
});
