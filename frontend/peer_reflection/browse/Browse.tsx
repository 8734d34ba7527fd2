import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { isolated } from "../../shared/isolated";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { ToggleChip } from "../../shared/ui/Chip";
import { Field, Trouble } from "../../shared/ui/Field";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import { Read } from "../read/Read";
import type { Browse as Page } from "../state";
import { Cards } from "./Cards";
import * as say from "./strings";

const PAUSE = 350; // after a letter of the search

interface Wanted { text: string; cause: string; followed: boolean; page: number }
const ALL: Wanted = { text: "", cause: "", followed: false, page: 1 };

/** What others share: to be searched, filtered, followed; one of them opens in the place of the list. */
export function Browse() {
  const [wanted, want] = useRemembered<Wanted>("browse.wanted", ALL);
  const [open, setOpen] = useRemembered<number | null>("read", null);
  const root = useRef<HTMLDivElement>(null);
  const back = useRef<number | null>(null); // the one the reader comes back from
  useLayoutEffect(() => {
    if (open !== null) back.current = open;
  }, [open]);
  const { answer, error } = usePage(wanted, open);
  useLayoutEffect(() => {
    if (open !== null || back.current === null || !answer) return;
    (root.current?.querySelector<HTMLElement>(`[data-open="${back.current}"]`) ?? root.current?.querySelector("h3"))?.focus();
    back.current = null;
  }, [open, answer]);
  if (open !== null) return <Read key={open} id={open} onBack={() => setOpen(null)} />;
  return (
    <div class="r-browse" ref={root}>
      <h3 tabIndex={-1}>{say.title()}</h3>
      <Filters wanted={wanted} causes={answer?.causes ?? []} onChange={(change) => want({ ...wanted, page: 1, ...change })} />
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <p class="g-help" role="status">{answer ? says(answer, wanted) : error === null && say.looking()}</p>
      {answer && <Cards key={JSON.stringify(wanted)} rows={answer.rows} onOpen={setOpen} />}
      {answer && answer.pages > 1 && <Pages page={answer} onGo={(page) => want({ ...wanted, page })} />}
    </div>
  );
}

function says({ total }: Page, { text, cause, followed }: Wanted): string {
  if (total) return say.found(total);
  if (text.trim() || cause) return say.noneFound();
  return followed ? say.noneFollowed() : say.nobody();
}

function Filters({ wanted: { text, cause, followed }, causes, onChange }: { wanted: Wanted; causes: Page["causes"]; onChange(change: Partial<Wanted>): void }) {
  const known = cause && !causes.some(([one]) => one === cause) ? [...causes, [cause, 0] as [string, number]] : causes;
  return (
    <div class="r-filters" role="search">
      <Field label={say.search()}>
        {(control) => <input {...control} type="search" dir={ownDirection(text)} maxLength={100} value={text} onInput={({ currentTarget }) => onChange({ text: currentTarget.value })} />}
      </Field>
      {known.length > 0 && (
        <Field label={say.cause()}>
          {(control) => (
            <select {...control} value={cause} onChange={({ currentTarget }) => onChange({ cause: currentTarget.value })}>
              <option value="">{say.allCauses()}</option>
              {known.map(([one, n]) => <option key={one} value={one}>{n ? say.causeIs(isolated(one), n) : one}</option>)}
            </select>
          )}
        </Field>
      )}
      <ToggleChip on={followed} onToggle={() => onChange({ followed: !followed })}>{say.onlyFollowed()}</ToggleChip>
    </div>
  );
}

/** A page of what is wanted; the last one stays until the next is there. Asked for anew when the reader comes back from one. */
function usePage({ text, cause, followed, page }: Wanted, open: number | null): { answer: Page | null; error: unknown } {
  const { ask } = useHere();
  const [answer, setAnswer] = useState<Page | null>(null);
  const [error, setError] = useState<unknown>(null);
  const before = useRef(text);
  useEffect(() => {
    if (open !== null) return;
    let wanted = true;
    const typed = before.current !== text;
    before.current = text;
    const timer = window.setTimeout(() => {
      ask<Page>("browse", { text: text.trim(), cause, followed, page }).then(
        (found) => {
          if (!wanted) return;
          setAnswer(found);
          setError(null);
        },
        (caught) => { if (wanted) setError(caught); },
      );
    }, typed ? PAUSE : 0);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [text, cause, followed, page, open]);
  return { answer, error };
}

const Pages = ({ page: { page, pages }, onGo }: { page: Page; onGo(page: number): void }) => (
  <nav class="g-row" aria-label={say.title()}>
    <Button small aria-disabled={page === 1 || undefined} onClick={() => page > 1 && onGo(page - 1)}>{say.newer()}</Button>
    <span class="g-help">{say.pageOf(page, pages)}</span>
    <Button small aria-disabled={page === pages || undefined} onClick={() => page < pages && onGo(page + 1)}>{say.older()}</Button>
  </nav>
);
