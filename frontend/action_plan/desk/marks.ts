/** A mark as course staff give it, and in words. Pure. */
import type { Feedback, State } from "../state";
import * as say from "./strings-write";

type Settings = State["settings"];
export interface Given { points: number | null; rubric: Record<string, string> }

/** The points of a rubric: what was reached, and the most there is. */
export function rubricPoints(rubric: Settings["rubric"], chosen: Given["rubric"]): [number, number] {
  const worth = rubric.map(({ id, levels }) => [levels.find((level) => level.id === chosen[id])?.points ?? 0, Math.max(0, ...levels.map(({ points }) => points))] as const);
  return [worth.reduce((sum, [n]) => sum + n, 0), worth.reduce((sum, [, most]) => sum + most, 0)];
}

/** "8 points of 10", "Complete"; "" where there are no marks any more. */
export function markInWords({ marks, points: most, rubric }: Settings, { points, rubric: chosen }: Pick<Feedback, "points" | "rubric">): string {
  if (marks === "none") return "";
  if (marks === "complete") return say.complete();
  if (marks === "points") return points === null ? "" : say.pointsOf(points, most);
  return say.pointsOf(...rubricPoints(rubric, chosen));
}
