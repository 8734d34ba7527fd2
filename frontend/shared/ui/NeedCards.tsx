import { number } from "../i18n";

/** Who needs somebody, who could use a word, who is on their way. */
export type Need = "needs" | "word" | "way";

const PATHS: Record<Need, string> = {
  needs: "M10 2.5 18.5 17H1.5z",
  word: "M10 2.2a7.8 7.8 0 0 0 0 15.6z",
  way: "M10 1.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 1 0 0-16.4zM9 13.8 5.3 10.2 6.5 9 9 11.4 13.5 6.9 14.7 8.1z",
};

/** Triangle, half disc, ticked disc. Stands beside words, so it is hidden from assistive technology. */
export const NeedMark = ({ level }: { level: Need }) => (
  <svg class={`g-need g-need-${level}`} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    {level === "word" && <circle cx="10" cy="10" r="7.8" />}
    <path d={PATHS[level]} fill-rule="evenodd" />
  </svg>
);

export interface NeedCard { level: Need; n: number; words: string; help: string }

interface CardsProps { cards: NeedCard[]; chosen?: Need | ""; onChoose?(level: Need | ""): void }

/** How many need somebody, in three cards. Where one can choose, only those are shown, and all again when it is pressed again. */
export const NeedCards = ({ cards, chosen, onChoose }: CardsProps) => (
  <ul class="g-needs">
    {cards.map(({ level, n, words, help }) => {
      const inside = <><NeedMark level={level} /><b class="g-big">{number(n)}</b><span><b>{words}</b><span class="g-help">{help}</span></span></>;
      const look = n ? `g-need-card g-for-${level}` : "g-need-card"; // nothing waits where there is none
      return (
        <li key={level}>
          {onChoose
            ? <button type="button" class={look} aria-pressed={chosen === level} onClick={() => onChoose(chosen === level ? "" : level)}>{inside}</button>
            : <div class={look}>{inside}</div>}
        </li>
      );
    })}
  </ul>
);
