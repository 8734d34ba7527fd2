/** The picture as a file: a drawing (SVG), or points (PNG) for documents. Both show the whole map, whatever is on the screen. */
import { h } from "preact";
import { documentPng, pngOf as pointsOf, svgText } from "../png";
import { Drawing } from "./Drawing";
import { layout, type Arrangement } from "./layout";
import { CROWDED, type Look } from "./look";
import { WHOLE } from "./sizes";
import type { Mapped } from "./types";

/** How a drawing at rest is made; `width` and `height` in points, a name takes 13. */
export interface Sheet { arrangement: Arrangement; width: number; height: number; numbers?: Look["numbers"] }

/** A file that one may come near to: the more there is on it, the larger, so that every name is there. */
export function largeSheet({ assets }: Pick<Mapped, "assets">, arrangement: Arrangement): Sheet {
  const width = Math.round(Math.min(3_000, 1_200 * Math.max(1, Math.sqrt(Object.keys(assets).length / CROWDED))));
  return { arrangement, width, height: Math.round(width * 0.72) };
}

/** Everything that can be drawn of a map, at rest. */
export function atRest({ assets, links, positions, settings, problem }: Mapped, { arrangement, width, height, numbers }: Sheet): Look {
  const all = Object.values(assets);
  return {
    frame: { width, height, narrow: false, arrangement }, view: WHOLE, places: layout(all, settings, arrangement, arrangement === "rings" ? positions : {}),
    assets: all, links: Object.values(links), settings, problem: problem.text, chosen: null, labels: "every", numbers, faded: () => false,
  };
}

/** The map as SVG text. */
export const svgOf = (map: Mapped, sheet: Sheet): string => svgText(h(Drawing, { look: atRest(map, sheet) }));

/** The map as PNG. Rejects where the browser cannot draw it. */
export const pngOf = (map: Mapped, sheet: Sheet): Promise<Blob> => pointsOf(svgOf(map, sheet), sheet);

const DOCUMENT = { width: 860, height: 800 }; // 17 cm wide in the document: a name is three millimetres high

/** For a document that the server writes, as base64; "" where this browser cannot draw it. A crowd bears `numbers`, those of the document's tables. */
export function documentPicture(map: Mapped, arrangement: Arrangement, numbers: () => Look["numbers"]): Promise<string> {
  const crowd = Object.keys(map.assets).length >= CROWDED;
  return documentPng(svgOf(map, { ...DOCUMENT, arrangement, numbers: crowd ? numbers() : undefined }), DOCUMENT);
}
