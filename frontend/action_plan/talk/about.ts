import { placeOf } from "../here";
import type { State } from "../state";
import * as say from "./strings";

/** What a place is called: the title of its section, or that it is the part as a whole. */
export function aboutOf({ settings }: Pick<State, "settings">, where: string): string {
  const title = settings.parts.flatMap(({ id, sections }) => sections.map((section) => ({ place: placeOf({ part: id, section: section.id }), title: section.title })))
    .find(({ place }) => place === where)?.title;
  return title ?? say.onPart();
}
