import { list } from "../i18n";
import { isolated } from "../isolated";
import { Face } from "./Face";
import * as say from "./strings";

export interface WhoIsHereProps { members: { id: number; name: string; initials: string }[]; me: { id: number }; writing: { learner: number }[] }

/** Who of a group looks at the same thing just now, and you. */
export function WhoIsHere({ members, me, writing }: WhoIsHereProps) {
  const here = members.filter(({ id }) => id === me.id || writing.some(({ learner }) => learner === id));
  const others = here.filter(({ id }) => id !== me.id).map(({ name }) => isolated(name));
  return (
    <>
      <span class="m-faces m-here">
        {here.map(({ id, initials }) => <Face key={id} size="small" initials={initials} tint={members.findIndex((one) => one.id === id)} />)}
      </span>
      <span>{others.length ? say.areHere(list([...others, say.you()]), here.length) : say.onlyYou()}</span>
    </>
  );
}
