import { list, number } from "../../shared/i18n";
import { Button } from "../../shared/ui/Button";
import { languageName } from "../../shared/words";
import { Figure } from "./Figure";
import { percent, score } from "./numbers";
import type { Figures as Numbers } from "./state";
import * as words from "./strings";

/** What a preview comes to, in six numbers. */
export function Figures({ figures, onSeeWhy }: { figures: Numbers; onSeeWhy?(): void }) {
  const { sizes, lowest_language: lowest } = figures;
  const all = sizes.map(([size]) => size);
  return (
    <ul class="g-figures" aria-label={words.figures()}>
      <Figure value={number(figures.people)} label={words.inRound(figures.people)}>
        {list([words.zones(figures.zones), words.languages(figures.languages)], "unit")}
      </Figure>
      <Figure value={number(figures.groups)} label={words.groupsOf(Math.min(...all), Math.max(...all), figures.groups)}>
        {list(sizes.filter(([, groups]) => groups > 0).map(([size, groups]) => words.ofSize(groups, size)), "unit")}
      </Figure>
      <Figure value={percent(figures.first_or_second)} label={words.gotWish()}>{words.theFirst(percent(figures.first))}</Figure>
      <Figure value={percent(figures.two_hours)} label={words.haveHours()}>{words.median(figures.median_hours)}</Figure>
      <Figure value={score(figures.worst_tenth)} label={words.worstTenth()}>
        {lowest && words.lowestLanguage(languageName(lowest.code), score(lowest.mean))}
      </Figure>
      <Figure value={number(figures.unplaced)} label={words.notPlacedCount(figures.unplaced)}>
        {figures.unplaced > 0 && onSeeWhy && <Button kind="link" onClick={onSeeWhy}>{words.seeWhy()}</Button>}
      </Figure>
    </ul>
  );
}
