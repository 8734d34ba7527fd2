import { useEffect, useRef, useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import type { Shape } from "../../shared/kinds";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { KindGlyph } from "../../shared/ui/Glyph";
import { messageOf, RefusalError } from "../../shared/xblock";
import { useHere } from "../here";
import { dayThere, dayWords } from "../lived/days";
import type { Chip, GalleryCard, GalleryPlan } from "../state";
import { Changed, Where, Why } from "./Card";
import { Said } from "./Said";
import { SayBack } from "./SayBack";
import * as say from "./strings";
import { WholePlan } from "./WholePlan";

interface OnePlanProps { id: number; card?: GalleryCard; onClose(): void }

/** One plan, in the place of its card and as wide as the row: what it used, what changed, the whole of it, and what one says back. */
export function OnePlan({ id, card, onClose }: OnePlanProps) {
  const { ask } = useHere();
  const [plan, setPlan] = useState<GalleryPlan | null>(null);
  const [error, setError] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ask<GalleryPlan>("gallery_plan", { id }).then(setPlan, setError);
  }, [id]);
  const told = plan ?? card;
  useEffect(() => heading.current?.focus(), [told === undefined]);
  const isGone = error instanceof RefusalError && error.status === 404;
  return (
    <article class="p-one" aria-label={told?.name} onKeyDown={({ key, target }) => key === "Escape" && !(target instanceof HTMLTextAreaElement) && onClose()}>
      <div class="p-one-left">
        <div class="p-one-top"><Why words={card?.why ?? []} /><Button kind="link" class="g-bare" icon="cross" onClick={onClose}>{say.close()}</Button></div>
        {told && <h4 ref={heading} tabIndex={-1}><Theirs>{told.name}</Theirs></h4>}
        {told && <Where card={told} />}
        {error !== null && <Trouble>{isGone ? say.gone() : messageOf(error)}</Trouble>}
        {!plan && error === null && <p class="g-help" role="status">{say.opening()}</p>}
        {plan && <Opened plan={{ ...plan, why: card?.why ?? [] }} />}
      </div>
      {plan && (
        <div class="p-one-right">
          {!plan.own && <SayBack plan={plan} onSaid={setPlan} />}
          <Said plan={plan} />
        </div>
      )}
    </article>
  );
}

function Opened({ plan }: { plan: GalleryPlan }) {
  const { state, now } = useHere();
  const [whole, setWhole] = useState(false);
  const day = dayWords(dayThere(plan.published, state.settings.zone), now());
  return (
    <>
      <p class="g-help">{say.members(plan.members)}. {plan.named.length > 0 && say.named(list(plan.named.map(isolated)))} {say.publishedOn(day)}</p>
      {plan.words && <p class="p-own-words" dir="auto">{plan.words}</p>}
      <div>
        <p class="g-label">{say.problem()}</p>
        <p class="p-own-words" dir="auto">{plan.problem}</p>
      </div>
      <div class="p-one-two">
        {plan.used.length > 0 && <div><h5>{say.used()}</h5><Used chips={plan.used} /></div>}
        {plan.chart && plan.chart.points.length > 0 && <div><h5>{say.changed()}</h5><Changed card={plan} /><p class="g-help">{plan.chart.says}</p></div>}
      </div>
      <p><Button small aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? say.readLess() : say.readWhole()}</Button></p>
      {whole && <WholePlan plan={plan} />}
    </>
  );
}

/** Assets by their names; people on the map by their kind. */
export const Used = ({ chips }: { chips: Chip[] }) => (
  <ul class="p-used">{chips.map((chip) => <li key={chip.id} class="m-chip"><KindGlyph kind={{ shape: chip.shape as Shape, colour: chip.colour }} size={16} /><Theirs>{chip.name || chip.kind_name}</Theirs></li>)}</ul>
);
