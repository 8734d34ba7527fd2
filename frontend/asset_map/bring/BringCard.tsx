import { useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { FieldError, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { KindGlyph } from "../../shared/ui/Glyph";
import { kindOf } from "../../shared/map/looks";
import { useHere } from "../here";
import type { State } from "../state";
import * as say from "./strings";

const FEW = 8; // more than so many are shown when somebody wants to choose

type Offer = NonNullable<State["bring"]>;

/** What may come along onto this map: from a map of one's own when one joins, from the copy of a group's when one has left. */
export function BringCard() {
  const { state: { bring } } = useHere();
  return bring && <Card key={bring.from} offer={bring} />;
}

function Card({ offer: { assets, from } }: { offer: Offer }) {
  const { act, announce } = useHere();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState(assets.length <= FEW);
  const [empty, setEmpty] = useState(false);
  const { busy, error, run } = useAction();
  const card = useRef<HTMLElement>(null);
  const heading = useOwnId();
  const chosen = assets.map(({ id }) => id).filter((id) => !left.has(id));

  /** The card goes with what it offers, and with it the focus. */
  const done = (panel: HTMLElement | null | undefined, words: string) => {
    announce(words);
    panel?.focus();
  };
  const bring = async () => {
    setEmpty(!chosen.length);
    if (!chosen.length) return;
    const panel = card.current?.closest<HTMLElement>("[data-panel]");
    const worked = await run(async () => {
      await act("bring_along", { assets: chosen, from });
      if (chosen.length < assets.length) await act("leave_behind", { from }); // the others were looked at and left
    });
    if (worked) done(panel, say.brought(chosen.length));
  };
  const leave = async () => {
    const panel = card.current?.closest<HTMLElement>("[data-panel]");
    if (await run(() => act("leave_behind", { from }))) done(panel, say.left());
  };
  const toggle = (id: string) => setLeft((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));

  return (
    <section class="m-panel-card m-bring" ref={card} aria-labelledby={heading}>
      <h3 id={heading}>{from === "own" ? say.ownTitle() : say.leftTitle()}</h3>
      <p>{from === "own" ? say.ownWhat(assets.length) : say.leftWhat(assets.length)}</p>
      {!open && <Button kind="link" class="g-bare" icon="down" aria-expanded={false} onClick={() => setOpen(true)}>{say.showAll(assets.length)}</Button>}
      {open && <Choices assets={assets} left={left} onToggle={toggle} onAll={(on) => setLeft(new Set(on ? [] : assets.map(({ id }) => id)))} />}
      {empty && !chosen.length && <FieldError>{say.chooseSome()}</FieldError>}
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row">
        <Button kind="primary" busy={busy} onClick={() => void bring()}>{say.bring(chosen.length)}</Button>
        <Button busy={busy} onClick={() => void leave()}>{say.leave()}</Button>
      </div>
    </section>
  );
}

interface ChoicesProps { assets: Offer["assets"]; left: ReadonlySet<string>; onToggle(id: string): void; onAll(on: boolean): void }

function Choices({ assets, left, onToggle, onAll }: ChoicesProps) {
  const { state: { settings } } = useHere();
  return (
    <fieldset>
      <legend class="g-label">{say.choose()}</legend>
      {assets.length > FEW && (
        <div class="g-row">
          <Button kind="link" class="g-bare" onClick={() => onAll(true)}>{say.all()}</Button>
          <Button kind="link" class="g-bare" onClick={() => onAll(false)}>{say.none()}</Button>
        </div>
      )}
      <ul>
        {assets.map(({ id, name, kind }) => (
          <li key={id}>
            <label><input type="checkbox" checked={!left.has(id)} onChange={() => onToggle(id)} /><KindGlyph kind={kindOf(settings, kind)} /><Theirs>{name}</Theirs></label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
