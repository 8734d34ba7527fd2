import type { ComponentChildren } from "preact";
import { Theirs } from "../../shared/rich";
import { Face } from "../../shared/ui/Face";
import type { Face as Person } from "../state";
import * as say from "./strings";

/** A tint that stays with a person; says nothing by itself. */
const tintOf = (key: string): number => [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

/** How somebody is called here: themselves, by name, or somebody. */
export const nameOf = ({ mine, name }: Person): string => (mine ? say.you() : name || say.somebody());

export const PersonFace = ({ person, small }: { person: Person; small?: boolean }) => (
  <Face initials={person.initials || "·"} tint={tintOf(person.key)} size={small ? "small" : "middle"} me={person.mine && !small} />
);

export interface WhoProps { face: Person; note?: ComponentChildren; small?: boolean }

/** Who wrote something: face, name, group and place; `note` stands below. */
export function Who({ face, note, small }: WhoProps) {
  const isSaid = face.group.includes(face.place.split(",")[0]!); // many groups are called after their place
  const where = [face.staff && say.facilitator(), face.group, !isSaid && face.place].filter(Boolean) as string[];
  return (
    <span class="r-who">
      <PersonFace person={face} small={small} />
      <span>
        <b><bdi>{nameOf(face)}</bdi></b>
        {where.map((one) => <span key={one} class="g-help r-where"><Theirs>{one}</Theirs></span>)}
        {note && <span class="g-help r-note">{note}</span>}
      </span>
    </span>
  );
}
