/**
 * What the server sends to the asset map views. The Python side builds these in grooc_xblocks/states/asset_map.py; a test holds
 * the two together.
 */
export type AssetState = "idea" | "asked" | "agreed" | "active";
export type KindId = string; // of the author's list; the six to start from: people, groups, institutions, places, trade, culture
export type Shape = "disc" | "hexagon" | "square" | "diamond" | "triangle" | "star" | "pentagon" | "cross" | "drop";

export interface Kind { id: KindId; name: string; shape: Shape; colour: number } // colour: which of the palette's nine
export interface Level { id: string; name: string } // innermost first
export interface Verb { id: string; name: string } // "supports" is the first; any text may be written instead

/** A text field of an asset. */
export type TextField = "name" | "offers" | "place" | "note";
export type AssetField = TextField | "kind" | "level" | "state" | "knows" | "person";

/** Who set a field last. */
export interface Mark { by: number; at: string }

export interface Asset {
  id: string; // chosen by the browser, 8 to 32 of a-z 0-9
  version: number; // of the shared state: send it as `base` with an edit
  name: string;
  kind: KindId;
  level: string;
  offers: string;
  place: string;
  note: string;
  knows: (number | string)[]; // members by id, others by name
  state: AssetState;
  states: { state: AssetState; by: number; at: string }[]; // how it came there, oldest first, at most 20
  person: boolean; // a named person without an account: can be taken out everywhere
  by: number;
  at: string;
  marks: Partial<Record<AssetField, Mark>>; // fields changed since it was added
}

export { PROBLEM } from "../shared/map/types"; // a link's end may be the problem instead of an asset
export interface Link { id: string; version: number; from: string; verb: string; to: string; by: number; at: string } // verb: id of a Verb, or own words

export interface Removed { asset: Asset; links: Link[]; by: number; at: string; why: string; version: number }

export interface Reflection { learner: number; answers: Record<string, string>; shared_at: string; version: number } // by prompt id
export interface Comment { id: string; asset: string; text: string; by: number; name: string; role: "member" | "staff"; at: string; settled: boolean; version: number }

export interface Member { id: number; name: string; initials: string; active: boolean }

export interface Problem {
  text: string;
  version: number; // 0: nobody has written it here
  source: "" | "initiative"; // where the text comes from while nobody has written one here
}

/** A submitted map: numbered, never changed. */
export interface VersionHead {
  number: number;
  name: string; // "" or the group's words, "before the village meeting"
  at: string;
  by: number;
  assets: number;
  links: number;
  kinds: number;
  states: Record<AssetState, number>;
}
export interface MapVersion extends VersionHead {
  problem: string;
  items: Record<string, Asset>;
  links_by_id: Record<string, Link>;
  reflections: Reflection[];
  people: Record<number, string>;
}

export interface Need { what: "assets" | "kinds" | "links" | "reflections"; wanted: number; have: number }

/** One gap, said once. */
export interface Hint {
  id: string; // stable for the gap, so that "Not now" holds
  kind: "kind_empty" | "kind_only_ideas" | "one_level" | "nobody_asked" | "no_link_to_problem" | "nobody_knows";
  text: string; // translated
  more: string; // a second sentence, may be ""
  assets: string[]; // to be shown by its one action; [] when the action is to add one
  add: { kind: KindId | null; level: string | null } | null; // what the quick add is set to
}

export interface Act {
  id: number;
  actor: number | null;
  actor_name: string;
  operation:
    | "asset_added" | "assets_imported" | "asset_edited" | "state_changed" | "asset_removed" | "asset_restored" | "person_erased" | "linked" | "unlinked" | "moved" | "tidied"
    | "problem_written" | "reflection_shared" | "commented" | "comment_settled" | "submitted" | "version_restored" | "brought_along" | "consented" | "pace_set";
  subject: string; // name of the asset, or the two names of a link joined by the view ("from", "to" below)
  detail: { from?: string; to?: string; verb?: string; state?: AssetState; before?: AssetState; count?: number; number?: number; field?: AssetField };
  asset: string; // id, "" when it is about none or it is gone
  at: string;
}

export interface Settings {
  title: string;
  kinds: Kind[];
  levels: Level[];
  verbs: Verb[];
  prompts: { id: string; text: string }[]; // of the reflection
  question: string; // over the quick add: "Who or what does your community already have?"
  suggested_date: string | null;
  gallery: boolean;
  exemplar: { title: string; problem: string; items: Asset[]; links: Link[] } | null;
  completion: "added" | "reflected" | "submitted";
}

