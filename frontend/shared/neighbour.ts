/** Where things stand in a drawing, and how the arrow keys go from one to the next. */
export interface Point { x: number; y: number }
export type Places = ReadonlyMap<string, Point>;

/** The next shape in a direction: near, and rather ahead than aside. Undefined at the edge. */
export function neighbour(places: Places, from: string, dx: number, dy: number): string | undefined {
  const here = places.get(from);
  if (!here) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const [id, { x, y }] of places) {
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    if (id === from || ahead <= 0 || aside > 2 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
