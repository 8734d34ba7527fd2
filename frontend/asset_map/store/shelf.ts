/** What of a map is not sent yet, and the texts that met another's, kept on this machine. */
import type { Contents, Held as HeldOf } from "../../shared/edited";
import { shelf as shelfOf, type Shelf as AnyShelf } from "../../shared/shelf";
import type { Clash } from "../state";
import type { Op } from "./op";

export type Held = HeldOf<Clash>;
export type Shelf = AnyShelf<Contents<Op, Clash>>;

export const shelf = (name: string): Shelf => shelfOf<Contents<Op, Clash>>(name, { line: [], clashes: [] });
