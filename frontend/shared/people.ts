/** Names and faces of those who work here, and of those who did. */
import { someone } from "./strings";

export interface People { me: Person; members: Person[]; former: Record<string, string> }
interface Person { id: number; name: string; initials: string }

export interface Known { name: string; initials: string; tint: number }

export function personOf({ members, former, me }: People, id: number): Known {
  const place = members.findIndex((member) => member.id === id);
  const found = members[place] ?? (id === me.id ? me : undefined);
  const name = found?.name ?? former[id] ?? someone();
  return { name, initials: found?.initials ?? [...name][0]!.toUpperCase(), tint: place < 0 ? id : place };
}

/** Somebody who is meant: a member by id, anybody else by name. */
export const known = (people: People, who: number | string): Known =>
  typeof who === "number" ? personOf(people, who) : { name: who, initials: who.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase(), tint: 5 };
