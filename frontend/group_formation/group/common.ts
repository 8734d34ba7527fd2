/** When the members of a group are free together, in the reader's own week. Pure. */
import { dayName, list, time } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { ranges, type Range } from "../../shared/words";
import { cityOf, countsToLocal, isZone, offsetOf } from "../../shared/zones";
import type { Card, GroupPage } from "../state";
import * as say from "./strings";

export interface Together {
  counts: number[]; // 168: how many are free for the whole of each local hour
  most: number; // the largest number free at once
  times: Range[]; // when so many are free
  hours: number; // how many hours a week that is
}

/** What `group.free_together` says for a reader in `zone`. */
export function together(group: Pick<GroupPage, "free_together">, zone: string, at?: Date): Together {
  const local = countsToLocal(group.free_together, zone, at);
  const most = Math.max(0, ...local);
  const slots = most ? local.flatMap((count, slot) => (count === most ? [slot] : [])) : [];
  const counts = Array.from({ length: 168 }, (_, hour) => Math.min(local[hour * 2]!, local[hour * 2 + 1]!));
  return { counts, most, times: ranges(slots), hours: slots.length / 2 };
}

/** One of five shades: 0 nobody, 4 everybody who told, 3 all but one; 1 and 2 between. */
export const shade = (count: number, all: number): number =>
  count >= all ? 4 : count && 1 + Math.round(((count - 1) / Math.max(1, all - 2)) * 2);

/** "13:00" of half hours since midnight, also beyond it. */
export const clock = (half: number): string => time(new Date((((half % 48) + 48) % 48) * 18e5), "UTC");

/** Where somebody is, in a word or two: what they said, else the city of their zone. */
export const placeOf = ({ place, zone }: Pick<Card, "place" | "zone">): string => place.split(/[,،]/)[0]!.trim() || cityOf(zone);

/** "08:00 in Cusco and Montréal, 16:00 in Kisumu": a moment of the reader's week where it is another hour; "" when nowhere. */
export function elsewhere({ day, from }: Pick<Range, "day" | "from">, members: Card[], zone: string, at?: Date): string {
  const mine = offsetOf(zone, at);
  const groups = new Map<number, Set<string>>();
  for (const member of members.filter((one) => isZone(one.zone))) {
    const shift = Math.round((offsetOf(member.zone, at) - mine) / 30);
    if (shift) groups.set(shift, (groups.get(shift) ?? new Set()).add(placeOf(member)));
  }
  const parts = [...groups].sort(([a], [b]) => a - b).map(([shift, places]) => {
    const days = Math.floor((from + shift) / 48);
    const then = days ? `${dayName((day + days + 7) % 7, "short")} ${clock(from + shift)}` : clock(from + shift);
    return say.timeIn(then, list([...places].map(isolated)));
  });
  return list(parts, "unit");
}

/** "+3 h", "−5 h", "+5:45 h" from the reader's clock; "" when it is the same. */
export function ahead(theirs: string, mine: string, at?: Date): string {
  const minutes = offsetOf(theirs, at) - offsetOf(mine, at);
  if (!minutes) return "";
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return say.hoursApart(minutes < 0 ? "−" : "+", hours, rest);
}
