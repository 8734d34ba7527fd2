/** The network as SVG. What can be chosen is a button: people of one's own network, groups of the course. */
import { useRef } from "preact/hooks";
import { list } from "../../shared/i18n";
import { neighbour, type Point } from "../../shared/neighbour";
import type { Network } from "../state";
import { LETTER, NAME, type Laid } from "./layout";
import * as say from "./strings";
import { pen, turn, type Cell, type Person } from "./view";

const DIRECTIONS: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const NAMED = 40; // groups of which each has its name beside it

interface Props { network: Network; laid: Laid; chosen: string | null; onChoose(key: string): void }

export const nameOf = ({ name, mine }: Pick<Person, "name" | "mine">): string => (mine ? say.you() : name || say.somebody());
export const cellName = ({ isGroup, name, place, people }: Cell): string => (!isGroup ? nameOf(people[0]!) : place && !name.includes(place.split(",")[0]!) ? say.atPlace(name, place) : name);
const short = (text: string, most: number): string => ([...text].length > most ? `${[...text].slice(0, most - 1).join("").trimEnd()}…` : text);

export function Drawing(props: Props) {
  const { network, laid: { width, height, narrow, crowded } } = props;
  return (
    <svg class={`r-net r-net-${network.scope}${narrow ? " r-net-narrow" : ""}${crowded ? " r-net-crowd" : ""}`} viewBox={`0 0 ${width} ${height}`} width={width} height={height} direction="ltr">
      {crowded && <Ties {...props} />}
      <Hulls {...props} />
      {!crowded && <Ties {...props} />}
      <Names {...props} />
      <Marks {...props} />
      <Flag {...props} />
    </svg>
  );
}

const Hulls = (props: Props) => (
  <g>
    {props.laid.cells.filter((cell) => cell.isGroup).map((cell, i) => {
      const { x, y, r } = props.laid.hulls.get(cell.key)!;
      return <circle key={cell.key} cx={x} cy={y} r={r} class={hullClass(props, cell, i)} />;
    })}
  </g>
);

function hullClass({ network: { scope }, laid: { crowded }, chosen }: Props, cell: Cell, i: number): string {
  const apart = scope === "course" && !cell.near.size;
  return `r-hull${cell.mine && scope === "mine" ? " r-hull-mine" : apart ? " r-hull-apart" : scope === "mine" ? ` r-hull-${i % 5}` : crowded ? " r-hull-full" : ""}${cell.key === chosen ? " r-is-chosen" : ""}`;
}

/** A line from one to the other, slightly bent in one's own network so that it does not run through the people between. */
function path(from: Point, to: Point, bend: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return `M${from.x} ${from.y}Q${Math.round((from.x + to.x) / 2 - dy * bend)} ${Math.round((from.y + to.y) / 2 + dx * bend)} ${to.x} ${to.y}`;
}

function Ties({ network: { ties, people, scope }, laid: { crowded, between, hulls, spots, of }, chosen }: Props) {
  if (crowded) {
    return <g>{between.map(({ a, b, times }) => <path key={`${a}${b}`} d={path(hulls.get(a)!, hulls.get(b)!, 0)} class={`r-tie r-pen${pen(times)}${a === chosen || b === chosen ? " r-tie-own" : ""}`} />)}</g>;
  }
  const me = people.find((person) => person.mine)?.key;
  const bridges = new Set(people.filter((person) => person.bridge).map((person) => person.key));
  return (
    <g>
      {ties.filter(({ a, b }) => spots.has(a) && spots.has(b)).map((tie) => {
        const { a, b, times } = tie;
        const within = of.get(a) === of.get(b);
        const whose = scope === "mine" ? turn(tie, me) : "";
        const own = scope === "mine" || (!within && (bridges.has(a) || bridges.has(b)));
        const looks = whose ? ` r-tie-${whose}` : within && scope === "course" ? " r-tie-within" : own ? " r-tie-own" : "";
        return <path key={`${a} ${b}`} d={path(spots.get(a)!, spots.get(b)!, scope === "mine" && !within ? 0.07 : 0)} class={`r-tie r-pen${pen(times)}${looks}`} />;
      })}
    </g>
  );
}

