import type { VNode } from "preact";
import { number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Hidden } from "../../shared/ui/Live";
import { Sign } from "../../shared/ui/Sign";
import { useHere, type Tab } from "../here";
import * as say from "./strings";

/** Whether the reader's own reflection is still to be shared. */
export const reflectionWaits = ({ state, readonly }: ReturnType<typeof useHere>): boolean =>
  !readonly && state.settings.prompts.length > 0 && !state.reflections[state.me.id];

/** The parts of the map. Warm: it waits for you. */
export function Tabs() {
  const here = useHere();
  const { state: { settings, versions, staff }, tab, go } = here;
  const shown: [Tab, VNode][] = [["list", <Sign name="list" />], ["picture", <Sign name="target" />]];
  if (settings.prompts.length) shown.push(["reflection", <Icon name="pencil" />]);
  shown.push(["versions", <Sign name="history" />]);
  if (settings.gallery) shown.push(["gallery", <Icon name="people" />]);
  if (staff) shown.push(["desk", <Icon name="info" />]);
  return (
    <nav class="m-tabs" aria-label={say.parts()}>
      {shown.map(([name, icon]) => (
        <button key={name} type="button" aria-current={tab === name ? "page" : undefined} onClick={() => go(name)}>
          {icon}{say.tabName(name)}
          {name === "reflection" && reflectionWaits(here) && <span class="m-tag">{say.yours()}</span>}
          {name === "versions" && versions.length > 0 && (
            <span class="m-count"><span aria-hidden="true">{number(versions.length)}</span><Hidden>{say.submittedCount(versions.length)}</Hidden></span>
          )}
        </button>
      ))}
    </nav>
  );
}
