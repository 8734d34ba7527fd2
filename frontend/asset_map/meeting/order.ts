/** The map as a list for paper, oldest assets first. Pure. */
import { byKind, type OfKind as Listed } from "../../shared/map/order";
import type { Asset, Settings } from "../state";

export { numbers } from "../../shared/map/order";
export type OfKind = Listed<Asset>;

const earlier = (a: Asset, b: Asset): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

export const numbered = (assets: Record<string, Asset>, settings: Settings, other: string): OfKind[] => byKind(Object.values(assets).sort(earlier), settings, other);
