/** The pictures of the deliverable: the map as the server tells it, and the charts. */
import { h } from "preact";
import { documentPicture } from "../../shared/map/files";
import { byKind, numbers } from "../../shared/map/order";
import type { Mapped, MapAsset } from "../../shared/map/types";
import { documentPng, svgText } from "../../shared/png";
import type { Shape } from "../../shared/kinds";
import type { Stage } from "../../shared/ui/Glyph";
import { LineChart } from "../chart/LineChart";
import { heightOf } from "../chart/spots";
import type { Final, MapOfPlan, State } from "../state";

/** The group's map so that it can be drawn, and its assets with what they offer, the oldest first. */
export function mapped({ problem, kinds, levels, verbs, assets, links, positions }: MapOfPlan): Mapped & { assets: Record<string, MapAsset & { offers: string }> } {
  return {
    problem: { text: problem }, settings: { kinds: kinds.map((kind) => ({ ...kind, shape: kind.shape as Shape })), levels, verbs }, links,
    assets: Object.fromEntries(Object.entries(assets).map(([id, asset]) => [id, { ...asset, state: asset.state as Stage }])),
    positions: Object.fromEntries(Object.entries(positions).map(([id, [x, y]]) => [id, { x, y }])),
  };
}

const WIDE = 640; // points; some 16 cm in the document

/** By indicator, and "map", as base64 PNG. What this browser cannot draw is left out; `all` tells whether nothing was. */
export async function pictures(state: State, { map }: Pick<Final, "map">): Promise<{ pictures: Record<string, string>; all: boolean }> {
  const found: [string, string][] = [];
  for (const chart of Object.values(state.charts)) {
    const row = state.rows[chart.indicator];
    if (row?.kind !== "indicator" || !chart.points.length) continue;
    found.push([row.id, await documentPng(svgText(h(LineChart, { chart, levels: row, until: row.until, width: WIDE })), { width: WIDE, height: heightOf(WIDE) })]);
  }
  if (map && state.final.map) {
    const drawn = mapped(map);
    found.push(["map", await documentPicture(drawn, "rings", () => numbers(byKind(Object.values(drawn.assets), drawn.settings, "")))]);
  }
  return { pictures: Object.fromEntries(found.filter(([, picture]) => picture)), all: found.every(([, picture]) => picture) };
}
