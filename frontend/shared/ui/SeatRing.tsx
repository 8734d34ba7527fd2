/** The sign of a group: its seats in a circle. Members filled, free seats dashed, you yellow. */
export interface SeatRingProps {
  members: number;
  seats: number;
  me?: number | null; // which member is the reader, from 0
  size?: number;
  line?: boolean; // the circle between the seats
  plain?: boolean; // all members in the accent instead of six colours
}

const MIDDLE = 24;

export function seatAt(index: number, seats: number, radius: number): [x: number, y: number] {
  const angle = (index / seats) * 2 * Math.PI - Math.PI / 2;
  return [MIDDLE + radius * Math.cos(angle), MIDDLE + radius * Math.sin(angle)];
}

export function SeatRing({ members, seats, me = null, size = 44, line, plain }: SeatRingProps) {
  const all = Math.max(seats, members, 1);
  const radius = 15;
  const dot = Math.min(4.4, (radius * Math.PI) / all - 0.8);
  return (
    <svg class="g-ring" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      {line && <circle class="g-ring-line" cx={MIDDLE} cy={MIDDLE} r={radius} />}
      {Array.from({ length: all }, (_, i) => {
        const [cx, cy] = seatAt(i, all, radius);
        const kind = i === me ? "g-seat-me" : i >= members ? "g-seat-free" : plain ? "g-seat" : `g-seat${i % 6}`;
        return <circle key={i} class={kind} cx={cx} cy={cy} r={i >= members ? dot - 0.5 : dot} />;
      })}
    </svg>
  );
}

/** A group's ring on its calm tile, as it stands before its name. */
export const Emblem = ({ large, ...ring }: SeatRingProps & { large?: boolean }) => (
  <span class={large ? "g-emblem g-large" : "g-emblem"}>
    <SeatRing {...ring} size={large ? 76 : 48} />
  </span>
);
