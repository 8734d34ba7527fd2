/** A list as it lies on somebody's disk. */

const MARKS: Record<string, string> = { "255 254": "utf-16le", "254 255": "utf-16be" };

/** Spreadsheets write UTF-8 or UTF-16 with a mark in front; older ones write their country's letters, mostly those of windows-1252. */
export async function readText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marked = MARKS[bytes.slice(0, 2).join(" ")];
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
