import { seatAt } from "./SeatRing";

export type DoorName = "bring" | "join" | "start" | "match" | "alone";

const SEATS = 6;
const RADIUS = 17;

/** Which seats are taken by others, and where you are: your seat, or on the way to one. */
const SCENES: Record<Exclude<DoorName, "alone" | "match">, { others: number[]; free: number[]; me: [number, number]; way?: [number, number] }> = {
  bring: { others: [1, 2, 3, 4, 5], free: [], me: seatAt(0, SEATS, RADIUS) },
  join: { others: [0, 1, 2, 3, 4], free: [5], me: [23, 24], way: seatAt(5, SEATS, RADIUS - 4) },
  start: { others: [], free: [1, 2, 3, 4, 5], me: seatAt(0, SEATS, RADIUS) },
};

/** What stands behind a door, as a ring of seats. The yellow one is you. */
export function DoorRing({ door, size = 96 }: { door: DoorName; size?: number }) {
  if (door === "alone") {
    return (
      <svg class="g-ring" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
        <circle class="g-seat-free" cx="24" cy="24" r="20" />
        <circle class="g-seat-me" cx="24" cy="24" r="9.5" />
      </svg>
    );
  }
  if (door === "match") {
    return <Found size={size} />;
  }
  const { others, free, me, way } = SCENES[door];
  return (
    <svg class="g-ring g-turns" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <circle class="g-ring-line" cx="24" cy="24" r={RADIUS} />
      {others.map((seat) => <Seat key={seat} seat={seat} kind="g-seat" r={4.5} />)}
      {free.map((seat) => <Seat key={seat} seat={seat} kind="g-seat-free" r={4.5} />)}
      {way && <line class="g-way" x1={me[0]} y1={me[1]} x2={way[0]} y2={way[1]} />}
      <circle class="g-seat-me" cx={me[0]} cy={me[1]} r="4.9" />
    </svg>
  );
}

/** You, with those who fit among all who are there. */
const FIT: [number, number][] = [[9, 16.5], [20, 10], [39.5, 29.5], [13.5, 41.5]];
const OTHERS: [number, number][] = [[37, 14], [33, 43]];

const Found = ({ size }: { size: number }) => (
  <svg class="g-ring g-turns" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
    {FIT.map(([x, y]) => <line key={x} class="g-ring-line" x1="22.5" y1="26" x2={x} y2={y} />)}
    {FIT.map(([x, y]) => <circle key={x} class="g-seat" cx={x} cy={y} r="4.5" />)}
    {OTHERS.map(([x, y]) => <circle key={x} class="g-seat-other" cx={x} cy={y} r="3.7" />)}
    <circle class="g-seat-me" cx="22.5" cy="26" r="4.9" />
  </svg>
);

function Seat({ seat, kind, r }: { seat: number; kind: string; r: number }) {
  const [cx, cy] = seatAt(seat, SEATS, RADIUS);
  return <circle class={kind} cx={cx} cy={cy} r={r} />;
}

/** The ring under its arch: the picture of a door. */
export const DoorArt = ({ door }: { door: DoorName }) => (
  <span class="g-arch"><DoorRing door={door} /></span>
);
