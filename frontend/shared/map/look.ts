/** What a drawing is made of. */
import { CENTRE, type Places } from "./layout";
import { scale, type Frame, type Scale, type View } from "./sizes";
import type { Lists, MapAsset, MapLink } from "./types";

export interface Look {
  frame: Frame;
  view: View;
  places: Places;
  assets: readonly MapAsset[];
  links: readonly MapLink[];
  settings: Lists;
  problem: string;
  chosen: string | null;
  /** "all" still leaves out those of a crowd, until one comes nearer; "every" does not. */
  labels: "all" | "near" | "every";
  /** On paper nobody can come nearer: where a crowd has no room for names, shapes bear the numbers of the list. */
  numbers?: ReadonlyMap<string, number>;
  faded(asset: MapAsset): boolean;
}

export const INK = "#1f2a37";
export const MUTED = "#52606d";
export const ACCENT = "#0b6e6e";
export const PAPER = "#ffffff";
export const CROWDED = 60; // from so many shapes on, names only where they are asked for

/** The radius of the problem's disc: a circle even where the rings are not. */
export const discOf = ({ narrow }: Frame, to: Scale): number => (CENTRE - 18) * Math.min(to.rx, to.ry) * (narrow ? 1.3 : 1.1);

/** Whose names are shown: all, or of a crowd those of the chosen one and what it is linked to, and whatever one has come near to. */
export function named({ assets, links, chosen, labels, view, frame, places }: Look): (id: string) => boolean {
  if (labels === "every") return () => true;
  const near = new Set(links.flatMap(({ from, to }) => (from === chosen || to === chosen ? [from, to] : [])));
  const asked = (id: string) => id === chosen || (chosen !== null && near.has(id));
  if (labels === "near" || (frame.narrow && view.zoom === 1)) return asked;
  if (assets.length < CROWDED) return () => true;
  const to = scale(frame, view);
  const inSight = assets.filter(({ id }) => {
    const { x, y } = places.get(id)!;
    return to.x(x) > 0 && to.x(x) < frame.width && to.y(y) > 0 && to.y(y) < frame.height;
  });
  return view.zoom > 1 && inSight.length < CROWDED ? () => true : asked;
}
