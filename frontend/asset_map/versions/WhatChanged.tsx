import { dayAndMonth } from "../../shared/i18n";
import { personOf } from "../../shared/people";
import { rich } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { KindGlyph } from "../../shared/ui/Glyph";
import { Hidden } from "../../shared/ui/Live";
import { Marked } from "../../shared/clash/Marked";
import { kindOf } from "../../shared/map/looks";
import { useHere } from "../here";
import { fieldName, stateName } from "../words/strings";
import type { Change, Comparison } from "./compare";
import * as say from "./strings";

const SIGNS = { added: "+", changed: "≠", removed: "−" } as const;
const WORDS = { added: say.added, changed: say.changed, removed: say.removed };

/** Every asset that is not the same, with a sign, a word and what is different. */
export function WhatChanged({ comparison: { changes, same }, toNow }: { comparison: Comparison; toNow: boolean }) {
  const count = (sign: Change["sign"]) => changes.filter((change) => change.sign === sign).length;
  return (
    <div class="m-changes">
      <div class="m-changes-head">
        <h3>{say.whatChanged()}</h3>
        <span><Sign of="added" /> {say.addedCount(count("added"))}</span>
        <span><Sign of="changed" /> {say.changedCount(count("changed"))}</span>
        <span><Sign of="removed" /> {say.removedCount(count("removed"))}</span>
        {same > 0 && <span class="g-help">{say.sameHidden(same)}</span>}
      </div>
      {changes.length ? <ul>{changes.map((change) => <Row key={change.asset.id} change={change} toNow={toNow} />)}</ul> : <p class="m-changes-none">{say.nothingChanged()}</p>}
    </div>
  );
}

const Sign = ({ of }: { of: Change["sign"] }) => <b class={`m-sign m-sign-${of}`} aria-hidden="true">{SIGNS[of]}</b>;

function Row({ change, toNow }: { change: Change; toNow: boolean }) {
  const { state: { settings } } = useHere();
  const { asset, sign } = change;
  return (
    <li>
      <Sign of={sign} /><Hidden>{WORDS[sign]()}</Hidden>
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
        <p key={field}>{rich(say.fieldLine(fieldName(field)), { change: <Marked before={before || say.nothingWritten()} after={after || say.nothingWritten()} /> })}</p>
      ))}
      {change.links && <p>{say.linkLine(...change.links)}</p>}
    </>
  );
}
