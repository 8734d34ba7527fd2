/** What every part of the asset map may use: the state, and what one can do with it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useMemory } from "../shared/use-memory";
import type { Clash, State, AssetField } from "./state";

/** The first four are the tabs that everybody has; the others open from a link and lead back to the list. */
export type Tab = "list" | "picture" | "reflection" | "versions" | "meeting" | "import" | "gallery" | "desk";

/** Handlers whose effect shows at once. They wait for the connection, kept over a reload, and are sent in order. */
export type Kept =
  | "add_asset" | "edit_asset" | "remove_asset" | "restore_asset" | "link_assets" | "unlink_assets" | "move_assets" | "write_problem"
  | "comment_asset" | "settle_comment" | "dismiss_hint" | "save_draft" | "share_reflection" | "unshare_reflection" | "consent" | "set_pace";

/** Handlers that need the server's answer before anything changes. They wait until all kept ones are sent. */
export type Direct =
  | "submit_map" | "restore_version" | "tidy_map" | "erase_person" | "bring_along" | "leave_behind" | "import_assets";

export interface Here {
  /** As the server knows it, with what is not sent yet already in it. */
  state: State;
  /** Nothing can be changed: a preview, somebody else's map, a former member. */
  readonly: boolean;
  /**
   * Does something. A `Kept` handler shows its effect before this returns, and the promise resolves when the server has it (which
   * may be long after); a refusal is told to the learner by the list, so nobody needs to wait for it or to catch. A `Direct`
   * handler rejects with a RefusalError or Offline. Leave out `since` and `base`: they are filled in. Ids of new assets, links and
   * comments come from `newId()`. Resolves with the state after it.
   */
  act(handler: Kept | Direct, payload?: object): Promise<State>;
  /** For handlers that only read (read_version, history, older_acts, gallery, read_import, board, ...). */
  ask<Answer>(handler: string, payload?: object): Promise<Answer>;
  tab: Tab;
  /** Another tab; focus goes to it. Headings inside are <h3>: the group's name is the <h2> above. */
  go(tab: Tab): void;
  /** The asset that is open: its editor in the list, its panel in the picture. */
  chosen: string | null;
  choose(asset: string | null): void;
  /** Opens the editor of an asset in the list. */
  edit(asset: string): void;
  /** Shows only these assets in the list; null shows all again. */
  show(assets: string[] | null): void;
  /** What a part remembers while another tab is open. */
  memory: Map<string, unknown>;
  /** Tells the others where I am writing, null when I stopped. */
  writing(where: { asset: string; field: AssetField | "" } | null): void;
  /** Told to screen readers. */
  announce(words: string): void;
  /** The server's time now, ISO. */
  now(): string;
  /** False when the server is not reached. */
  online: boolean;
  /** Edits that are not on the server: by asset, and all of them. */
  unsent: { assets: ReadonlySet<string>; count: number };
  /** Texts that two people wrote at once, each waiting for a choice; shown in the list. */
  clashes: Clash[];
}

export const HereContext = createContext<Here | null>(null);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) {
    throw new Error("useHere outside of HereContext");
  }
  return here;
}

/** Like useState, and still there when the reader comes back from another tab. */
export const useRemembered = <Value>(name: string, initial: Value) => useMemory(useHere().memory, name, initial);

/** An id for a new asset, link or comment: 16 of a-z 0-9. */
export { newId } from "../shared/ids";
