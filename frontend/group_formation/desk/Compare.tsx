import { useState } from "preact/hooks";
import { number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { preset } from "../match/strings-rules";
import { percent, score } from "./numbers";
import { RulesForm } from "./RulesForm";
import { Running } from "./Running";
import type { Figures, RoundHead, Rules } from "./state";
import * as words from "./strings";
import { useDesk } from "./use-desk";

interface Measure {
  name: Parameters<typeof words.row>[0];
  value(figures: Figures): number;
  show(value: number): string;
  better: 1 | -1 | 0; // more is better, less is better, neither
  own?: true; // on a scale that the rules make
}

const MEASURES: Measure[] = [
  { name: "groups", value: ({ groups }) => groups, show: number, better: 0 },
  { name: "wish", value: ({ first_or_second }) => first_or_second, show: percent, better: 1 },
  { name: "first", value: ({ first }) => first, show: percent, better: 1 },
  { name: "hours", value: ({ two_hours }) => two_hours, show: percent, better: 1 },
  { name: "median", value: ({ median_hours }) => median_hours, show: number, better: 1 },
  { name: "unplaced", value: ({ unplaced }) => unplaced, show: number, better: -1 },
  { name: "mean", value: ({ worth }) => worth, show: (value) => score(value, 3), better: 1, own: true },
  { name: "worst", value: ({ worst_tenth }) => worst_tenth, show: score, better: 1, own: true },
];

const KEYS = ["causes", "hours", "skills", "experience", "commitment", "region", "regions", "languages"] as const;

const sameRules = (one: Rules, other: Rules): boolean => KEYS.every((key) => one[key] === other[key]);

/** Which of two rounds does better in a figure, as one reads it: 0, 1, or null for neither. */
export function winner({ value, show, better, own }: Measure, pair: [RoundHead, RoundHead]): 0 | 1 | null {
  const [a, b] = pair.map(({ figures }) => value(figures!)) as [number, number];
  if (better === 0 || show(a) === show(b) || (own && !sameRules(pair[0].rules, pair[1].rules))) {
    return null;
  }
  return (a > b) === (better === 1) ? 0 : 1;
}

export interface CompareProps { head: RoundHead; onOpen(round: number): void; onClose(): void }

/** This preview beside another one: one that is there, or one that is run now with other rules. */
export function Compare({ head, onOpen, onClose }: CompareProps) {
  const { desk, live } = useDesk();
  const id = useOwnId();
  const others = desk.rounds.filter(({ id: other, state, kind, figures }) => other !== head.id && state === "preview" && kind === head.kind && figures);
  const [chosen, setChosen] = useState<number | "new" | null>(null); // null: the newest
  const other = chosen === "new" ? undefined : (others.find((one) => one.id === chosen) ?? others[0]);
  return (
    <section class="g-card g-compare">
      <h3>{words.compare()}</h3>
      {live ? <Running round={live} /> : (
        <>
          {others.length > 0 && (
            <label class="g-target-field" for={id}>
              <span>{words.otherPreview()}</span>
              <select id={id} value={other ? String(other.id) : "new"} onChange={({ currentTarget: { value } }) => setChosen(value === "new" ? "new" : Number(value))}>
                {others.map((one) => <option key={one.id} value={String(one.id)}>{words.roundBy(one, preset(one.rules.preset))}</option>)}
                <option value="new">{words.another()}</option>
              </select>
            </label>
          )}
          {!other && <><p class="g-help">{words.compareWhat()}</p><RulesForm press={words.formWith()} onStart={() => setChosen(null)} /></>}
          {other && head.figures && <SideBySide pair={[head, other]} onChoose={(picked) => (picked === head.id ? onClose() : onOpen(picked))} />}
        </>
      )}
      {(live || !other) && <Button small onClick={onClose}>{words.closeCompare()}</Button>}
    </section>
  );
}

function SideBySide({ pair, onChoose }: { pair: [RoundHead, RoundHead]; onChoose(round: number): void }) {
  const won = MEASURES.map((measure) => winner(measure, pair));
  const count = (which: 0 | 1) => won.filter((one) => one === which).length;
  const mixed = !sameRules(pair[0].rules, pair[1].rules);
  return (
    <>
      <p>{words.wins(pair[0], count(0))} {words.wins(pair[1], count(1))}</p>
      <table class="g-side-by-side">
        <thead>
          <tr>
            <th scope="col">{words.figure()}</th>
            {pair.map((round) => <th key={round.id} scope="col">{words.roundBy(round, preset(round.rules.preset))}</th>)}
            <th scope="col">{words.whichBetter()}</th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((measure, i) => (
            <tr key={measure.name}>
              <th scope="row">{words.row(measure.name)}</th>
              {pair.map((round, side) => (
                <td key={round.id} class={won[i] === side ? "g-better" : undefined}>
                  {measure.show(measure.value(round.figures!))}{won[i] === side && <Icon name="check" size={14} />}
                </td>
              ))}
              <td>{won[i] !== null ? words.round(pair[won[i]!]) : measure.own && mixed ? words.ownScale() : measure.better ? words.alike() : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="g-row">
        {pair.map((round) => <Button key={round.id} kind="outline" onClick={() => onChoose(round.id)}>{words.chooseRound(round)}</Button>)}
      </div>
    </>
  );
}
