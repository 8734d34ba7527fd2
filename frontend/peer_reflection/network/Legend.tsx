import type { ComponentChildren } from "preact";
import type { Laid } from "./layout";
import type { Network } from "../state";
import { Dot } from "./Drawing";
import * as say from "./strings";

const Sign = ({ wide, children }: { wide?: boolean; children: ComponentChildren }) => <svg class="r-net" width={wide ? 32 : 20} height="20" viewBox={`0 0 ${wide ? 32 : 20} 20`} aria-hidden="true">{children}</svg>;
const Line = ({ looks }: { looks: string }) => <Sign wide><path class={`r-tie ${looks}`} d="M1 10H31" /></Sign>;

/** What lines and shapes mean. */
export function Legend({ network: { scope, people }, laid: { crowded, cells } }: { network: Network; laid: Laid }) {
  const at = { x: 10, y: 10 };
  const lines: [string, string][] = [["r-pen1 r-tie-own", say.once()], ["r-pen2 r-tie-own", say.twice()], ["r-pen3 r-tie-own", say.often()]];
  if (scope === "mine") lines.push(["r-pen2 r-tie-mine", say.waitsForYou()], ["r-pen2 r-tie-theirs", say.theirTurn()]);
  const shapes: [ComponentChildren, string][] = scope === "mine" ? [] : [
    [crowded ? <circle class="r-hull r-hull-full" cx="10" cy="10" r="8" /> : <Dot at={at} person={{ bridge: false, connected: true }} />, crowded ? say.aGroup() : say.aPerson()],
    ...(!crowded && people.some((one) => one.bridge) ? [[<Dot at={at} person={{ bridge: true, connected: true }} />, say.bridge()] as [ComponentChildren, string]] : []),
    ...(!crowded ? [[<Dot at={at} person={{ bridge: false, connected: false }} />, say.notConnected()] as [ComponentChildren, string]] : []),
    ...(cells.some((cell) => cell.isGroup && !cell.near.size) ? [[<circle class="r-hull r-hull-apart" cx="10" cy="10" r="8" />, say.groupApart()] as [ComponentChildren, string]] : []),
  ];
  return (
    <ul class="r-legend">
      {shapes.map(([sign, words]) => <li key={words}><Sign>{sign}</Sign> {words}</li>)}
      {lines.map(([looks, words]) => <li key={words}><Line looks={looks} /> {words}</li>)}
    </ul>
  );
}
