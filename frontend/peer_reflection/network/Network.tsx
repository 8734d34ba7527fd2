import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { save, type FileAnswer } from "../../shared/save";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { Segmented } from "../../shared/ui/Segmented";
import { useAction } from "../../shared/use-action";
import { useWidth } from "../../shared/use-width";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import type { Network as Data } from "../state";
import { Chosen } from "./Chosen";
import { Drawing } from "./Drawing";
import { layout } from "./layout";
import { Legend } from "./Legend";
import { Says } from "./Says";
import * as say from "./strings";
import { CourseTable, OwnTable } from "./Tables";
import { useNetwork } from "./use-network";
import { around, cellsOf } from "./view";

/** Who one has learned with; for course staff how the whole course is connected, and below it their own when they have any. */
export function Network() {
  const { state: { staff, mine, given } } = useHere();
  const own = !staff || mine !== null || given.responses.length > 0;
  return (
    <div class="r-networks">
      {staff && <OneNetwork scope="course" />}
      {own && <OneNetwork scope="mine" />}
    </div>
  );
}

const DAYS = [0, 7, 14, 30];

function OneNetwork({ scope }: { scope: Data["scope"] }) {
  const [days, setDays] = useRemembered(`network.days.${scope}`, 0);
  const [shown, setShown] = useRemembered<"picture" | "table">(`network.shown.${scope}`, "picture");
  const { network, error } = useNetwork(scope, days);
  const name = useOwnId();
  const course = scope === "course";
  const cells = useMemo(() => network && cellsOf(network), [network]);
  return (
    <section class="r-network" aria-labelledby={name}>
      <div class="r-network-head">
        <div>
          {course && <p class="m-eyebrow"><b>{say.forStaff()}</b>{network && <span>{list([say.groupsHere(network.groups.length), say.peopleHere(network.people.length)], "unit")}</span>}</p>}
          <h3 id={name}>{course ? say.courseTitle() : say.mineTitle()}</h3>
        </div>
        <div class="r-network-tools">
          <Days value={days} onChange={setDays} />
          {course ? <Download days={days} /> : <Segmented label={say.showAs()} options={[["picture", say.picture()], ["table", say.table()]]} value={shown} onChange={setShown} />}
        </div>
      </div>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {!network && error === null && <p class="g-help" role="status">{say.opening()}</p>}
      {network && cells && (
        <>
          {(course || shown === "picture") ? <Picture network={network} /> : <Beside network={network}><OwnTable network={network} cells={cells} /></Beside>}
          {course && network.people.length > 0 && <CourseTable cells={cells} />}
        </>
      )}
    </section>
  );
}

function Days({ value, onChange }: { value: number; onChange(days: number): void }) {
  const id = useOwnId();
  return (
    <div class="r-days">
      <label for={id} class="g-help">{say.since()}</label>
      <select id={id} value={String(value)} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
        {DAYS.map((days) => <option key={days} value={String(days)}>{days ? say.lastDays(days) : say.allDays()}</option>)}
      </select>
    </div>
  );
}

function Download({ days }: { days: number }) {
  const { ask, announce } = useHere();
  const { busy, error, run } = useAction();
  const take = () => run(async () => {
    const { file, name } = await ask<FileAnswer>("network_csv", { days });
    save(file, name);
    announce(say.kept(name));
  });
  return (
    <>
      <Button kind="link" class="g-bare" icon="download" busy={busy} onClick={() => void take()}>{say.download()}</Button>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}

/** The picture or table, and what it says beside it. */
function Beside({ network, onShow = () => undefined, chosen, children }: { network: Data; onShow?(key: string): void; chosen?: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="r-picture-and">
      <div>{children}</div>
      <aside class="m-panel-card" aria-label={say.said(network.scope === "mine" ? say.mineTitle() : say.courseTitle(), say.whatItSays())}>
        {chosen}
        <h4>{say.whatItSays()}</h4>
        {network.says.length ? <Says network={network} onShow={onShow} /> : <p>{say.nobodyYet()}</p>}
      </aside>
    </div>
  );
}

function Picture({ network: whole }: { network: Data }) {
  const [inside, setInside] = useState<string | null>(null); // the group that was opened out of a crowd
  const [chosen, choose] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const network = useMemo(() => (inside ? around(whole, inside) : whole), [whole, inside]);
  const laid = useMemo(() => (width ? layout(network, width) : null), [network, width]);
  const person = network.scope === "mine" ? (network.people.find((one) => one.key === chosen) ?? null) : null;
  const cell = person ? laid?.of.get(person.key) : laid?.cells.find((one) => one.key === chosen);
  const focus = (key: string | null) => box.current?.querySelector<SVGElement>(`[data-key="${key}"]`)?.focus();
  const close = () => {
    choose(null);
    requestAnimationFrame(() => focus(chosen));
  };
  const enter = (key: string | null) => {
    setInside(key);
    choose(null);
    requestAnimationFrame(() => box.current?.querySelector<SVGElement>(`[data-key="${key ?? inside}"]`)?.focus());
  };
  const panel = cell && <Chosen network={whole} cell={cell} person={person} onClose={close} onEnter={network.scope === "course" && !inside && laid?.crowded ? () => enter(cell.key) : undefined} />;
  return (
    <Beside network={whole} onShow={choose} chosen={panel}>
      {inside && <p><Button kind="link" class="g-bare" icon="back" onClick={() => enter(null)}>{say.wholeCourse()}</Button></p>}
      <div class="r-picture" ref={box} role="group" aria-label={network.scope === "mine" ? say.mineTitle() : say.courseTitle()}>
        <p class="g-hidden">{say.howToMove()}</p>
        {laid && network.people.length > 0 && <Drawing network={network} laid={laid} chosen={chosen} onChoose={choose} />}
        {!network.people.length && <p class="r-empty">{say.nobodyYet()}</p>}
      </div>
      {laid && network.people.length > 0 && <Legend network={network} laid={laid} />}
    </Beside>
  );
}
