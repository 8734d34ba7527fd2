import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Field, Trouble } from "../../shared/ui/Field";
import { Pages } from "../../shared/ui/Pages";
import { useSearched } from "../../shared/use-searched";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import type { Gallery as Page, GalleryRow } from "../state";
import { Cards } from "./Cards";
import { Consent } from "./Consent";
import { OneMap } from "./OneMap";
import * as say from "./strings";

/** Maps whose groups agreed to show them, and whether one's own is among them. */
export function Gallery() {
  const [text, setText] = useRemembered("gallery.text", "");
  const [page, setPage] = useRemembered("gallery.page", 1);
  const [open, setOpen] = useState<GalleryRow | null>(null);
  const [turn, again] = useState(0);
  const { answer, error } = useSearched<Page>(useHere().ask, "gallery_page", { text, page }, turn);
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
      {answer && answer.pages > 1 && <Pages page={answer.page} pages={answer.pages} label={say.maps()} newer={say.earlier()} older={say.later()} pageOf={say.pageOf(answer.page, answer.pages)} onGo={setPage} />}
    </div>
  );
}