export interface State {
  version: string; // opaque; send it back with `poll` and as `since` with every edit
  now: string;
  readonly: "" | "preview" | "masquerade";
  staff: boolean;
  me: { id: number; name: string; initials: string };
  settings: Settings;
  completed: boolean;
  group: { id: number; name: string; size: number } | null; // null: the learner's own map
  members: Member[]; // the learner alone when there is no group
  former: Record<number, string>; // names of people who wrote here and are not members any more
  problem: Problem;
  assets: Record<string, Asset>; // a patch has only the newer ones; null in a patch means it is gone
  links: Record<string, Link>;
  positions: Record<string, { x: number; y: number; version: number }>; // -1000..1000, of those arranged by hand
  removed: Record<string, Removed>; // the latest 50
  reflections: Record<string, Reflection>; // shared ones, by learner
  comments: Record<string, Comment>;
  draft: { answers: Record<string, string>; saved_at: string | null }; // private
  needs: Need[]; // what the author asks for before submitting; [] when nothing
  hint: Hint | null;
  versions: VersionHead[]; // newest first
  changed_since: boolean; // since the newest version
  pace: string | null; // the group's own date, ISO
  writing: { learner: number; asset: string; field: AssetField | "" }[]; // others, just now
  acts: Act[]; // newest first, at most 8
  consent: { mine: "" | "yes" | "no"; yes: number; no: number; public: boolean };
  bring: { assets: { id: string; name: string; kind: KindId }[]; from: "own" | "left" } | null; // a private map, or the copy of a group one left, that may come along
}

/** What `poll` and every edit answer: the top-level keys that changed; in dictionaries only newer entries, null for what is gone. */
export type Patch = Partial<{ [K in keyof State]: State[K] extends Record<string, infer V> ? Record<string, V | null> : State[K] }> & { version: string };

export interface Clash {
  asset: string;
  field: AssetField | "problem";
  base: string;
  yours: string;
  theirs: string;
  together: string;
  version: number; // of theirs: send it as `base` with the answer
  by: number;
  at: string;
  merged: { field: AssetField; by: number }[]; // other fields that came together without asking
}

export interface Refusal {
  code: string; // malformed, not_yours, not_there, asset_clash, too_many, not_ready, nothing_new, preview_only, busy, ...
  message: string;
  fields?: Record<string, string>;
  clash?: Clash;
  state?: Patch; // with 409: how the world looks now
}

/** The answer of `read_import`: what a pasted list or a CSV file would add. */
export interface ImportPreview {
  rows: { line: number; asset: Omit<Asset, "version" | "marks" | "states" | "by" | "at">; links: { verb: string; to: string }[]; known: boolean }[]; // known: this id or name is on the map already
  faults: { line: number; column: string; message: string }[];
  total: number;
}

export interface GalleryRow {
  id: number; // of the group, 0 for a learner's own map
  title: string; // the group's name
  problem: string;
  members: string[]; // names of those who agreed to be named
  counts: Record<KindId, number>;
  states: Record<AssetState, number>;
  shapes: { kind: KindId; level: string; state: AssetState; x: number; y: number }[]; // for the small picture, at most 60
  at: string;
  mine: boolean;
}
export interface Gallery { rows: GalleryRow[]; total: number; page: number; pages: number }

/** Course staff: kinds x groups. */
export interface Board {
  kinds: Kind[];
  rows: {
    group: { id: number; name: string };
    counts: Record<KindId, number>;
    assets: number;
    links: number;
    asked: number; // no longer ideas
    reflections: number;
    members: number;
    versions: number;
    last_at: string | null;
    open_comments: number;
  }[];
  total: number;
  acts: (Act & { group: { id: number; name: string } })[]; // newest first, at most 20
}

export interface StudioValues {
  display_name: string;
  group_set: string;
  suggested_date: string;
  work: "group" | "alone";
  question: string;
  kinds: Kind[];
  levels: Level[];
  verbs: Verb[];
  prompts: { id: string; text: string }[];
  min_assets: number; // 0 is off, like the three that follow
  min_kinds: number;
  min_links: number;
  min_reflections: number;
  exemplar: string; // the CSV of an exemplar map, "" for the built-in one, "-" for none
  gallery: boolean;
  completion: Settings["completion"];
  grade_on_completion: boolean;
}
export interface StudioState { values: StudioValues; defaults: StudioValues; map_count: number }
