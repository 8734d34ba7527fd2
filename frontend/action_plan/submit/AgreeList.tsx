import type { ComponentChildren } from "preact";
import { dayAndMonth } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { personOf } from "../../shared/people";
import { Theirs } from "../../shared/rich";
import { Face } from "../../shared/ui/Face";
import { useHere } from "../here";
import type { Standing } from "../state";
import * as say from "./strings";

/** Every member with what they said of a part, the reader first. Who is away is named, and not waited for. */
export function AgreeList({ part, standing }: { part: string; standing: Standing }) {
  const { state } = useHere();
  const { agreed, objected, silent, away } = standing;
  const others = state.members.filter(({ id }) => id !== state.me.id).map(({ id }) => id);
  const listed = new Set([...agreed, ...objected, ...away].map(({ id }) => id).concat(silent));
  const all = [state.me.id, ...others].filter((id) => listed.has(id));
  const isWriting = (id: string | number) => state.writing.some(({ learner, where }) => learner === id && where.startsWith(`${part}.`));
  const said = (id: number): { now: ComponentChildren; why?: string } => {
    const yes = agreed.find((one) => one.id === id);
    if (yes) return { now: <span class={yes.earlier ? "p-yes p-earlier" : "p-yes"}><Icon name="check" />{yes.earlier ? say.agreesEarlier() : say.agrees()}</span> };
    const no = objected.find((one) => one.id === id);
    if (no) return { now: <span class="p-no">{say.objects()}</span>, why: no.why };
    const gone = away.find((one) => one.id === id);
    if (gone) return { now: <span class="g-help">{gone.since ? say.awaySince(dayAndMonth(gone.since)) : say.away()}</span> };
    return { now: <span class="g-help">{isWriting(id) ? say.stillWriting() : say.notYet()}</span> };
  };
  return (
    <ul>
      {all.map((id) => {
        const { name, initials, tint } = personOf(state, id);
        const { now, why } = said(id);
        return (
          <li key={id}>
            <Face size="small" initials={initials} tint={tint} />
            <span>{id === state.me.id ? say.you() : <Theirs>{name}</Theirs>}</span>
            {now}
            {why && <p class="p-why" dir="auto">{why}</p>}
          </li>
        );
      })}
    </ul>
  );
}
