/**
 * Texts of a plan: plain lines with four signs, and what is drawn from them. The twin of `grooc_xblocks/domain/plan_text.py`; both
 * are held to the same cases (tests/data/plan_text.json). Pure.
 */
export type Kind = "heading" | "paragraph" | "bullets" | "numbers";
/** Words in a line; `address` is where they lead, or "". */
export interface Span { text: string; address: string }
/** A heading of one line, a paragraph or a list of several; `first` is the number of a numbered list's first. */
export interface Block { kind: Kind; lines: Span[][]; first: number }

// What Python calls a blank: a browser's \s has U+FEFF as well.
const S = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SIGNS: [Kind, RegExp][] = [
  ["heading", new RegExp(`^#[ \\t]+(?=[^${S}])`, "u")],
  ["bullets", new RegExp(`^[-*•][ \\t]+(?=[^${S}])`, "u")],
  ["numbers", new RegExp(`^(\\p{Nd}{1,3})[.)][ \\t]+(?=[^${S}])`, "u")],
];
// The address may have pairs of brackets in it, as those of encyclopedias do.
const LINK = new RegExp(`\\[([^\\[\\]\\n]{1,300})\\]\\(((?:[^${S}()]|\\([^${S}()]*\\)){1,2000})\\)`, "gu");
const UNSEEN = /^[\p{Z}\p{Cc}\p{Cf}\p{Cs}]*$/u;
const UNFIT = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu;

/** As the server keeps texts: one newline an end of a line, no blanks after a line, no blank lines around. */
const manyLines = (text: string): string =>
  text.replace(/\r\n?|[\x0b\x0c\x85\u2028\u2029]/g, "\n").replace(UNFIT, "").replace(/[ \t]+$/gm, "").replace(/^\n+|\n+$/g, "");

/** The number that digits of any script say; the ten of a script stand in a row. */
function numberOf(digits: string): number {
  const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));
  return [...digits].reduce((sum, digit) => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (isDigit(zero - 1)) zero -= 1;
    return sum * 10 + ((code - zero) % 10);
  }, 0);
}

interface Line { kind: Kind | null; words: string; number: number }

function read(line: string): Line {
  for (const [kind, sign] of SIGNS) {
    const found = sign.exec(line);
    if (found) return { kind, words: line.slice(found[0].length), number: found[1] ? numberOf(found[1]) : 1 };
  }
  return { kind: UNSEEN.test(line) ? null : "paragraph", words: line, number: 1 };
}

/** Whether an address is that of a page, whole and by http or https; as `domain/addresses.py` has it. */
function isAddress(url: string): boolean {
  if (/[\p{Z}\p{C}\\"<>]/u.test(url)) return false;
  const host = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
  if (!host || host.includes("@") || /[/?#@:]/.test(host.replace(/[:]/g, "").normalize("NFKC"))) return false;
  if (/[[\]]/.test(host)) return isNumber(url, host);
  const [name, port = ""] = host.split(/:(.*)/s);
  return name !== "" && (port === "" || (/^\d+$/.test(port) && Number(port) > 0 && Number(port) < 65536));
}

/** An address by number, in brackets. */
function isNumber(url: string, host: string): boolean {
  try {
    return /^\[[\da-f:.]+\](:\d*)?$/i.test(host) && Boolean(new URL(url));
  } catch {
    return false;
  }
}

function spans(line: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const link of line.matchAll(LINK)) {
    const [whole, words, address] = link as unknown as [string, string, string];
    if (!isAddress(address) || UNSEEN.test(words)) continue;
    if (start < link.index) found.push({ text: line.slice(start, link.index), address: "" });
    found.push({ text: words, address });
    start = link.index + whole.length;
  }
  if (start < line.length) found.push({ text: line.slice(start), address: "" });
  return found;
}

/** What a text says as blocks; any text is fine. A blank line ends a block, and a heading stands alone. */
export function parse(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Kind | null = null;
  for (const line of manyLines(text).split("\n")) {
    const { kind, words, number } = read(line.replace(/^[ \t]+|[ \t]+$/g, ""));
    if (kind && kind === open && kind !== "heading") blocks[blocks.length - 1]!.lines.push(spans(words));
    else if (kind) blocks.push({ kind, lines: [spans(words)], first: number });
    open = kind;
  }
  return blocks;
}

/** The words of a line without its signs and addresses. */
export const wordsOf = (line: Span[]): string => line.map(({ text }) => text).join("");

/** The words of a text, a line each. */
export const plain = (text: string): string => parse(text).flatMap(({ lines }) => lines.map(wordsOf)).join("\n");
