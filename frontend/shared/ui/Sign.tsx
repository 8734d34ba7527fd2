/** Line icons of the activities beside those of all blocks, on the same grid of 16; hidden from assistive technology like those. */
const PATHS = {
  list: "M6 4h8M6 8h8M6 12h8M2.5 4h.5M2.5 8h.5M2.5 12h.5",
  target: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 6.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z",
  history: "M2.8 5.5A5.8 5.8 0 1 1 2.2 8M2.5 2.8v2.9h2.9M8 5v3.2l2.1 1.3",
  print: "M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z",
  bulb: "M5.8 10.6a4.2 4.2 0 1 1 4.4 0v1.3H5.8zM6.5 14h3",
  bin: "M3 4.5h10M6.2 4.5V2.8h3.6v1.7M4.3 4.5l.6 8.7h6.2l.6-8.7",
  undo: "M6 3.5 2.8 6.7 6 9.9M3 6.7h6.5a3.2 3.2 0 0 1 0 6.4H7",
  save: "M8 2.5v7M5 6.8l3 3 3-3M3 13h10",
  ask: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 4.9v3.6M8 10.8v.3",
  dots: "M3.5 8h.1M8 8h.1M12.5 8h.1",
} as const;

export type SignName = keyof typeof PATHS;

export const Sign = ({ name }: { name: SignName }) => (
  <svg class={name === "undo" ? "g-icon g-turns" : "g-icon"} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d={PATHS[name]} /></svg>
);
