import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { personOf } from "../../shared/people";
import { useHere } from "../here";
import * as say from "./strings";

/** Who of the others writes at a place just now. */
export function Writers({ place }: { place: string }) {
  const { state } = useHere();
  const others = state.writing.filter(({ learner, where }) => where === place && learner !== state.me.id).map(({ learner }) => isolated(personOf(state, learner).name));
  return others.length ? <span class="p-writers"><Icon name="pencil" size={13} />{say.areWriting(list(others), others.length)}</span> : null;
}
