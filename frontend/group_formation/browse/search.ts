/** A search as data: what is asked, how it stands in the address, and which filters are on. */
import type { Search } from "../state";

export const EVERYTHING: Search = { text: "", causes: [], languages: [], hours: 0, free: 0, sort: "fit", page: 1 };

/** With another filter the pages are others, so one begins with the first. */
export const narrowed = (search: Search, change: Partial<Search>): Search => ({ ...search, page: 1, ...change });

export const toggled = (values: string[], value: string): string[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

export const filterCount = ({ causes, languages, hours, free }: Search): number =>
  causes.length + languages.length + Number(hours > 0) + Number(free > 0);

const parameter = (prefix: string): string => `${prefix}-find`;

/** The search in the address of this frame, null when there is none. */
export function fromAddress(prefix: string): Search | null {
  const found = new URLSearchParams(window.location.search).get(parameter(prefix));
  if (found === null) {
    return null;
  }
  const told = new URLSearchParams(found);
  const oneOf = <T extends string | number>(name: string, allowed: readonly T[]): T =>
    allowed.find((value) => String(value) === told.get(name)) ?? allowed[0]!;
  return {
    text: (told.get("text") ?? "").slice(0, 120),
    causes: told.getAll("cause"),
    languages: told.getAll("language"),
    hours: oneOf("hours", [0, 1, 2, 4]),
    free: oneOf("free", [0, 1, 2]),
    sort: oneOf("sort", ["fit", "new", "free"]),
    page: Math.max(1, Math.floor(Number(told.get("page"))) || 1),
  };
}

function written({ text, causes, languages, hours, free, sort, page }: Search): string {
  const told = new URLSearchParams();
  const put = (name: string, value: string | number, standard: string | number) => value !== standard && told.append(name, String(value));
  put("text", text, "");
  causes.forEach((cause) => told.append("cause", cause));
  languages.forEach((language) => told.append("language", language));
  put("hours", hours, 0);
  put("free", free, 0);
  put("sort", sort, "fit");
  put("page", page, 1);
  return told.toString();
}

/** Keeps the search in the address, so that a reload finds it again; null takes it out. */
export function toAddress(prefix: string, search: Search | null): void {
  try {
    const url = new URL(window.location.href);
    url.searchParams.delete(parameter(prefix));
    if (search) {
      url.searchParams.set(parameter(prefix), written(search));
    }
    window.history.replaceState(window.history.state, "", url);
  } catch {
    // a frame without an address of its own: the list works all the same
  }
}
