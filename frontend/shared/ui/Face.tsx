export interface FaceProps {
  initials: string;
  /** Which of the six tints: the person's place in the group, in order of joining. Says nothing by itself. */
  tint: number;
  me?: boolean; // the yellow ring
  ghost?: boolean; // somebody who has not done it yet
  done?: boolean; // the green ring
  size?: "small" | "middle" | "large";
}

/** A person as initials. The name always stands beside it in words. */
export const Face = ({ initials, tint, me, ghost, done, size = "middle" }: FaceProps) => (
  <span class={`g-face g-tint${tint % 6} g-${size}${me ? " g-me" : ""}${ghost ? " g-ghost" : ""}${done ? " g-done" : ""}`} aria-hidden="true">
    {initials}
  </span>
);

export const FreeSeat = ({ size = "middle" }: { size?: FaceProps["size"] }) => (
  <span class={`g-face g-free g-${size}`} aria-hidden="true">+</span>
);
