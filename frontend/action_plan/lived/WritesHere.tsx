import { list } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { useHere } from "../here";
import { personOf } from "../../shared/people";
import * as say from "./strings";

/** Who of the others writes at a note just now. */
export function WritesHere({ place }: { place: string }) {
  const { state } = useHere();
  const names = state.writing.filter(({ learner, where }) => learner !== state.me.id && (where === place || where.startsWith(`${place}.`))).map(({ learner }) => isolated(personOf(state, learner).name));
  return names.length ? <span class="p-writes">{say.writesHere(list(names))}</span> : null;
}
