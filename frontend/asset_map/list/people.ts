/** Names and faces of those who work on this map, and of those who did. */
import type { State } from "../state";
import { someone } from "../words/strings";

type People = Pick<State, "members" | "former" | "me">;

export function personOf({ members, former, me }: People, id: number): { name: string; initials: string; tint: number } {
  const place = members.findIndex((member) => member.id === id);
  const found = members[place] ?? (id === me.id ? me : undefined);
  const name = found?.name ?? former[id] ?? someone();
  return { name, initials: found?.initials ?? [...name][0]!.toUpperCase(), tint: place < 0 ? id : place };
}

/** Somebody who knows an asset: a member by id, anybody else by name. */
export const knower = (people: People, who: number | string): { name: string; initials: string; tint: number } =>
  typeof who === "number" ? personOf(people, who) : { name: who, initials: who.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase(), tint: 5 };
