import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Hidden } from "../../shared/ui/Live";
import { Sign } from "../../shared/ui/Sign";
import { useHere } from "../here";
import type { Check } from "../state";
import { titleOf } from "../submit/title-of";
import * as say from "./strings";

/** What a reader would ask: open ones first, each with the one link to its place; then what is there. Nothing of it stands in the way. */
export function Checks({ part }: { part: string }) {
  const { state } = useHere();
  const heading = useOwnId();
  const checks = state.checks[part] ?? [];
  if (!checks.length) return null;
  const open = checks.filter(({ met }) => !met);
  return (
    <section class="p-card p-checks" aria-labelledby={heading}>
      <h3 id={heading}>{say.title(titleOf(state.settings.parts, part))}</h3>
      <p class="g-help">{open.length ? say.open(open.length) : say.allMet()}</p>
      <ul>
        {open.map((check) => <Open key={check.id} check={check} />)}
        {checks.filter(({ met }) => met).map(({ id, text }) => <li key={id} class="p-met"><Icon name="check" /><span><Hidden>{say.isMet()}</Hidden>{text}</span></li>)}
      </ul>
    </section>
  );
}

/** Which field of a row an open check is about: its id says so. */
const fieldOf = ({ id }: Check): string => {
  const [about = ""] = id.split(":");
  return about === "same" ? "target" : about;
};

function Open({ check }: { check: Check }) {
  const { readonly, lead } = useHere();
  const { part, section, row, text, more, action } = check;
  const go = () => lead({ part, ...(section && { section }), ...(row && { row, field: fieldOf(check) }) });
  return (
    <li>
      <Sign name="ask" />
      <p><Hidden>{say.isOpen()}</Hidden><b>{text}</b> {more}</p>
      {!readonly && action && <Button kind="link" class="g-bare" onClick={go}>{action}<Hidden>{` (${text})`}</Hidden></Button>}
    </li>
  );
}
