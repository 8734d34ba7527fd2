/** What of a map is not sent yet, and the texts that met another's, kept on this machine. */
import { shelf as shelfOf, type Shelf as AnyShelf } from "../../shared/shelf";
import type { Asset, Clash } from "../state";
import type { Op } from "./op";

/** A clash with the key of the op that met it, and how the fields that came together by themselves looked to its writer before. */
export interface Held extends Clash { key: string; before: Partial<Asset> }
export interface Contents { line: Op[]; clashes: Held[] }

export type Shelf = AnyShelf<Contents>;

export const shelf = (name: string): Shelf => shelfOf<Contents>(name, { line: [], clashes: [] });
