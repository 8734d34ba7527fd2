/** What the server says of a plan's need, as the marks on the page have it; and where people stop. Pure. */
import type { Need } from "../../shared/ui/NeedCards";
import type { Board, BoardRow } from "../state";

export const NEEDS: [Need, BoardRow["need"]][] = [["needs", "waits"], ["word", "word"], ["way", "fine"]];

type Step = Board["reached"][number];
export interface Stop { before: Step; after: Step; people: number }

/** The step between two parts that fewest people took; null where everybody went on. */
export function largestStop(reached: Board["reached"]): Stop | null {
  const stops = reached.slice(1).map((after, at) => ({ before: reached[at]!, after, people: reached[at]!.people - after.people }));
  const [worst] = stops.sort((a, b) => b.people - a.people);
  return worst && worst.people > 0 ? worst : null;
}
