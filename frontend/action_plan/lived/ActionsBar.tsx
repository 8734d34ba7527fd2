import { dayName, shortDate } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { Hidden } from "../../shared/ui/Live";
import { useHere } from "../here";
import { known } from "../../shared/people";
import type { ActionRow } from "../state";
import { dayThere, dayWords, daysBetween } from "./days";
import * as say from "./strings";

const MOST = 6;
const SOON = 7; // days

const byDay = (a: ActionRow, b: ActionRow): number => ((a.when || "~") < (b.when || "~") ? -1 : (a.when || "~") > (b.when || "~") ? 1 : a.order - b.order);

/** How many actions are done, and those that are open, the nearest first. */
export function ActionsBar() {
  const { state, lead } = useHere();
  const heading = useOwnId();
  const actions = Object.values(state.rows).filter((row) => row.kind === "action").filter(({ status }) => status !== "dropped");
  const done = actions.filter(({ status }) => status === "done").length;
  const open = actions.filter(({ status }) => status !== "done").sort(byDay);
  if (!state.settings.parts.some(({ sections }) => sections.some(({ kind }) => kind === "actions"))) return null;
  return (
    <section class="m-panel-card p-actions" aria-labelledby={heading}>
      <h3 id={heading}>{say.actions()}</h3>
      {actions.length > 0 && (
        <p class="p-bar"><span aria-hidden="true"><i style={{ inlineSize: `${(100 * done) / actions.length}%` }} /></span><b>{say.actionsDone(done, actions.length)}</b></p>
      )}
      {!actions.length ? <p class="g-help">{say.noActions()}</p> : !open.length && <p class="g-help">{say.allSettled()}</p>}
      {open.length > 0 && <ul>{open.slice(0, MOST).map((row) => <Open key={row.id} row={row} />)}</ul>}
      {open.length > MOST && <p><Button kind="link" class="g-bare" onClick={() => lead({ part: open[MOST]!.part, section: open[MOST]!.section })}>{say.moreActions(open.length - MOST)}</Button></p>}
    </section>
  );
}

function Open({ row }: { row: ActionRow }) {
  const { state, lead } = useHere();
  const name = row.what || say.unnamed();
  return (
    <li>
      <span class="m-faces">{row.who.slice(0, 3).map((who) => <Face key={who} size="small" {...known(state, who)} />)}</span>
      <Button kind="link" class="p-action" aria-label={say.actionName(name)} onClick={() => lead({ part: row.part, section: row.section, row: row.id })}><span dir="auto">{name}</span></Button>
      {row.who.length > 0 && <Hidden>{row.who.map((who) => known(state, who).name).join(", ")}</Hidden>}
      {row.when && <Due row={row} />}
    </li>
  );
}

/** Warm when it waits for the reader: it is past or near, and theirs or nobody's. */
function Due({ row: { id, when, who } }: { row: ActionRow }) {
  const { state, now } = useHere();
  const left = daysBetween(dayThere(now(), state.settings.zone), when);
  const waits = (left < 0 || left <= SOON) && (!who.length || who.includes(state.me.id));
  const words = state.overdue.includes(id) || left < 0 ? say.overdue(dayWords(when, now())) : left < SOON ? dayName((new Date(`${when}T12:00:00Z`).getUTCDay() + 6) % 7) : shortDate(`${when}T12:00:00Z`, "UTC");
  return <span class={waits ? "m-tag" : "g-help"}>{words}</span>;
}
