import { number } from "../../shared/i18n";
import { Button } from "../../shared/ui/Button";
import * as words from "./strings";

/** First, last and those around the page; 0 stands for a gap. */
export function pagesShown(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(near)].sort((a, b) => a - b);
  return sorted.flatMap((n, i) => (i > 0 && n - sorted[i - 1]! > 1 ? [0, n] : [n]));
}

export function Pager({ page, pages, turn }: { page: number; pages: number; turn(page: number): void }) {
  if (pages < 2) {
    return null;
  }
  return (
    <nav class="g-pager" aria-label={words.pages()}>
      <Button small icon="back" busy={page <= 1} onClick={() => turn(page - 1)}>{words.back()}</Button>
      {pagesShown(page, pages).map((n, i) => n === 0
        ? <span key={`gap${i}`} aria-hidden="true">…</span>
        : <Button key={n} small class="g-page-number" aria-label={words.pageOf(n, pages)} aria-current={n === page ? "page" : undefined}
            onClick={() => turn(n)}>{number(n)}</Button>)}
      <Button small after="arrow" busy={page >= pages} onClick={() => turn(page + 1)}>{words.next()}</Button>
    </nav>
  );
}
