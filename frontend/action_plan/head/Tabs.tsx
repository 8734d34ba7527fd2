import { Icon, type IconName } from "../../shared/icons";
import { useHere, type Tab } from "../here";
import * as say from "./strings";

/** Where one writes, what became of it, what it is put together to, what others did. */
export function Tabs() {
  const { state: { settings, staff }, tab, go } = useHere();
  const shown: [Tab, IconName][] = [["plan", "pencil"], ["happens", "clock"], ["final", "check"]];
  if (settings.gallery) shown.push(["gallery", "people"]);
  if (staff) shown.push(["desk", "info"]);
  return (
    <nav class="m-tabs" aria-label={say.tabs()}>
      {shown.map(([name, icon]) => (
        <button key={name} type="button" aria-current={tab === name ? "page" : undefined} onClick={() => go(name)}><Icon name={icon} />{say.tabName(name)}</button>
      ))}
    </nav>
  );
}
