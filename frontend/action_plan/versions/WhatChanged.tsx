import { Marked } from "../../shared/clash/Marked";
import { dayAndMonth } from "../../shared/i18n";
import { personOf, type People } from "../../shared/people";
import { rich } from "../../shared/rich";
import { Hidden } from "../../shared/ui/Live";
import { useHere } from "../here";
import { fieldName } from "../rows/strings";
import { nameOf } from "../rows/use-rows";
import { isChoice } from "../rows/words";
import { PROBLEM, type Change, type Comparison, type Sign as SignName } from "./compare";
import * as say from "./strings";

const SIGNS: Record<SignName, string> = { added: "+", changed: "≠", removed: "−" };
const WORDS: Record<SignName, () => string> = { added: say.added, changed: say.changed, removed: say.removed };

/** Everything that is not the same, with a sign, a word and what is different. */
export function WhatChanged({ comparison: { changes, same }, people }: { comparison: Comparison; people: People }) {
  const count = (sign: SignName) => changes.filter((change) => change.sign === sign).length;
  return (
    <div class="p-changes" role="region" aria-label={say.whatChanged()}>
      <div class="p-changes-head">
        <h4>{say.whatChanged()}</h4>
        <span><Sign of="added" /> {say.addedCount(count("added"))}</span>
        <span><Sign of="changed" /> {say.changedCount(count("changed"))}</span>
        <span><Sign of="removed" /> {say.removedCount(count("removed"))}</span>
        {same > 0 && <span class="g-help">{say.sameHidden(same)}</span>}
      </div>
      {changes.length
        ? <ul>{changes.map((change) => <One key={change.of === "row" ? change.row.id : change.where} change={change} people={people} />)}</ul>
        : <p class="p-changes-none">{say.nothingChanged()}</p>}
    </div>
  );
}

const Sign = ({ of }: { of: SignName }) => <b class={`p-sign p-sign-${of}`} aria-hidden="true">{SIGNS[of]}</b>;

function One({ change, people }: { change: Change; people: People }) {
  const { state: { settings } } = useHere();
  const title = (where: string): string => {
    if (where === PROBLEM) return say.problem();
    const [part, section] = where.split(".");
    return settings.parts.find(({ id }) => id === part)?.sections.find(({ id }) => id === section)?.title ?? where;
  };
  return (
    <li>
      <Sign of={change.sign} /><Hidden>{WORDS[change.sign]()}</Hidden>
      <b dir="auto">{change.of === "row" ? nameOf(change.row) : title(change.where)}</b>
      <div class="p-how">{change.of === "row" ? <OfRow change={change} people={people} /> : change.lines.map(({ before, after }, i) => <p key={i}><Marked before={before} after={after} /></p>)}</div>
    </li>
  );
}

function OfRow({ change: { sign, row, fields }, people }: { change: Extract<Change, { of: "row" }>; people: People }) {
  if (sign === "removed") return <p>{say.notThere()}</p>;
  if (sign === "added") return <p>{rich(say.addedBy("%(who)s", dayAndMonth(row.at)), { who: <bdi>{personOf(people, row.by).name}</bdi> })}</p>;
  return (
    <>
      {fields.map(({ field, before, after }) => (
        <p key={field}>{rich(say.fieldLine(fieldName(row.kind, field)), { change: <Marked before={before || say.nothing()} after={after || say.nothing()} whole={isChoice(field) || !before || !after} /> })}</p>
      ))}
    </>
  );
}
