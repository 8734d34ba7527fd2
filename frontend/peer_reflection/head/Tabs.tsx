import { Icon, type IconName } from "../../shared/icons";
import { useHere, type Tab } from "../here";
import * as say from "./strings";

/** The parts of the reflection. */
export function Tabs() {
  const { state: { settings, staff }, tab, go } = useHere();
  const shown: [Tab, IconName][] = [["mine", "pencil"]];
  if (settings.browse || staff) shown.push(["browse", "search"]);
  shown.push(["network", "people"]);
  if (staff) shown.push(["desk", "info"]);
  return (
    <nav class="m-tabs" aria-label={say.parts()}>
      {shown.map(([name, icon]) => (
        <button key={name} type="button" aria-current={tab === name ? "page" : undefined} onClick={() => go(name)}><Icon name={icon} />{say.tabName(name)}</button>
      ))}
    </nav>
  );
}
