import { Hidden } from "../ui/Live";
import { diff } from "./diff";
import * as say from "./strings";

/** A text with what was added and taken away, by line and colour for the eye, by element and word for the ear. `whole`: one of two, not words of both. */
export const Marked = ({ before, after, whole }: { before: string; after: string; whole?: boolean }) => (
  <span class="m-marked" dir="auto">
    {diff(before, after, whole ? (text) => [text] : undefined).map(({ text, change }, i) =>
      change === "added" ? <ins key={i}><Hidden>{say.added()}</Hidden>{text}</ins>
        : change === "taken" ? <del key={i}><Hidden>{say.taken()}</Hidden>{text}</del>
          : <span key={i}>{text}</span>)}
  </span>
);
