import { dayName } from "../../shared/i18n";
import type { Range } from "../../shared/words";
import { useHere } from "../here";
import type { Card } from "../state";
import { clock, elsewhere } from "./common";

const CARDS = 4;

/** The longest ones, in the order of the week. */
function longest(times: Range[]): Range[] {
  const best = [...times].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, CARDS);
  return times.filter((time) => best.includes(time));
}

const timeWords = ({ day, from, to }: Range): string => `${dayName(day)} ${clock(from)}–${clock(to)}`;

/** When people can meet, in the reader's week, and what hour it is then where the others are. */
export function Times({ times, people }: { times: Range[]; people: Card[] }) {
  const { zone } = useHere();
  return (
    <ul class="g-times">
      {longest(times).map((time) => (
        <li key={`${time.day} ${time.from}`}>
          <b>{timeWords(time)}</b>
          <span class="g-help">{elsewhere(time, people, zone)}</span>
        </li>
      ))}
    </ul>
  );
}
