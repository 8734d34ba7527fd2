import { dayAndMonth, number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Hidden } from "../../shared/ui/Live";
import { useHere } from "../here";
import type { PartSetup, State } from "../state";
import * as say from "./strings";

/** The parts of the plan: done, here, not begun; by when. */
export function Steps() {
  const { state: { settings, completed }, readonly } = useHere();
  return (
    <>
      <nav class="p-steps" aria-label={say.steps()}>
        <ol>{settings.parts.map((part, at) => <Step key={part.id} setup={part} at={at} />)}</ol>
      </nav>
      {completed && !readonly && <p class="g-note g-good"><Icon name="check" /><span>{say.completed()}</span></p>}
    </>
  );
}

/** Whether anything of a part is written. */
export const isBegun = ({ sections, rows, ticks }: State, part: string): boolean =>
  Object.entries(sections).some(([place, { text }]) => text && place.startsWith(`${part}.`)) || Object.values(rows).some((row) => row.part === part)
  || Object.entries(ticks).some(([place, lines]) => lines.length && place.startsWith(`${part}.`));

function Step({ setup: { id, title, suggested_date: suggested }, at }: { setup: PartSetup; at: number }) {
  const { state, tab, part, lead, go } = useHere();
  const { pace, settings: { zone } } = state;
  const version = state.versions.find((one) => one.part === id);
  const isHere = id === "final" ? tab === "final" : tab === "plan" && part === id;
  const own = pace[id];
  const day = own ? say.yourPace(dayAndMonth(own, "UTC")) : suggested ? say.suggested(dayAndMonth(suggested.slice(0, 10), "UTC")) : ""; // days, the same wherever one reads
  const words = version ? [say.submittedOn(dayAndMonth(version.at, zone), version.number), state.changed_since[id] && say.changedSince()]
    : id === "final" ? [day, say.putTogether()] : [isHere && say.here(), day, !isHere && (isBegun(state, id) ? say.begun() : say.notBegun())];
  return (
    <li class={`${version ? "p-done" : ""}${isHere ? " p-here" : ""}`.trim()}>
      <button type="button" aria-current={isHere ? "step" : undefined} onClick={() => (id === "final" ? go("final") : lead({ part: id }))}>
        <span class="p-step-sign" aria-hidden="true">{version ? <Icon name="check" /> : number(at + 1)}</span>
        <span class="p-step">
          <b dir="auto">{title}</b>{version && <Hidden>{` (${say.done()})`}</Hidden>}
          <span class="g-help">{(words.filter(Boolean) as string[]).map((one) => <span key={one}>{one}</span>)}</span>
        </span>
      </button>
    </li>
  );
}
