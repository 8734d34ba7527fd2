import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { useAction } from "../../shared/use-action";
import { languageName } from "../../shared/words";
import { useHere } from "../here";
import { Effects } from "./Effects";
import type { Moving, Rows } from "./Groups";
import { Problem } from "./Problem";
import type { DeskGroup, DeskPerson, Effects as What } from "./state";
import * as words from "./strings";
import { useDesk } from "./use-desk";

/** Where somebody is, what they speak, and their wishes in order. */
export const aboutPerson = ({ place, languages, topics }: DeskPerson): string =>
  [isolated(place), list(languages.map((code) => isolated(languageName(code))), "unit"), list(topics.map((topic, i) => words.wish(i + 1, isolated(topic))), "unit")]
    .filter(Boolean).join(" · ");

export interface MoverProps { moving: Moving; group: DeskGroup | null; rows: Rows; onClose(): void }

/** Moves one person, after showing what that would do. Escape leaves everything as it is. */
export function Mover({ moving: { person, from, to }, group, rows, onClose }: MoverProps) {
  const { page, take, change, moved } = rows;
  const { run, busy, error } = useAction();
  const { what, failed } = useEffects(page.round.id, person.id, to);
  const box = useRef<HTMLDivElement>(null);
  const fixed = group?.locked ? words.lockedNote() : person.there ? words.thereNote() : "";
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>("select, button")?.focus();
  }, []);

  const move = () => run(async () => {
    await change("move_person", { learner: person.id, to });
    moved(person, to!);
  });
  return (
    <div class="g-mover" ref={box} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <div class="g-mover-head">
        <Face initials={person.initials} tint={Math.max(0, group?.people.findIndex(({ id }) => id === person.id) ?? person.id)} />
        <div>
          <h4>{words.move(isolated(person.name))}</h4>
          <p class="g-help">{aboutPerson(person)}</p>
        </div>
        {!fixed && <Target rows={rows} from={from} to={to} onChoose={(next) => take({ person, from, to: next })} />}
      </div>
      {fixed && <p>{fixed}</p>}
      <Problem error={error ?? failed} />
      {what && <Effects what={what} people={page.round.people} certificate={page.round.figures?.certificate ?? null} />}
      {what && !what.allowed && <p class="g-note"><Icon name="info" /><span>{what.why_not}</span></p>}
      {to !== null && !what && failed === null && <p class="g-help" role="status">{words.reckoning()}</p>}
      <div class="g-row">
        {!fixed && what?.allowed && <Button kind="primary" busy={busy} onClick={move}>{to === 0 ? words.takeOut() : words.move(isolated(person.name))}</Button>}
        <Button onClick={onClose}>{words.leaveIt()}</Button>
        {!fixed && group && <p class="g-help g-by-mouse">{words.dragHint()}</p>}
      </div>
    </div>
  );
}

/** What the move would do; null while it is being worked out. Only the answer to the last question counts. */
function useEffects(round: number, learner: number, to: number | null): { what: What | null; failed: unknown } {
  const { send } = useHere();
  const { turn } = useDesk();
  const [answer, setAnswer] = useState<{ what: What | null; failed: unknown }>({ what: null, failed: null });
  useEffect(() => {
    let asked = to !== null;
    setAnswer({ what: null, failed: null });
    if (asked) {
      send<What>("preview_move", { round, learner, to }).then(
        (what) => asked && setAnswer({ what, failed: null }),
        (failed) => asked && setAnswer({ what: null, failed }),
      );
    }
    return () => { asked = false; };
  }, [round, learner, to, turn]);
  return answer;
}

interface TargetProps { rows: Rows; from: number; to: number | null; onChoose(to: number | null): void }

function Target({ rows, from, to, onChoose }: TargetProps) {
  const id = useOwnId();
  return (
    <label class="g-target-field" for={id}>
      <span>{words.toGroup()}</span>
      <select id={id} value={to === null ? "" : String(to)} onChange={({ currentTarget: { value } }) => onChoose(value === "" ? null : Number(value))}>
        <option value="">{words.choose()}</option>
        {rows.page.targets.filter((target) => target.number !== from).map((target) => {
          const name = words.target(target.number, target.topic || words.noTopic(), target.people);
          return <option key={target.number} value={String(target.number)}>{target.free > 0 ? name : words.fullTarget(name)}</option>;
        })}
        {from !== 0 && <option value="0">{words.nobodys()}</option>}
      </select>
    </label>
  );
}
