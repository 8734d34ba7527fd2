import { useEffect, useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { known } from "../../shared/people";
import { messageOf } from "../../shared/xblock";
import { Marked } from "../../shared/clash/Marked";
import { kindOf, levelName } from "../../shared/map/looks";
import { useHere } from "../here";
import type { Act, Asset, AssetField, AssetState, State } from "../state";
import { fieldName, stateName } from "../words/strings";
import { ActLine } from "./Lately";
import * as say from "./strings-editor";

/** By act: the fields it changed, each with what stood there before and after; null before the asset was there, when all is new. */
interface Answer { acts: Act[]; values: Record<string, Partial<Record<AssetField, [unknown, unknown]>>> }

/** What happened to one asset, newest first: who changed what, and what stood there. */
export function History({ asset }: { asset: Asset }) {
  const { ask } = useHere();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    ask<Answer>("history", { asset: asset.id }).then(setAnswer, setError);
  }, [asset.id, asset.version]);
  if (error !== null) return <p class="g-help">{messageOf(error)}</p>;
  if (!answer) return <p class="g-help">{say.loading()}</p>;
  return (
    <ol class="m-lately">
      {[...answer.acts].reverse().map((act) => <ActLine key={act.id} act={act}><Values of={answer.values[act.id] ?? {}} /></ActLine>)}
    </ol>
  );
}

function Values({ of }: { of: Answer["values"][string] }) {
  const { state } = useHere();
  const changed = Object.entries(of).filter(([field, [before, after]]) => before !== null && field !== "person" && wordsOf(state, field, before) !== wordsOf(state, field, after));
  return (
    <>
      {changed.map(([field, [before, after]]) => (
        <p key={field} class="g-help">{fieldName(field as AssetField)}: <Marked before={wordsOf(state, field, before)} after={wordsOf(state, field, after)} /></p>
      ))}
    </>
  );
}

/** A value of a field as the reader knows it. */
export function wordsOf(state: State, field: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (field === "kind") return kindOf(state.settings, String(value)).name;
  if (field === "level") return levelName(state.settings, String(value));
  if (field === "state") return stateName(value as AssetState);
  return Array.isArray(value) ? list(value.map((who) => known(state, who).name), "unit") : String(value);
}
