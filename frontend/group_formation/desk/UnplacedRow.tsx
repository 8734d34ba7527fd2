import { useRef } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { useHere } from "../here";
import { LineText } from "../match/LineText";
import type { Line } from "../match/state";
import type { Rows } from "./Groups";
import { aboutPerson, Mover } from "./Mover";
import type { DeskPerson } from "./state";
import * as words from "./strings";

/** Somebody for whom the round found no group: why, and a way to find one by hand. */
export function UnplacedRow({ person, why, rows }: { person: DeskPerson; why: Line[]; rows: Rows }) {
  const { zone } = useHere();
  const { moving, take, open } = rows;
  const row = useRef<HTMLLIElement>(null);
  const lifted = moving?.person.id === person.id;
  const close = () => {
    take(null);
    row.current?.querySelector<HTMLElement>("[data-person]")?.focus();
  };
  return (
    <li ref={row} class={lifted ? "g-desk-row g-unplaced g-source" : "g-desk-row g-unplaced"}>
      <Face initials={person.initials} tint={person.id} />
      <div>
        <h4><bdi dir="auto">{person.name}</bdi></h4>
        <p class="g-help">{aboutPerson(person)}</p>
        {why.map((line) => <p key={line.text}><LineText line={line} zone={zone} /></p>)}
      </div>
      {open && (
        <Button small data-person={person.id} aria-expanded={lifted} aria-label={words.actionOn(words.findPlace(), person.name)}
          onClick={() => take(lifted ? null : { person, from: 0, to: null })}>{words.findPlace()}</Button>
      )}
      {lifted && moving && <Mover moving={moving} group={null} rows={rows} onClose={close} />}
    </li>
  );
}
