import { Fragment, type ComponentChildren } from "preact";

/** A translated sentence with elements in the place of `%(name)s`: `rich(say.asked(), { who: <bdi>{name}</bdi> })`. */
export function rich(text: string, parts: Record<string, ComponentChildren>): ComponentChildren {
  return text.split(/%\((\w+)\)s/).map((piece, i) => <Fragment key={i}>{i % 2 ? parts[piece] : piece}</Fragment>);
}

/** For a text field: its own direction once there is text, until then that of the page (browsers take "auto" for left to right). */
export const ownDirection = (text: string): "auto" | undefined => (text ? "auto" : undefined);

/** What a learner wrote: its own direction, text and nothing else. */
export const Theirs = ({ children }: { children: string }) => <bdi dir="auto">{children}</bdi>;
