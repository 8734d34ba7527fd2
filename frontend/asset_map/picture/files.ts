/** The picture as a file: a drawing (SVG), or points (PNG) for documents. Both show the whole map, whatever is on the screen. */
import { h, render } from "preact";
import type { State } from "../state";
import { Drawing, type Look } from "./Drawing";
import { layout, type Arrangement } from "./layout";
import { frame, WHOLE } from "./sizes";

type Mapped = Pick<State, "assets" | "links" | "positions" | "settings" | "problem">;

/** Everything that can be drawn of a map, at rest. */
export function atRest({ assets, links, positions, settings, problem }: Mapped, arrangement: Arrangement, width: number): Look {
  const all = Object.values(assets);
  return {
    frame: frame(width, arrangement), view: WHOLE, places: layout(all, settings, arrangement, arrangement === "rings" ? positions : {}), assets: all,
    links: Object.values(links), settings, problem: problem.text, chosen: null, labels: "all", faded: () => false,
  };
}

const WIDTH = 1_200;

/** The map as SVG text; `width` in points. */
export function svgOf(state: Mapped, arrangement: Arrangement = "rings", width = WIDTH): string {
  const host = document.createElement("div");
  render(h(Drawing, { look: atRest(state, arrangement, width) }), host);
  const text = new XMLSerializer().serializeToString(host.firstElementChild!);
  render(null, host);
  return text;
}

/** The map as PNG, twice as fine as its size says. Rejects where the browser cannot draw it. */
export async function pngOf(state: Mapped, arrangement: Arrangement = "rings", width = WIDTH): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(state, arrangement, width))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * 2;
  canvas.height = picture.naturalHeight * 2;
  const brush = canvas.getContext("2d")!;
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}

/** Hands a file to the learner. */
export function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
