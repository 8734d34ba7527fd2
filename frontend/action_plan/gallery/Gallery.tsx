import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { ownDirection } from "../../shared/rich";
import { Field, Trouble } from "../../shared/ui/Field";
import { Pages } from "../../shared/ui/Pages";
import { useSearched } from "../../shared/use-searched";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import type { Gallery as Page, GalleryCard } from "../state";
import { Card } from "./Card";
import { OwnPage } from "./OwnPage";
import { OnePlan } from "./OnePlan";
import * as say from "./strings";

/** Plans whose groups agreed to show them, and whether one's own is among them. */
export function Gallery() {
  const [text, setText] = useRemembered("gallery.text", "");
  const [page, setPage] = useRemembered("gallery.page", 1);
  const [open, setOpen] = useRemembered<number | null>("gallery.open", null);
  const [turn, again] = useState(0);
  const { answer, error } = useSearched<Page>(useHere().ask, "gallery_page", { text, page }, turn);
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<number | null>(open);
  useLayoutEffect(() => {
    if (open === null && before.current !== null) root.current?.querySelector<HTMLElement>(`[data-plan="${before.current}"]`)?.focus();
    before.current = open;
  }, [open]);
  const cards = { open, onOpen: setOpen };
  return (
    <div class="p-gallery" ref={root}>
      <OwnPage onChange={() => again(turn + 1)} />
      <div class="p-gallery-head">
        <h3>{say.plans()}</h3>
        <Field label={<span class="g-hidden">{say.search()}</span>}>
          {(control) => (
            <input {...control} type="search" placeholder={say.search()} dir={ownDirection(text)} maxLength={100} value={text} onInput={({ currentTarget }) => { setText(currentTarget.value); setPage(1); }} />
          )}
        </Field>
      </div>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <p class="g-help" role="status">{answer ? (answer.total ? <>{say.found(answer.total)} {!answer.similar.length && say.newestFirst()}</> : text.trim() ? say.noneFound(text.trim()) : say.nobody()) : error === null && say.looking()}</p>
      {answer && answer.similar.length > 0 && <Cards title={say.likeYours()} cards={answer.similar} {...cards} />}
      {answer && answer.cards.length > 0 && <Cards title={answer.similar.length ? say.more() : ""} note={answer.similar.length ? say.newestFirst() : ""} cards={answer.cards} {...cards} />}
      {answer && answer.pages > 1 && <Pages page={answer.page} pages={answer.pages} label={say.plans()} newer={say.newer()} older={say.older()} pageOf={say.pageOf(answer.page, answer.pages)} onGo={setPage} />}
    </div>
  );
}

interface CardsProps { title: string; note?: string; cards: GalleryCard[]; open: number | null; onOpen(id: number | null): void }

/** The one that is open is as wide as the row. */
function Cards({ title, note, cards, open, onOpen }: CardsProps) {
  const heading = useOwnId();
  return (
    <section aria-labelledby={title ? heading : undefined} aria-label={title ? undefined : say.plans()}>
      {title && <div class="p-gallery-title"><h3 id={heading}>{title}</h3>{note && <span class="g-help">{note}</span>}</div>}
      <ul class="p-cards">
        {cards.map((card) => (
          <li key={card.id} class={card.id === open ? "p-wide" : undefined}>
            {card.id === open ? <OnePlan id={card.id} card={card} onClose={() => onOpen(null)} /> : <Card card={card} onOpen={() => onOpen(card.id)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
