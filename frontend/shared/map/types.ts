/** What of a map is drawn: as much as a picture, a cover or a paper needs to know. */
import type { Point } from "../neighbour";
import type { Look } from "../kinds";
import type { Stage } from "../ui/Glyph";

export const PROBLEM = "problem"; // a link's end may be the problem instead of an asset

export interface Kind extends Look { id: string; name: string }
export interface Named { id: string; name: string }

/** The author's lists: levels innermost first; an arrow without a word means the first verb. */
export interface Lists { kinds: Kind[]; levels: Named[]; verbs: Named[] }

export interface MapAsset { id: string; name: string; kind: string; level: string; state: Stage }
export interface MapLink { id: string; from: string; verb: string; to: string } // verb: id of the author's, or own words

/** A map that can be drawn; `positions` are of those arranged by hand, from -1000 to 1000. */
export interface Mapped {
  assets: Record<string, MapAsset>;
  links: Record<string, MapLink>;
  positions: Record<string, Point>;
  settings: Lists;
  problem: { text: string };
}
