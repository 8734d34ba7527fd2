import { useLayoutEffect, useRef } from "preact/hooks";
import { list } from "../../shared/i18n";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import type { Network } from "../state";
import { cellName, Dot, howItStands, nameOf } from "./Drawing";
import { ServeFirst } from "./ServeFirst";
import * as say from "./strings";
import type { Cell, Person } from "./view";

const MOST = 40; // people of a group, named at once

interface ChosenProps { network: Network; cell: Cell; person: Person | null; onClose(): void; onEnter?(): void }

/** What was chosen in the picture, beside it: somebody one has learned with, or a group and its people. */
export function Chosen({ network, cell, person, onClose, onEnter }: ChosenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [cell, person]);
  return (
    <section class="r-chosen" aria-label={person ? nameOf(person) : cellName(cell)} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <div class="r-chosen-top">
        <h3 ref={heading} tabIndex={-1}><Theirs>{person ? nameOf(person) : cellName(cell)}</Theirs></h3>
        <Button class="g-bare" icon="cross" aria-label={say.close()} onClick={onClose} />
      </div>
      {person ? <OnePerson network={network} cell={cell} person={person} /> : <OneGroup cell={cell} onEnter={onEnter} />}
    </section>
  );
}

function OnePerson({ network, cell, person }: { network: Network; cell: Cell; person: Person }) {
  const { open, readonly } = useHere();
  const { times, words } = howItStands(network, person.key);
  return (
    <>
      {cell.isGroup && <p class="g-help"><Theirs>{cellName(cell)}</Theirs></p>}
      <p>{times ? list([say.exchanges(times), words], "unit") : words}</p>
      {person.waits !== null && !readonly && <Button small onClick={() => open(person.waits!)}>{say.answerTo(nameOf(person))}</Button>}
    </>
  );
}

const OneGroup = ({ cell: { isGroup, people, near }, onEnter }: { cell: Cell; onEnter?(): void }) => (
  <>
    <p>{list([...(isGroup ? [say.peopleHere(people.length)] : []), near.size ? say.tiedTo(near.size) : say.groupApart()], "unit")}</p>
    <ul class="r-people">
      {people.slice(0, MOST).map((person) => (
        <li key={person.key}>
          <svg class="r-net" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><Dot person={person} at={{ x: 10, y: 10 }} /></svg>
          <span><Theirs>{nameOf(person)}</Theirs> <span class="g-help">{list([...marks(person), say.youGave(person.given), say.theyGot(person.received)], "unit")}</span></span>
        </li>
      ))}
    </ul>
    {people.length > MOST && <p class="g-help">{say.andMore(people.length - MOST)}</p>}
    <div class="g-row">
      <ServeFirst people={people} />
      {onEnter && <Button small onClick={onEnter}>{say.openGroup()}</Button>}
    </div>
  </>
);

const marks = ({ bridge, connected }: Person): string[] => [...(bridge ? [say.bridge()] : []), ...(connected ? [] : [say.notConnected()])];
