import { list } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Icon } from "../../shared/icons";
import { Cover } from "../../shared/map/Cover";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { languageName } from "../../shared/words";
import { Spark } from "../chart/Spark";
import { shown } from "../chart/value";
import type { GalleryCard } from "../state";
import { cover, RINGS } from "./cover";
import * as say from "./strings";

/** A plan as the list shows it: what it used, in a word what it is about, and what changed. */
export function Card({ card, onOpen }: { card: GalleryCard; onOpen(): void }) {
  return (
    <article class="p-plan-card" aria-label={card.name}>
      <Cover rings={RINGS} shapes={cover(card.used)} />
      <div>
        <h4><Theirs>{card.name}</Theirs>{card.own && <> <span class="m-count">{say.yours()}</span></>}</h4>
        <Where card={card} />
        <Why words={card.why} />
        <p class="p-card-words"><Theirs>{card.words || card.problem}</Theirs></p>
        <div class="p-card-foot">
          <Changed card={card} />
          <p class="p-card-said"><span><Icon name="heart" /> {say.appreciations(card.appreciations)}</span> <span><Icon name="speech" /> {say.questions(card.questions)}</span></p>
          <Button small data-plan={card.id} aria-label={say.openOf(isolated(card.name))} onClick={onOpen}>{say.open()}</Button>
        </div>
      </div>
    </article>
  );
}

/** Place and languages. */
export function Where({ card: { place, languages } }: { card: GalleryCard }) {
  const words = [place && isolated(place), ...languages.map((code) => isolated(languageName(code)))].filter(Boolean);
  return words.length ? <p class="g-help">{list(words, "unit")}</p> : null;
}

/** Why it stands among those like one's own. */
export const Why = ({ words }: { words: string[] }) => (words.length ? <p class="p-alike">{say.alsoAbout(list(words.map(isolated), "unit"))}</p> : null);

/** What changed: the line, and the same in numbers. */
export function Changed({ card: { chart, indicator } }: { card: GalleryCard }) {
  if (!chart || !indicator || !chart.points.length) return null;
  const what = [indicator.what && isolated(indicator.what)].filter(Boolean).join("");
  return (
    <div class="p-changed">
      <Spark chart={chart} />
      <p><b>{say.fromTo(shown(indicator.start), shown(indicator.latest))}</b><span class="g-help">{say.whatTarget(what, shown(indicator.target))}</span></p>
    </div>
  );
}
