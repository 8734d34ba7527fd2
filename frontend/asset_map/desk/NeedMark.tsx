import type { Level } from "./strings";

const PATHS: Record<Level, string> = {
  needs: "M10 2.5 18.5 17H1.5z",
  word: "M10 2.2a7.8 7.8 0 0 0 0 15.6z",
  way: "M10 1.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 1 0 0-16.4zM9 13.8 5.3 10.2 6.5 9 9 11.4 13.5 6.9 14.7 8.1z",
};

/** Triangle, half disc, ticked disc. Stands beside words, so it is hidden from assistive technology. */
export const NeedMark = ({ level }: { level: Level }) => (
  <svg class={`m-mark m-mark-${level}`} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    {level === "word" && <circle cx="10" cy="10" r="7.8" />}
    <path d={PATHS[level]} fill-rule="evenodd" />
  </svg>
);
