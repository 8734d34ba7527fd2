import { Icon } from "../../shared/icons";
import { colours, SHAPES } from "../../shared/kinds";
import { Theirs } from "../../shared/rich";
import { KindGlyph } from "../../shared/ui/Glyph";
import { STATES } from "../../shared/map/looks";
import { needed } from "../head/strings-forms";
import type { Need, StudioValues } from "../state";
import * as say from "./strings";

const NEEDS: Need["what"][] = ["assets", "kinds", "links", "reflections"];

/** The first thing a learner meets, as it stands with these values. A picture: nothing in it can be pressed. */
export function MapPreview({ values }: { values: StudioValues }) {
  const { display_name, question, kinds, levels } = values;
  const needs = NEEDS.map((what) => ({ what, wanted: values[`min_${what}`], have: 0 })).filter(({ wanted }) => wanted > 0);
  return (
    <div class="g-card m-preview">
      <p class="m-preview-name"><Theirs>{display_name}</Theirs></p>
      <p class="g-preview-title"><Theirs>{question}</Theirs></p>
      <p class="m-preview-line" aria-hidden="true"><i /><Icon name="plus" /></p>
      <ul class="m-preview-kinds">{kinds.map((kind) => <li key={kind.id}><KindGlyph kind={kind} size={16} /> <Theirs>{kind.name}</Theirs></li>)}</ul>
      <Rings kinds={kinds} rings={levels.length} />
      <p class="g-help">{say.ringsFromInside()}</p>
      <ol class="m-preview-levels">{levels.map(({ id, name }) => <li key={id}><Theirs>{name}</Theirs></li>)}</ol>
      {needs.length ? <ul class="m-preview-needs">{needs.map((need) => <li key={need.what}><Icon name="clock" />{needed(need)}</li>)}</ul> : <p class="g-help">{say.anytime()}</p>}
    </div>
  );
}

const SIZE = 240;
const CENTRE = 26;

/** The problem in the middle, a ring a level, and one shape of each kind in its sector. */
function Rings({ kinds, rings }: { kinds: StudioValues["kinds"]; rings: number }) {
  const step = (SIZE / 2 - CENTRE - 4) / Math.max(1, rings);
  return (
    <svg class="m-preview-rings" viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} aria-hidden="true">
      {Array.from({ length: rings }, (_, at) => <circle key={at} r={CENTRE + step * (rings - at)} />)}
      <circle class="m-preview-problem" r={CENTRE - 4} />
      {kinds.map((kind, at) => {
        const turn = ((at + 0.5) / kinds.length) * 2 * Math.PI - Math.PI / 2;
        const away = CENTRE + step * ((at % Math.max(1, rings)) + 0.5);
        const place = `translate(${Math.round(away * Math.cos(turn)) - 12} ${Math.round(away * Math.sin(turn)) - 12})`;
        return <g key={kind.id} class={`m-glyph m-${STATES[at % STATES.length]}`} style={colours(kind)} transform={place}><path d={SHAPES[kind.shape]} /></g>;
      })}
    </svg>
  );
}
