import { list } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { known } from "../../shared/people";
import { Face } from "../../shared/ui/Face";
import { useHere } from "../here";

/** Who does it: members with their faces, others by name. */
export function People({ who }: { who: (number | string)[] }) {
  const { state } = useHere();
  const people = who.map((one) => ({ ...known(state, one), isMember: typeof one === "number" }));
  const members = people.filter(({ isMember }) => isMember);
  return (
    <span class="p-who">
      {members.length > 0 && <span class="m-faces">{members.map(({ initials, tint, name }) => <Face key={name} size="small" initials={initials} tint={tint} />)}</span>}
      <span>{list(people.map(({ name }) => isolated(name)))}</span>
    </span>
  );
}
