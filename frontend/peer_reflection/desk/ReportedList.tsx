import { useEffect, useRef, useState } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import { nameOf } from "../letter/Who";
import type { Desk } from "../state";
import * as say from "./strings";
import type { Loaded } from "./use-desk";

type Reported = Desk["reported"][number];
interface Decided { row: Reported; hide: boolean; changed: boolean }

const keyOf = ({ what, id }: Reported): string => `${what} ${id}`;

/**
 * What was reported, with what course staff decided just now in its place, so that it can be undone: the server's list has it no
 * longer once it is settled.
 */
export function ReportedList({ desk, loaded }: { desk: Desk; loaded: Loaded }) {
  const [decided, setDecided] = useState<Record<string, Decided>>({});
  const order = useRef<string[]>([]); // of first appearance, so that nothing jumps
  const rows = new Map(Object.entries(decided).map(([key, { row }]) => [key, row]));
  for (const row of desk.reported) rows.set(keyOf(row), row);
  for (const key of rows.keys()) if (!order.current.includes(key)) order.current.push(key);
  const decide = async (row: Reported, hide: boolean, changed: boolean) => {
    await loaded.change("moderate", { what: row.what, id: row.id, hide });
    setDecided((before) => ({ ...before, [keyOf(row)]: { row: { ...row, hidden: hide }, hide, changed } }));
  };
  const shown = order.current.flatMap((key) => rows.get(key) ?? []);
  return (
    <section class="r-desk-part">
      <h3>{say.reported()}</h3>
      <p class="g-help">{shown.length ? say.reportedHelp() : say.nothingReported()}</p>
      {shown.length > 0 && (
        <ul class="r-reports">
          {shown.map((row) => <One key={keyOf(row)} row={row} decided={decided[keyOf(row)]} onDecide={(hide, changed) => decide(row, hide, changed)} />)}
        </ul>
      )}
    </section>
  );
}

interface OneProps { row: Reported; decided: Decided | undefined; onDecide(hide: boolean, changed: boolean): Promise<void> }

function One({ row, decided, onDecide }: OneProps) {
  const { now, open } = useHere();
  const { id, what, by, text, reasons, words = [], at } = row;
  const hidden = decided ? decided.hide : row.hidden;
  return (
    <li class="r-flagged">
      <div class="g-card-head">
        <h4>{rich(say.kindOf(what), { name: <Theirs>{nameOf(by)}</Theirs> })}</h4>
        <span class={hidden || decided ? "r-now" : "m-tag"}>{hidden ? <><Icon name="lock" />{say.isHidden()}</> : decided ? say.shownAgain() : say.isShown()}</span>
      </div>
      {text && <p class="m-letter r-flagged-text" dir="auto">{text}</p>}
      {what === "contribution" && <p><Button kind="link" class="g-bare" icon="eye" onClick={() => open(id)}>{say.readAll()}</Button></p>}
      <p>{Object.entries(reasons).map(([why, n]) => say.reason(why, n)).join(" ")} <span class="g-help">{say.lastReport(moment(at, now()))}</span></p>
      {words.length > 0 && (
        <div class="r-flagged-words"><p class="g-help">{say.inTheirWords()}</p><ul>{words.map((one, place) => <li key={place} dir="auto">{one}</li>)}</ul></div>
      )}
      <Decision row={row} decided={decided} onDecide={onDecide} />
    </li>
  );
}

const told = ({ hide, changed }: Decided): string =>
  hide ? (changed ? say.youHid() : say.staysHidden()) : (changed ? say.youShow() : say.staysShown());

/** Hidden or shown, and the way back. Focus stays on what can be pressed next. */
function Decision({ row, decided, onDecide }: OneProps) {
  const { readonly, announce } = useHere();
  const { busy, error, run } = useAction();
  const first = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current) first.current?.focus();
    pressed.current = false;
    if (decided) announce(told(decided));
  }, [decided]);
  const decide = (hide: boolean, changed: boolean) => {
    pressed.current = true;
    void run(() => onDecide(hide, changed));
  };
  if (readonly) return null;
  return (
    <div class="g-row">
      {decided ? (
        <>
          <span>{told(decided)}</span>
          <Button ref={first} kind="link" class="g-bare" busy={busy} onClick={() => decide(!decided.hide, !decided.changed)}>
            {decided.changed ? say.undo() : decided.hide ? say.showAgain() : say.hide()}
          </Button>
        </>
      ) : (
        <>
          <Button ref={first} small busy={busy} onClick={() => decide(true, !row.hidden)}>{row.hidden ? say.keepHidden() : say.hide()}</Button>
          <Button small busy={busy} onClick={() => decide(false, row.hidden)}>{row.hidden ? say.showAgain() : say.leaveShown()}</Button>
        </>
      )}
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </div>
  );
}
