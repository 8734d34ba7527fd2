import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import type { Gallery as Page, GalleryRow } from "../state";
import { Cards } from "./Cards";
import { Consent } from "./Consent";
import { OneMap } from "./OneMap";
import * as say from "./strings";

const PAUSE = 350; // after a letter of the search

/** Maps whose groups agreed to show them, and whether one's own is among them. */
export function Gallery() {
  const [text, setText] = useRemembered("gallery.text", "");
  const [page, setPage] = useRemembered("gallery.page", 1);
  const [open, setOpen] = useState<GalleryRow | null>(null);
  const [turn, again] = useState(0);
  const { answer, error } = usePage(text, page, turn);
  const root = useRef<HTMLDivElement>(null);
  const back = useRef<number | null>(null); // the map one comes back from
  useLayoutEffect(() => {
    if (!open && back.current !== null) root.current?.querySelector<HTMLElement>(`[data-map="${back.current}"]`)?.focus();
    back.current = open?.id ?? null;
  }, [open]);
  const close = () => {
    setOpen(null);
    again(turn + 1);
  };
  if (open) return <OneMap row={open} onBack={close} />;
  return (
    <div class="m-gallery" ref={root}>
      <Consent onChange={() => again(turn + 1)} />
      <div class="m-gallery-head">
        <h3>{say.maps()}</h3>
        <Field label={say.search()}>
          {(control) => <input {...control} type="search" dir={ownDirection(text)} maxLength={100} value={text} onInput={({ currentTarget }) => { setText(currentTarget.value); setPage(1); }} />}
        </Field>
      </div>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <p class="g-help" role="status">{answer ? (answer.total ? say.found(answer.total) : text.trim() ? say.noneFound(text.trim()) : say.nobody()) : error === null && say.looking()}</p>
      {answer && <Cards rows={answer.rows} onOpen={setOpen} />}
      {answer && answer.pages > 1 && <Pages page={answer} onGo={setPage} />}
    </div>
  );
}

/** A page of the gallery; the last one stays until the next is there. */
function usePage(text: string, page: number, turn: number): { answer: Page | null; error: unknown } {
  const { ask } = useHere();
  const [answer, setAnswer] = useState<Page | null>(null);
  const [error, setError] = useState<unknown>(null);
  const first = useRef(true);
  useEffect(() => {
    let wanted = true;
    const timer = window.setTimeout(() => {
      ask<Page>("gallery_page", { text: text.trim(), page }).then(
        (found) => {
          if (!wanted) return;
          setAnswer(found);
          setError(null);
        },
        (caught) => { if (wanted) setError(caught); },
      );
    }, first.current ? 0 : PAUSE);
    first.current = false;
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [text, page, turn]);
  return { answer, error };
}

const Pages = ({ page: { page, pages }, onGo }: { page: Page; onGo(page: number): void }) => (
  <nav class="g-row" aria-label={say.maps()}>
    <Button small aria-disabled={page === 1 || undefined} onClick={() => page > 1 && onGo(page - 1)}>{say.earlier()}</Button>
    <span class="g-help">{say.pageOf(page, pages)}</span>
    <Button small aria-disabled={page === pages || undefined} onClick={() => page < pages && onGo(page + 1)}>{say.later()}</Button>
  </nav>
);
