/** Line icons on a grid of 16. They only ever stand beside words, so they are hidden from assistive technology. */
const PATHS = {
  arrow: "M3 8h10M9 4l4 4-4 4",
  back: "M13 8H3M7 4 3 8l4 4",
  up: "M4 10l4-4 4 4",
  down: "M4 6l4 4 4-4",
  check: "M3.5 8.5l3 3 6-7",
  plus: "M8 3.5v9M3.5 8h9",
  cross: "M4.5 4.5l7 7M11.5 4.5l-7 7",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3 3",
  link: "M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.1-2.1a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l.7-.7",
  copy: "M6 6h7v7H6zM10 6V3H3v7h3",
  eye: "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2",
  clock: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 4.8V8l2.2 1.4",
  door: "M4 13.5v-11h7v11M2.5 13.5h11M8.8 8v.4",
  place: "M8 14s4.5-4.2 4.5-7.6a4.5 4.5 0 0 0-9 0C3.5 9.8 8 14 8 14zM8 4.8a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z",
  speech: "M2.5 3h11v7.5H7L4.5 13v-2.5h-2z",
  pencil: "M3 13l.6-2.8 7.2-7.2a1.5 1.5 0 0 1 2.2 2.2L5.8 12.4z",
  warning: "M8 2.5 14.2 13.3H1.8zM8 6.5v3.2M8 11.4v.3",
  info: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.2v3.6M8 5v.3",
  hand: "M5 8.5V4.4a.9.9 0 0 1 1.8 0V3.3a.9.9 0 0 1 1.8 0v1a.9.9 0 0 1 1.8 0v1.2a.9.9 0 0 1 1.8 0v4.3c0 2.6-1.6 4.2-4 4.2-2 0-3-.9-3.9-2.5L2.6 9.2c-.5-.9.7-1.7 1.4-.9zM6.8 4.4V7.8M8.6 4.3v3.5M10.4 5.5v2.6",
  people: "M6 3.2a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM1.8 13c.3-2.5 1.8-3.8 4.2-3.8s3.9 1.3 4.2 3.8M10.5 3.6a2 2 0 0 1 0 3.8M11.8 9.5c1.4.5 2.2 1.7 2.4 3.5",
  again: "M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.6h-2.6",
  download: "M8 2.5v7.7M4.8 7.2 8 10.4l3.2-3.2M3 13.5h10",
  heart: "M8 13.3S2.3 9.9 2.3 6a3 3 0 0 1 5.7-1.3A3 3 0 0 1 13.7 6C13.7 9.9 8 13.3 8 13.3z",
  tool: "M9.6 6.4 3.2 12.8M13.3 5.1a3.2 3.2 0 0 1-4.3 3L7.9 7a3.2 3.2 0 0 1 3-4.3L9.7 4.6l1.7 1.7z",
  spark: "M8 2.5v3M8 10.5v3M2.5 8h3M10.5 8h3",
} as const;

export type IconName = keyof typeof PATHS;

/** Icons that point along the line of reading; they turn round in a language read from right to left. */
const DIRECTED: readonly IconName[] = ["arrow", "back"];

export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg class={DIRECTED.includes(name) ? "g-icon g-turns" : "g-icon"} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
