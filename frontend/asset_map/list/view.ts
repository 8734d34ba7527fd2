/** Which assets the list shows, in which groups and in which order. Pure. */
import { locale } from "../../shared/i18n";
import { kindOf, STATES } from "../../shared/map/looks";
import type { Asset, AssetState, Link, State } from "../state";

export type Filter = "all" | AssetState | "mine";
export type GroupBy = "kind" | "level" | "state";
export type Order = "added" | "name" | "latest";

export interface View { filter: Filter; text: string; by: GroupBy; order: Order; only: string[] | null }

export const FIRST_VIEW: View = { filter: "all", text: "", by: "kind", order: "added", only: null };

export const isPlain = ({ filter, text, only }: View): boolean => filter === "all" && !text.trim() && !only;

export interface Group { id: string; assets: Asset[] }

const passes = (asset: Asset, filter: Filter, me: number): boolean =>
  filter === "all" || (filter === "mine" ? asset.knows.includes(me) : asset.state === filter);

/** How many assets each filter would show. */
export function counts(assets: Asset[], me: number): Record<Filter, number> {
  const found: Record<Filter, number> = { all: assets.length, idea: 0, asked: 0, agreed: 0, active: 0, mine: 0 };
  for (const asset of assets) {
    found[asset.state] += 1;
    if (asset.knows.includes(me)) found.mine += 1;
  }
  return found;
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Everything one may search an asset by; made once for each asset as it is. */
const texts = new WeakMap<Asset, string>();
function textOf(asset: Asset): string {
  const found = texts.get(asset) ?? plain([asset.name, asset.offers, asset.place, asset.note].join(" "));
  texts.set(asset, found);
  return found;
}

const lastChange = (asset: Asset): string => Object.values(asset.marks).reduce((last, { at }) => (at > last ? at : last), asset.at);

/** Ids break ties, so that the order is the same for everybody. */
function sorted(assets: Asset[], order: Order): Asset[] {
  const words = order === "name" ? new Intl.Collator(locale(), { numeric: true }) : null; // dear to make
  const by: Record<Order, (a: Asset, b: Asset) => number> = {
    added: (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
    name: (a, b) => words!.compare(a.name, b.name),
    latest: (a, b) => (lastChange(a) > lastChange(b) ? -1 : 1),
  };
  return [...assets].sort((a, b) => by[order](a, b) || (a.id < b.id ? -1 : 1));
}

/**
 * The groups of the list. `stay`: assets that keep the place they had, as they were then (the one that is open, the one just taken
 * off). An empty kind or level is seen as such while nothing is filtered.
 */
export function groups(state: Pick<State, "assets" | "settings" | "me">, view: View, stay: Asset[]): Group[] {
  const wanted = view.text.trim() ? plain(view.text.trim()).split(/\s+/) : [];
  const only = view.only && new Set(view.only);
  const staying = new Map(stay.map((asset) => [asset.id, asset]));
  const fits = (asset: Asset) => (!only || only.has(asset.id)) && passes(asset, view.filter, state.me.id) && wanted.every((word) => textOf(asset).includes(word));
  const all = [...Object.values(state.assets).filter((asset) => !staying.has(asset.id) && fits(asset)), ...stay];
  const { kinds, levels } = state.settings;
  const ids = { kind: kinds.map(({ id }) => id), level: levels.map(({ id }) => id), state: STATES as string[] }[view.by];
  const found = new Map<string, Asset[]>(ids.map((id) => [id, []]));
  for (const asset of sorted(all, view.order)) {
    const group = found.get(asset[view.by]);
    group ? group.push(asset) : found.set(asset[view.by], [asset]);
  }
  return [...found].map(([id, assets]) => ({ id, assets })).filter(({ assets }) => assets.length || (isPlain(view) && view.by !== "state"));
}

/** How many links each asset has. */
export function linkCounts(links: Record<string, Link>): Map<string, number> {
  const found = new Map<string, number>();
  for (const { from, to } of Object.values(links)) {
    for (const end of from === to ? [from] : [from, to]) found.set(end, (found.get(end) ?? 0) + 1);
  }
  return found;
}

/** Something that reads like a phone number or an e-mail address. */
export const isContact = (text: string): boolean => /\S@\S+\.\S|(?:\+|\b0)[\d ().\-/]{7,}\d|\d{8,}/.test(text);

export const nameOfGroup = (state: Pick<State, "settings">, by: GroupBy, id: string): string =>
  by === "kind" ? kindOf(state.settings, id).name : by === "level" ? (state.settings.levels.find((level) => level.id === id)?.name ?? id) : "";