/** Names of groups: above in one's own network, where people have theirs below; else below. Of a crowd only those that were asked for. */
function Names({ network: { scope }, laid: { cells, hulls, narrow, width }, chosen }: Props) {
  const near = cells.find((cell) => cell.key === chosen)?.near;
  const named = cells.filter((cell) => (cell.isGroup || scope === "course") && (cells.length <= NAMED || cell.key === chosen || near?.has(cell.key)));
  return (
    <g pointer-events="none">
      {named.map((cell) => {
        const { x, y, r } = hulls.get(cell.key)!;
        const own = scope === "mine";
        const full = own && cell.mine && !narrow ? say.yourGroup(cell.name) : own && !narrow ? cellName(cell) : cell.isGroup ? cell.name : nameOf(cell.people[0]!);
        const words = short(full, narrow ? NAME.narrow : NAME.wide);
        const half = [...words].length * LETTER + 4;
        const looks = own && cell.mine ? "r-net-own" : !own && !cell.near.size ? "r-net-apart" : "r-net-name";
        return <Text key={cell.key} x={Math.max(half, Math.min(width - half, x))} y={own ? y - r - 9 : y + r + 18} class={looks}>{words}</Text>;
      })}
    </g>
  );
}

const Text = ({ children, ...rest }: { x: number; y: number; class: string; children: string }) => <text text-anchor="middle" {...rest}>{children}</text>;

/** Who is chosen, and what is a button: one stop of the Tab key, arrow keys from one to the next. */
function Marks(props: Props) {
  const { network: { scope, people }, laid: { cells, hulls, spots, crowded }, chosen, onChoose } = props;
  const group = useRef<SVGGElement>(null);
  const places = scope === "mine" ? new Map([...spots].filter(([key]) => !people.find((person) => person.key === key)?.mine)) : hulls;
  const stop = chosen && places.has(chosen) ? chosen : [...places.keys()][0];
  const onKeyDown = (key: string) => (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (direction) {
      group.current?.querySelector<SVGElement>(`[data-key="${neighbour(places, key, ...direction) ?? key}"]`)?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      onChoose(key);
    } else {
      return;
    }
    event.preventDefault();
  };
  const button = (key: string, label: string) => ({ // in SVG the attribute has no capital letter
    "data-key": key, class: "r-mark", role: "button" as const, tabindex: key === stop ? 0 : -1, "aria-label": label, "aria-pressed": key === chosen, onClick: () => onChoose(key), onKeyDown: onKeyDown(key),
  });
  return (
    <g ref={group}>
      {scope === "mine"
        ? people.map((person) => <OwnPerson key={person.key} {...props} person={person} button={person.mine ? undefined : button(person.key, ownLabel(props, person))} />)
        : cells.map((cell) => {
          const { x, y, r } = hulls.get(cell.key)!;
          return (
            <g key={cell.key} {...button(cell.key, cellLabel(cell))}>
              <circle class="r-target" cx={x} cy={y} r={Math.max(r, crowded ? r + 3 : 22)} />
              {!crowded && cell.people.map((person) => <Dot key={person.key} person={person} at={spots.get(person.key)!} />)}
              {crowded && !cell.isGroup && <Dot person={cell.people[0]!} at={{ x, y }} small />}
            </g>
          );
        })}
    </g>
  );
}

const cellLabel = (cell: Cell): string => say.said(cellName(cell), list([
  ...(cell.isGroup ? [say.peopleHere(cell.people.length)] : []), cell.near.size ? say.tiedTo(cell.near.size) : cell.isGroup ? say.groupApart() : say.notConnected(),
], "unit"));

