import { dayName, list, number } from "../../shared/i18n";
import { rich, Theirs } from "../../shared/rich";
import { hoursInWords, languageName, ranges, span } from "../../shared/words";
import { toLocal, WEEK } from "../../shared/zones";
import type { Line, LineParam } from "./state";

/** "Wednesday 13–15": one half hour as part of its run among `slots`, in a zone. */
function exampleIn(slot: number, slots: LineParam | undefined, zone: string): string {
  const [at] = toLocal([slot], zone);
  const runs = ranges(toLocal(Array.isArray(slots) ? (slots as number[]) : [slot], zone));
  const run = runs.find(({ day, from, to }) => (at! - day * 48 - from + WEEK) % WEEK < to - from);
  return run ? `${dayName(run.day)} ${span(run)}` : "";
}

function shown(name: string, params: Line["params"], zone: string): string {
  const param = params[name]!;
  if (name === "slot") {
    return exampleIn(param as number, params.slots, zone);
  }
  if (!Array.isArray(param)) {
    return name === "language" ? languageName(String(param)) : typeof param === "number" ? number(param) : param;
  }
  return list(name === "slots" ? hoursInWords(toLocal(param as number[], zone), "long")
    : name === "languages" ? (param as string[]).map(languageName) : param.map(String));
}

/** A sentence of the matching, its facts in bold and its hours in the reader's own time. */
export function LineText({ line: { text, params }, zone }: { line: Line; zone: string }) {
  const facts = Object.keys(params).map((name) => [name, <b key={name}><Theirs>{shown(name, params, zone)}</Theirs></b>]);
  return <>{rich(text, Object.fromEntries(facts))}</>;
}
