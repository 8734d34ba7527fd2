import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { interpolate, moment, shortDate } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction, type Action } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { passPlace, takePlace, understood, withdraw, stopWaiting, noThanks, youAreIn } from "../doors/strings";
import { useHere } from "../here";
import type { GroupRow, Standing } from "../state";
import { GroupCard } from "./GroupCard";
import { RequestForm } from "./RequestForm";
import * as words from "./strings";

export interface RowProps { group: GroupRow; writing: boolean; onWrite(on: boolean): void }

/** One initiative. A request opens in its row; what is typed there stays when it is closed and opened again. */
export function Row({ group, writing, onWrite }: RowProps) {
  const { state, act, say } = useHere();
  const action = useAction();
  const [note, setNote] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const row = useRef<HTMLLIElement>(null);
  const closed = useRef(false);
  const standing = state.standings.find((one) => one.group.id === group.id && one.state !== "left" && one.state !== "withdrawn");

  const doing: Doing = async (handler, outcome, more = {}) => {
    const worked = await action.run(() => act(handler, { group: group.id, ...more }));
    if (worked) {
      onWrite(false);
      say(outcome(group.name));
      heading.current?.focus(); // the button that was pressed is gone
    }
  };
  const close = () => {
    onWrite(false);
    closed.current = true;
  };
  useLayoutEffect(() => {
    if (!writing && closed.current) {
      closed.current = false; // its button is back, and takes the focus that the form lost
      row.current?.querySelector<HTMLElement>(".g-group-act button")?.focus();
    }
  }, [writing]);
  const full = group.free === 0;
  const ask = () => doing(full ? "wait_for_place" : "ask_to_join", full ? words.nowWaiting : words.requestSent, { note });
  return (
    <li ref={row} class={writing ? "g-group-row g-writing" : "g-group-row"}>
      <GroupCard group={group} headingRef={heading}>
        {writing ? <p class="g-small-print">{words.writingRequest()}</p>
          : standing ? <Stands name={group.name} standing={standing} doing={doing} busy={action.busy} />
          : <WayIn group={group} doing={doing} busy={action.busy} onWrite={() => onWrite(true)} />}
        {state.staff && !writing && <LookInside group={group} />}
      </GroupCard>
      {standing?.state === "declined" && standing.reply && <p class="g-row-note" dir="auto">{standing.reply}</p>}
      {writing && <RequestForm members={group.faces.length} note={note} onNote={setNote} action={action} onSend={ask} onClose={close} />}
      {!writing && <Problem action={action} />}
    </li>
  );
}

const inNow = (group: string) => interpolate(youAreIn(), { group });

type Doing = (handler: string, outcome: (group: string) => string, more?: object) => Promise<void>;

const Problem = ({ action: { error } }: { action: Action }) =>
  error === null ? null : <div class="g-row-note"><Trouble>{messageOf(error)}</Trouble></div>;

interface WayInProps { group: GroupRow; doing: Doing; busy: boolean; onWrite(): void }

/** The one thing a newcomer can do with this group. */
function WayIn({ group, doing, busy, onWrite }: WayInProps) {
  const named = (action: string) => ({ busy, "aria-label": words.actionOn(action, group.name), children: action });
  const wait = () => (group.openness === "request" ? onWrite() : doing("wait_for_place", words.nowWaiting, { note: "" }));
  return (
    <>
      <p class="g-small-print">{words.standsAs(group)}</p>
      {group.openness === "code" ? <span class="g-small-print">{words.byCodeHow()}</span>
          : group.free === 0 ? <Button kind="outline" {...named(words.waitForPlace())} onClick={wait} />
          : group.openness === "open" ? <Button kind="primary" {...named(words.join())} onClick={() => doing("join_group", inNow)} />
          : <Button kind="primary" {...named(words.askToJoin())} onClick={onWrite} />}
    </>
  );
}

interface StandsProps { name: string; standing: Standing; doing: Doing; busy: boolean }

/** What is between the learner and this group already. */
function Stands({ name, standing: { group, state, at, expires_at }, doing, busy }: StandsProps) {
  const { zone, now } = useHere();
  const tooLate = state === "invited" && group.free === 0;
  const take = state === "offered" || (state === "invited" && !tooLate);
  const said = {
    asked: words.askedOn(shortDate(at, zone)), waiting: words.youWait(), offered: words.placeIsYours(),
    declined: words.notThisTime(), invited: words.invited(),
  }[state as string] ?? "";
  const no = { offered: passPlace, waiting: stopWaiting, invited: noThanks, asked: withdraw }[state as string] ?? understood;
  const named = (action: string) => ({ busy, "aria-label": words.actionOn(action, name), children: action });
  return (
    <>
      <p class="g-stands"><Icon name={state === "declined" ? "info" : "check"} /><span>{said}</span></p>
      {expires_at && <p class="g-small-print">{moment(expires_at, now(), zone)}</p>}
      {take && <Button kind="primary" {...named(takePlace())} onClick={() => doing("join_group", inNow)} />}
      {tooLate && <Button kind="outline" {...named(words.waitForPlace())} onClick={() => doing("wait_for_place", words.nowWaiting, { note: "" })} />}
      <Button kind="link" {...named(no())} onClick={() => doing("withdraw", words.isWithdrawn)} />
    </>
  );
}

function LookInside({ group }: { group: GroupRow }) {
  const { look } = useHere();
  return <Button kind="link" aria-label={words.actionOn(words.lookInside(), group.name)} onClick={() => look(group.id)}>{words.lookInside()}</Button>;
}
