/**
 * A document to be printed. The unit stands in a frame that is as high as its content and belongs to a page of others: printed
 * from there, paper would show the whole unit, with margins that are not ours. So it is a window of its own, where its sheet and
 * the size of the paper hold for nothing else, where one can look before printing, and which phones can print or share. It is
 * filled through the DOM and dressed by a constructed sheet: no inline script or style that a site's policy would refuse, and what
 * learners wrote stays text. Where a window is held back, the same document is printed out of a hidden frame.
 */
import { render, type ComponentChildren } from "preact";
import { isRtl, locale } from "../i18n";

type Realm = Window & typeof globalThis;

export interface Paper { title: string; css: string; content(ways: { print(): void; close(): void }): ComponentChildren }

/** Tells which way it went. */
export function openPaper(paper: Paper): "window" | "frame" {
  const page = window.open("", "_blank") as Realm | null;
  if (page) {
    fill(page, paper);
    page.focus();
    page.document.querySelector("button")?.focus();
    return "window";
  }
  const frame = document.createElement("iframe");
  Object.assign(frame.style, { position: "absolute", inlineSize: "0", blockSize: "0", border: "0" });
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  document.body.append(frame);
  const inner = frame.contentWindow as Realm;
  fill(inner, paper);
  inner.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  inner.focus();
  inner.print();
  return "frame";
}

function fill(page: Realm, { title, css, content }: Paper): void {
  const { document: sheet } = page;
  sheet.open(); // without a doctype old rules for tables would hold
  sheet.write("<!doctype html><html><head><meta charset='utf-8'><meta name='viewport' content='width=device-width'></head><body></body></html>");
  sheet.close();
  sheet.title = title;
  sheet.documentElement.lang = locale();
  sheet.documentElement.dir = isRtl() ? "rtl" : "ltr";
  dress(page, css);
  render(content({ print: () => page.print(), close: () => page.close() }), sheet.body);
}

function dress(page: Realm, css: string): void {
  const { document: sheet } = page;
  if ("adoptedStyleSheets" in sheet && "CSSStyleSheet" in page) {
    const rules = new page.CSSStyleSheet();
    rules.replaceSync(css);
    sheet.adoptedStyleSheets = [rules];
  } else {
    (sheet as Document).head.append(Object.assign((sheet as Document).createElement("style"), { textContent: css }));
  }
}
