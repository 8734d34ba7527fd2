import { Marked } from "../../shared/clash/Marked";
import { dayAndMonth } from "../../shared/i18n";
import { personOf, type People } from "../../shared/people";
import { rich } from "../../shared/rich";
import { Changes, Sign } from "../../shared/versions/Changes";
import * as common from "../../shared/versions/strings";
import { useHere } from "../here";
import { fieldName } from "../rows/strings";
import { nameOf } from "../rows/use-rows";
import { isChoice } from "../rows/words";
import { PROBLEM, type Change, type Comparison } from "./compare";
import * as say from "./strings";

/** Everything that is not the same, with a sign, a word and what is different. */
export const WhatChanged = ({ comparison: { changes, same }, people }: { comparison: Comparison; people: People }) => (
  <Changes deep signs={changes.map(({ sign }) => sign)} same={same}>
    {changes.map((change) => <One key={change.of === "row" ? change.row.id : change.where} change={change} people={people} />)}
  </Changes>
);

function One({ change, people }: { change: Change; people: People }) {
  const { state: { settings } } = useHere();
  const title = (where: string): string => {
    if (where === PROBLEM) return say.problem();
    const [part, section] = where.split(".");
    return settings.parts.find(({ id }) => id === part)?.sections.find(({ id }) => id === section)?.title ?? where;
  };
  return (
    <li>
      <Sign of={change.sign} />
      <b dir="auto">{change.of === "row" ? nameOf(change.row) : title(change.where)}</b>
      <div class="m-how">{change.of === "row" ? <OfRow change={change} people={people} /> : change.lines.map(({ before, after }, i) => <p key={i}><Marked before={before} after={after} /></p>)}</div>
    </li>
  );
}

function OfRow({ change: { sign, row, fields }, people }: { change: Extract<Change, { of: "row" }>; people: People }) {
  if (sign === "removed") return <p>{say.notThere()}</p>;
  if (sign === "added") return <p>{rich(say.addedBy("%(who)s", dayAndMonth(row.at)), { who: <bdi>{personOf(people, row.by).name}</bdi> })}</p>;
  return (
    <>
      {fields.map(({ field, before, after }) => (
        <p key={field}>{rich(common.fieldLine(fieldName(row.kind, field)), { change: <Marked before={before || common.nothingWritten()} after={after || common.nothingWritten()} whole={isChoice(field) || !before || !after} /> })}</p>
      ))}
    </>
  );
}
