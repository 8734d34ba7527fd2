import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { cityOf } from "../../shared/zones";
import { Pager } from "../browse/Pager";
import { tryAgain } from "../browse/strings";
import { useAction } from "../../shared/use-action";
import { useHere } from "../here";
import { GroupRow } from "./GroupRow";
import { Problem } from "./Problem";
import type { DeskPerson, RoundHead, RoundPage } from "./state";
import * as words from "./strings";
import { UnplacedRow } from "./UnplacedRow";
import type { PageState, View } from "./use-round-page";

const PAGE = 20; // groups; the server's

/** Whom the facilitator has taken up, from where (0: nobody's group), and where to (null: not chosen yet). */
export interface Moving { person: DeskPerson; from: number; to: number | null }

/** What a row may do. */
export interface Rows {
  open: boolean; // it is still a preview
  page: RoundPage;
  text: string; // the name that is looked for
  moving: Moving | null;
  take(moving: Moving | null): void;
  over: number | null; // the row above which the mouse holds a face
  setOver(row: number | null): void;
  /** After a move: where the person is now, so that the reader finds them. */
  moved(person: DeskPerson, to: number): void;
  change: PageState["change"];
}

export interface GroupsProps { head: RoundHead; page: PageState; headingRef: { current: HTMLHeadingElement | null } }

/** All groups of a round, or some of them; a face opens the mover in its row. */
export function Groups({ head, page: state, headingRef: heading }: GroupsProps) {
  const { page, view, error, busy } = state;
  const { say } = useHere();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const goTo = useRef<number | null>(null);

  useLayoutEffect(() => {
    // After a move the focus goes along with the person, or where they cannot be seen, to the head of the list.
    if (goTo.current !== null && page && !busy) {
      const face = list.current?.querySelector<HTMLElement>(`[data-person="${goTo.current}"]`);
      (face ?? heading.current)?.focus();
      goTo.current = null;
    }
  });

  const narrow = (change: Partial<View>) => {
    setMoving(null);
    state.narrow(change);
  };
  const turn = (next: number) => {
    narrow({ page: next });
    heading.current?.focus();
  };
  const moved = (person: DeskPerson, to: number) => {
    setMoving(null);
    goTo.current = person.id;
    say(words.moved(person.name, to));
  };
  const rows = page && { open: head.state === "preview", page, text: view.text, moving, take: setMoving, over, setOver, moved, change: state.change };
  return (
    <section class="g-all-groups" aria-busy={busy}>
      <div class="g-groups-head">
        <h3 tabIndex={-1} ref={heading}>{words.allGroups()}</h3>
        <Narrow head={head} counts={page?.counts} view={view} narrow={narrow} />
      </div>
      {error !== null && <div><Problem error={error} /> <Button kind="link" onClick={state.again}>{tryAgain()}</Button></div>}
      {rows && (rows.page.filter === "unplaced"
        ? <ul class="g-group-rows" ref={list}>{rows.page.unplaced.map((one) => <UnplacedRow key={one.person.id} {...one} rows={rows} />)}</ul>
        : <Table rows={rows} listRef={list} />)}
      {page && page.groups.length + page.unplaced.length === 0 && (
        <p class="g-nothing">{view.text ? words.nobodyOfName() : page.filter === "unplaced" ? words.everybodyPlaced() : words.nothingHere()}</p>
      )}
      {page && <Foot head={head} page={page} view={view} turn={turn} change={state.change} onUndone={() => heading.current?.focus()} />}
    </section>
  );
}

function Table({ rows, listRef }: { rows: Rows; listRef: { current: HTMLUListElement | null } }) {
  const { zone } = useHere();
  return (
    <>
      <p class="g-columns" aria-hidden="true">
        <span>{words.column("group")}</span>
        <span>{words.column("people")}</span>
        <span>{words.hoursIn(cityOf(zone))}</span>
        <span>{words.column("week")}</span>
        <span>{words.column("score")}</span>
      </p>
      <ul class="g-group-rows" ref={listRef}>{rows.page.groups.map((group) => <GroupRow key={group.number} group={group} rows={rows} />)}</ul>
    </>
  );
}

interface NarrowProps { head: RoundHead; counts: RoundPage["counts"] | undefined; view: View; narrow(change: Partial<View>): void }

/** The filters, of which one holds, and the search for a name. */
function Narrow({ head, counts, view, narrow }: NarrowProps) {
  const [finding, setFinding] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useOwnId();
  useLayoutEffect(() => {
    if (finding) {
      field.current?.focus();
    }
  }, [finding]);
  const filters: [RoundPage["filter"], string][] = [
    ["all", words.filterAll(counts?.all ?? head.groups)],
    ["few_hours", words.fewHours(counts?.few_hours ?? 0)],
    ["low", words.lowScores()],
    ["unplaced", words.notPlaced(counts?.unplaced ?? head.figures?.unplaced ?? 0)],
  ];
  const find = () => {
    setFinding(!finding);
    if (finding && view.text) {
      narrow({ text: "" });
    }
  };
  return (
    <div class="g-chips">
      {filters.map(([filter, name]) => (
        <button key={filter} type="button" class="g-chip-button" aria-pressed={view.filter === filter} onClick={() => narrow({ filter })}>{name}</button>
      ))}
      <button type="button" class="g-chip-button" aria-expanded={finding} aria-controls={id} onClick={find}><Icon name="search" size={14} />{words.findPerson()}</button>
      <div id={id} class="g-find">
        {finding && (
          <input type="search" ref={field} aria-label={words.nameOfPerson()} placeholder={words.nameOfPerson()} maxLength={120} value={view.text}
            onInput={(event) => narrow({ text: event.currentTarget.value })} />
        )}
      </div>
    </div>
  );
}

interface FootProps { head: RoundHead; page: RoundPage; view: View; turn(page: number): void; change: PageState["change"]; onUndone(): void }

function Foot({ head, page, view, turn, change, onUndone }: FootProps) {
  const { say } = useHere();
  const { run, busy, error } = useAction();
  const first = (page.page - 1) * PAGE + 1;
  const undo = () => run(async () => {
    await change("undo_move");
    say(words.undone());
    onUndone();
  });
  return (
    <>
      <Problem error={error} />
      <div class="g-foot">
        <p class="g-help">
          {page.groups.length > 0 && page.filter !== "unplaced" && !view.text
            && words.shown(first, first + page.groups.length - 1, page.counts[page.filter])}
          {page.changes > 0 && <> {words.changes(page.changes)}</>}
          {page.changes > 0 && head.state === "preview" && <> <Button kind="link" busy={busy} onClick={undo}>{words.undo()}</Button></>}
        </p>
        <Pager page={page.page} pages={page.pages} turn={turn} />
      </div>
    </>
  );
}
