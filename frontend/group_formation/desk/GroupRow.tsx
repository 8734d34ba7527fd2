import { useRef } from "preact/hooks";
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { rich, Theirs } from "../../shared/rich";
import { Face } from "../../shared/ui/Face";
import { Hidden } from "../../shared/ui/Live";
import { WeekStrip } from "../../shared/ui/WeekStrip";
import { useAction } from "../../shared/use-action";
import { hoursInWords, languageName } from "../../shared/words";
import { toLocal } from "../../shared/zones";
import { useHere } from "../here";
import { follow } from "./drag";
import type { Moving, Rows } from "./Groups";
import { Mover } from "./Mover";
import { score } from "./numbers";
import { Problem } from "./Problem";
import type { DeskGroup, DeskPerson } from "./state";
import * as words from "./strings";

/** One group of a round. Its faces open the mover below it; with a mouse a face can be dragged onto it. */
export function GroupRow({ group, rows }: { group: DeskGroup; rows: Rows }) {
  const { moving, take } = rows;
  const row = useRef<HTMLLIElement>(null);
  const source = moving?.from === group.number;
  const target = rows.over === group.number || (moving !== null && moving.to === group.number && !source);
  const close = (person: DeskPerson) => {
    take(null);
    row.current?.querySelector<HTMLElement>(`[data-person="${person.id}"]`)?.focus();
  };
  return (
    <li ref={row} class={`g-desk-row${source ? " g-source" : ""}${target ? " g-target" : ""}`} data-row={group.number}>
      <About group={group} />
      <People group={group} rows={rows} />
      <Hours group={group} />
      <p class="g-number"><Hidden>{words.column("week")}</Hidden> {words.hoursShort(group.hours)}</p>
      <p class="g-number"><Hidden>{words.column("score")}</Hidden> {score(group.worth)}</p>
      {rows.open && <Lock group={group} rows={rows} />}
      {source && moving && <Mover key={moving.person.id} moving={moving} group={group} rows={rows} onClose={() => close(moving.person)} />}
    </li>
  );
}

function About({ group }: { group: DeskGroup }) {
  const facts = [...(group.languages.length ? [list(group.languages.map((code) => isolated(languageName(code))), "unit")] : []), ...(group.first_wish_of > 0 ? [words.firstWishOf(group.first_wish_of)] : [])];
  const into = group.group && { new: words.begun, fill: words.fills, merge: words.merges }[group.kind]();
  return (
    <div>
      <p class="g-help">{group.locked ? words.groupLocked(group.number) : words.group(group.number)}</p>
      <h4>{group.topic ? <bdi dir="auto">{group.topic}</bdi> : words.noTopic()}</h4>
      <p class="g-help">{facts.join(" · ")}</p>
      {into && <p class="g-help">{rich(into, { group: <b><Theirs>{group.group!.name}</Theirs></b> })}</p>}
    </div>
  );
}

function People({ group, rows }: { group: DeskGroup; rows: Rows }) {
  const { moving, text } = rows;
  const guest = moving && moving.to === group.number && moving.from !== group.number ? moving.person : null;
  const asked = group.people.filter(({ there }) => !there);
  return (
    <div class="g-people">
      <ul>{group.people.map((person, i) => <li key={person.id}><FaceButton person={person} tint={i} group={group} rows={rows} found={matches(person, text)} /></li>)}</ul>
      {guest && <Face initials={guest.initials} tint={0} size="small" ghost />}
      {!rows.open && <p class="g-help">{list((["yes", "again", ""] as const).flatMap((answer) => counted(asked, answer)), "unit")}</p>}
    </div>
  );
}

const SAYS = { yes: words.yes, again: words.again, "": words.silent } as const;

function counted(people: DeskPerson[], answer: "" | "yes" | "again"): string[] {
  const n = people.filter((person) => (person.answer === "late" ? "" : person.answer) === answer).length;
  return n ? [SAYS[answer](n)] : [];
}

const matches = ({ name }: DeskPerson, text: string): boolean => text.trim() !== "" && name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());

interface FaceButtonProps { person: DeskPerson; tint: number; group: DeskGroup; rows: Rows; found: boolean }

function FaceButton({ person, tint, group, rows, found }: FaceButtonProps) {
  const { moving, take, open, setOver } = rows;
  const lifted = moving?.person.id === person.id && moving.from === group.number;
  const face = <Face initials={person.initials} tint={tint} size="small" done={open ? person.there : person.answer === "yes"} ghost={person.answer === "again"} />;
  if (!open) {
    const name = words.answerOf(person.name, person.there ? "yes" : person.answer);
    return <span title={name}>{face}<Hidden>{name}</Hidden></span>;
  }
  const here: Moving = { person, from: group.number, to: null };
  const takes = (row: number | null) => row !== null && row !== group.number && rows.page.targets.some(({ number }) => number === row);
  return (
    <button type="button" class={`g-face-button${lifted ? " g-lifted" : ""}${found ? " g-sought" : ""}`} data-person={person.id} title={person.name}
      aria-expanded={lifted} onClick={() => take(lifted ? null : here)}
      onPointerDown={(event) => {
        if (!group.locked && !person.there) {
          follow(event, event.currentTarget, { over: (row) => setOver(takes(row) ? row : null), drop: (row) => takes(row) && take({ ...here, to: row }) });
        }
      }}>
      {face}<Hidden>{person.name}</Hidden>
    </button>
  );
}

function Hours({ group: { slots } }: { group: DeskGroup }) {
  const { zone } = useHere();
  const local = toLocal(slots, zone);
  const said = slots.length ? hoursInWords(local).join("; ") : words.noHours();
  return <div class="g-desk-hours" title={said}><WeekStrip theirs={local} both={local} /><Hidden>{said}</Hidden></div>;
}

/** A locked group stays as it is: nobody is moved out of it or into it. */
function Lock({ group: { number: which, locked }, rows }: { group: DeskGroup; rows: Rows }) {
  const { say } = useHere();
  const { run, busy, error } = useAction();
  const toggle = () => run(async () => {
    await rows.change("lock_proposal", { number: which, locked: !locked });
    say(locked ? words.isUnlocked(which) : words.isLocked(which));
  });
  return (
    <>
      <button type="button" class="g-lock-button" aria-pressed={locked} aria-disabled={busy || undefined} aria-label={words.lock(which)}
        onClick={toggle}><Icon name="lock" /></button>
      {error !== null && <div class="g-wide"><Problem error={error} /></div>}
    </>
  );
}
