/** Names and faces of those who work on this plan, of those who did, and of people without an account. */
import type { State } from "./state";
import { someone } from "./words/strings";

type People = Pick<State, "members" | "former" | "me">;
export interface Person { name: string; initials: string; tint: number }

const initialsOf = (name: string): string => name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();

export function personOf({ members, former, me }: People, id: number): Person {
  const place = members.findIndex((member) => member.id === id);
  const found = members[place] ?? (id === me.id ? me : undefined);
  const name = found?.name ?? former[id] ?? someone();
  return { name, initials: found?.initials ?? initialsOf(name), tint: place < 0 ? id : place };
}

/** Somebody who does or measures something: a member by id, anybody else by name. */
export const somebody = (people: People, who: number | string): Person =>
  typeof who === "number" ? personOf(people, who) : { name: who, initials: initialsOf(who), tint: 5 };
