import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { personOf } from "../../shared/people";
import { useHere } from "../here";
import * as say from "./strings";

/** Who else writes in a row, and whether it waits for the connection. */
export function Flags({ id }: { id: string }) {
  const { state, online, unsent } = useHere();
  const writers = state.writing.filter(({ learner, where }) => learner !== state.me.id && where.startsWith(`row:${id}.`)).map(({ learner }) => isolated(personOf(state, learner).name));
  return (
    <>
      {writers.length > 0 && <span class="p-flag"><Icon name="pencil" size={12} />{say.isWriting(list(writers), writers.length)}</span>}
      {!online && unsent.places.has(id) && <span class="p-flag m-warm"><Icon name="clock" size={12} />{say.waiting()}</span>}
    </>
  );
}

/** Something that is not said yet: it waits for somebody. */
export const NotYet = ({ children }: { children: string }) => <span class="p-not-yet">{children}</span>;
