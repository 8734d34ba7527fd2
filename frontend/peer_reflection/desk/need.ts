/** Who needs course staff first, and why: a reason in words, not a score. Pure. */
import { locale } from "../../shared/i18n";
import type { Desk } from "../state";
import * as say from "./strings";

export type Waiting = Desk["waiting"][number];
export type Level = "needs" | "word";

const HOURS_IN_WORDS = 48; // from here on in days

/** "30 hours", "3 days". */
export const inWords = (hours: number): string => (hours < HOURS_IN_WORDS ? say.hours(hours) : say.days(Math.floor(hours / 24)));

/** Nobody is at it, or help is on the way already. */
export const levelOf = ({ boosted, leased }: Waiting): Level => (boosted || leased > 0 ? "word" : "needs");

/** The sentence that says most comes first. */
export function reasons({ boosted, leased, hours }: Waiting): [first: string, ...rest: string[]] {
  if (leased > 0) return [say.inHand(leased), say.waitsFor(inWords(hours))];
  if (boosted) return [say.first(), say.nextGetsIt(), say.waitsFor(inWords(hours))];
  return [say.nobodyFor(inWords(hours)), say.nobodyAtIt()];
}

/** By level, and whoever waits longest before the others. */
export const byNeed = (waiting: Waiting[], level: Level): Waiting[] =>
  waiting.filter((one) => levelOf(one) === level).sort((a, b) => b.hours - a.hours || a.contribution.id - b.contribution.id);

/** Groups with most reflections that wait, then those that answer others least. */
export function groupsByNeed(groups: Desk["groups"]): Desk["groups"] {
  const words = new Intl.Collator(locale(), { numeric: true }); // dear to make
  return [...groups].sort((a, b) => b.without - a.without || a.given - b.given || words.compare(a.name, b.name));
}
