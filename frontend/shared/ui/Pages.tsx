import { Button } from "./Button";

export interface PagesProps { page: number; pages: number; label: string; newer: string; older: string; pageOf: string; onGo(page: number): void }

/** From one page to the next, the newest first. */
export const Pages = ({ page, pages, label, newer, older, pageOf, onGo }: PagesProps) => (
  <nav class="g-row" aria-label={label}>
    <Button small aria-disabled={page === 1 || undefined} onClick={() => page > 1 && onGo(page - 1)}>{newer}</Button>
    <span class="g-help">{pageOf}</span>
    <Button small aria-disabled={page === pages || undefined} onClick={() => page < pages && onGo(page + 1)}>{older}</Button>
  </nav>
);
