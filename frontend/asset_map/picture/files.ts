/** The picture as a file: a drawing (SVG), or points (PNG) for documents. Both show the whole map, whatever is on the screen. */
import { h, render } from "preact";
import type { State } from "../state";
import { Drawing } from "./Drawing";
import { layout, type Arrangement } from "./layout";
import { CROWDED, type Look } from "./look";
import { WHOLE } from "./sizes";

export type Mapped = Pick<State, "assets" | "links" | "positions" | "settings" | "problem">;

/** How a drawing at rest is made; `width` and `height` in points, a name takes 13. */
export interface Sheet { arrangement: Arrangement; width: number; height: number; numbers?: Look["numbers"] }

/** A file that one may come near to: the more there is on it, the larger, so that every name is there. */
export function largeSheet({ assets }: Pick<State, "assets">, arrangement: Arrangement): Sheet {
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
export function svgOf(state: Mapped, sheet: Sheet): string {
  const host = document.createElement("div");
  render(h(Drawing, { look: atRest(state, sheet) }), host);
  const text = new XMLSerializer().serializeToString(host.firstElementChild!);
  render(null, host);
  return text;
}

const MOST_POINTS = 16_000_000; // some browsers draw no more

/** The map as PNG, twice as fine as its size says where that can be. Rejects where the browser cannot draw it. */
export async function pngOf(state: Mapped, sheet: Sheet, fine = 2): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(state, sheet))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  const times = Math.min(fine, Math.sqrt(MOST_POINTS / (sheet.width * sheet.height)));
  canvas.width = Math.round(sheet.width * times);
  canvas.height = Math.round(sheet.height * times);
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}
