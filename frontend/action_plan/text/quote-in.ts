import { plain } from "./parse";

const LONGEST = 500;

/** The words somebody has marked in a section, as they are read; "" when none are, or too many. A field keeps its selection, wherever the focus is. */
export function quoteIn(section: HTMLElement): string {
  const field = section.querySelector<HTMLTextAreaElement>("textarea[data-text]");
  const marked = field ? plain(field.value.slice(field.selectionStart, field.selectionEnd)) : selectedIn(section.querySelector("[data-lines]"));
  const words = marked.split("\n").map((line) => line.trim()).filter(Boolean).join("\n");
  return words.length > LONGEST ? "" : words;
}

function selectedIn(lines: Element | null): string {
  const selection = window.getSelection();
  if (!lines || !selection?.rangeCount || selection.isCollapsed) return "";
  return [selection.anchorNode, selection.focusNode].every((end) => lines.contains(end)) ? selection.toString() : "";
}