export function howItStands({ ties, people }: Network, key: string): { times: number; words: string } {
  const me = people.find((person) => person.mine)?.key;
  const tie = ties.find(({ a, b }) => (a === me && b === key) || (a === key && b === me));
  if (!tie) return { times: 0, words: say.noneYet() };
  const whose = turn(tie, me);
  return { times: tie.times, words: whose === "mine" ? say.waitsForYou() : whose === "theirs" ? say.theirTurn() : say.bothAnswered() };
}

function ownLabel({ network, laid: { of } }: Props, person: Person): string {
  const { times, words } = howItStands(network, person.key);
  const cell = of.get(person.key)!;
  return say.personIs(nameOf(person), cell.isGroup ? cell.name : "", times ? list([say.exchanges(times), words], "unit") : words);
}

/** Somebody with whom one has learned: initials, and the name below. */
function OwnPerson({ person, laid: { spots, narrow }, chosen, button }: Props & { person: Person; button: object | undefined }) {
  const { x, y } = spots.get(person.key)!;
  const r = (person.mine ? 28 : 20) * (narrow ? 0.85 : 1);
  return (
    <g>
      <circle class={person.mine ? "r-me" : person.key === chosen ? "r-person r-is-chosen" : "r-person"} cx={x} cy={y} r={r} />
      <Text x={x} y={y + 5} class={person.mine ? "r-me-name" : "r-initials"}>{person.mine ? say.you() : person.initials}</Text>
      {!person.mine && <Text x={x} y={y + r + 16} class="r-first">{short(nameOf(person), narrow ? 11 : 16)}</Text>}
      {button && <g {...button}><circle class="r-target" cx={x} cy={y} r={narrow ? 24 : 28} /></g>}
    </g>
  );
}

/** A person of the course: a bridge is a diamond, who is not connected an open square. */
export function Dot({ person: { bridge, connected }, at: { x, y }, small }: { person: Pick<Person, "bridge" | "connected">; at: Point; small?: boolean }) {
  if (bridge) return <path class="r-bridge" d={`M${x} ${y - 9}l9 9-9 9-9-9z`} />;
  if (!connected) return <rect class="r-open" x={x - (small ? 3 : 5.5)} y={y - (small ? 3 : 5.5)} width={small ? 6 : 11} height={small ? 6 : 11} />;
  return <circle class="r-dot" cx={x} cy={y} r={small ? 3.5 : 5.5} />;
}

/** Who holds groups together, by name: the one the sentence speaks of. It stands where it covers the least. */
function Flag({ network: { says, people }, laid: { spots, hulls, of, width } }: Props) {
  const key = says.find(({ kind }) => kind === "bridge")?.person;
  const person = people.find((one) => one.key === key);
  const at = key && spots.get(key);
  if (!person?.name || !at) return null;
  const only = people.filter((one) => one.bridge).length === 1;
  const words = short((only ? say.onlyBridgeFlag : say.bridgeFlag)(person.name), 34);
  const half = Math.min(width / 2 - 4, [...words].length * LETTER + 14);
  const x = Math.min(width - half - 4, Math.max(half + 4, at.x));
  const own = of.get(person.key)!.key;
  const middle = hulls.get(own)!.y;
  const covered = (to: number) => Number(to > at.y === middle > at.y) + [...hulls].filter(([cell, hull]) => cell !== own && Math.abs(hull.x - x) < half + hull.r && hull.y - hull.r < to + 16 && hull.y + hull.r + 24 > to - 16).length;
  const below = at.y < 54 || covered(at.y + 30) < covered(at.y - 30);
  const y = at.y + (below ? 30 : -30);
  return (
    <g class="r-flag" pointer-events="none">
      <rect x={x - half} y={y - 14} width={2 * half} height="28" rx="6" />
      <path d={below ? `M${at.x - 6} ${y - 13}l6 -7 6 7z` : `M${at.x - 6} ${y + 13}l6 7 6 -7z`} />
      <Text x={x} y={y + 5} class="r-flag-words">{words}</Text>
    </g>
  );
}
