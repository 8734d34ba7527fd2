import { dayAndMonth } from "../../shared/i18n";
import { personOf } from "../../shared/people";
import { rich } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { KindGlyph } from "../../shared/ui/Glyph";
import { Marked } from "../../shared/clash/Marked";
import { kindOf } from "../../shared/map/looks";
import { Changes, Sign } from "../../shared/versions/Changes";
import * as common from "../../shared/versions/strings";
import { useHere } from "../here";
import { fieldName, stateName } from "../words/strings";
import type { Change, Comparison } from "./compare";
import * as say from "./strings";

/** Every asset that is not the same, with a sign, a word and what is different. */
export function WhatChanged({ comparison: { changes, same }, toNow }: { comparison: Comparison; toNow: boolean }) {
  return <Changes signs={changes.map(({ sign }) => sign)} same={same}>{changes.map((change) => <Row key={change.asset.id} change={change} toNow={toNow} />)}</Changes>;
}

function Row({ change, toNow }: { change: Change; toNow: boolean }) {
  const { state: { settings } } = useHere();
  const { asset, sign } = change;
  return (
    <li>
      <Sign of={sign} />
      <KindGlyph kind={kindOf(settings, asset.kind)} state={asset.state} />
      <b dir="auto">{asset.name}</b>
      <div class="m-how">{change.sign === "added" ? <Added change={change} /> : change.sign === "removed" ? <Gone change={change} toNow={toNow} /> : <Changed change={change} />}</div>
    </li>
  );
}

function Added({ change: { asset } }: { change: Change }) {
  const { state } = useHere();
  return <p>{rich(say.addedBy("%(who)s", dayAndMonth(asset.at), stateName(asset.state)), { who: <bdi>{personOf(state, asset.by).name}</bdi> })}</p>;
}

function Gone({ change: { asset }, toNow }: { change: Change; toNow: boolean }) {
  const { state, readonly, act, announce } = useHere();
  const removed = toNow ? state.removed[asset.id] : undefined;
  if (!removed) return <p>{say.notThere()}</p>;
  const who = { who: <bdi>{personOf(state, removed.by).name}</bdi>, why: <bdi dir="auto">{removed.why}</bdi> };
  const when = dayAndMonth(removed.at);
  return (
    <>
      <p>{removed.why ? rich(say.removedBecause("%(who)s", when, "%(why)s"), who) : rich(say.removedBy("%(who)s", when), who)}</p>
      {!readonly && <Button kind="link" class="g-bare" onClick={() => { void act("restore_asset", { id: asset.id }); announce(say.broughtBack(asset.name)); }}>{say.bringBack()}</Button>}
    </>
  );
}

function Changed({ change }: { change: Extract<Change, { sign: "changed" }> }) {
  return (
    <>
      {change.fields.map(({ field, before, after }) => (
        <p key={field}>{rich(common.fieldLine(fieldName(field)), { change: <Marked before={before || common.nothingWritten()} after={after || common.nothingWritten()} /> })}</p>
      ))}
      {change.links && <p>{say.linkLine(...change.links)}</p>}
    </>
  );
}
