/** Messages of writing to a group: a word, a private note, a mark and its release. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Feedback } from "../state";

type Kind = Feedback["kind"];

export const whatKind = () => gettext("What you write");
const KINDS: Record<Kind, [name: () => string, help: () => string]> = {
  word: [() => gettext("A word"), () => gettext("It appears in their plan, signed by you.")],
  note: [() => gettext("A private note"), () => gettext("Only course staff read it.")],
  mark: [() => gettext("A mark"), () => gettext("They read it when you release it. All members get the same.")],
};
export const kindName = (kind: Kind): string => KINDS[kind][0]();
export const kindHelp = (kind: Kind): string => KINDS[kind][1]();
export const about = () => gettext("About");
export const whole = () => gettext("The whole plan");
export const yourWords = (kind: Kind): string => (kind === "note" ? gettext("Your note") : kind === "mark" ? gettext("Your reasons") : gettext("Your words"));
export const optional = () => gettext("(optional)");
export const send = () => gettext("Send");
export const keepNote = () => gettext("Keep the note");
export const keepMark = () => gettext("Keep the mark");
export const sent = (name: string) => interpolate(gettext("Sent to %(name)s."), { name });
export const noteKept = () => gettext("The note is kept.");
export const markKept = () => gettext("The mark is kept. They read it when you release it.");

export const complete = () => gettext("Complete");
export const points = (most: number) => interpolate(gettext("Points, %(most)s at most"), { most });
export const levelWorth = (level: string, n: number) => interpolate(ngettext("%(level)s (%(n)s point)", "%(level)s (%(n)s points)", n), { level, n });
export const choose = () => gettext("Choose");
export const together = (n: number, most: number) => interpolate(ngettext("Together: %(n)s point of %(most)s", "Together: %(n)s points of %(most)s", n), { n, most });
export const pointsOf = (n: number, most: number) => interpolate(ngettext("%(n)s point of %(most)s", "%(n)s points of %(most)s", n), { n, most });

export const soFar = () => gettext("What was written so far");
export const nothingSoFar = () => gettext("Nothing was written to them yet.");
export const aboutPart = (part: string) => interpolate(gettext("About “%(part)s”"), { part });
export const released = () => gettext("Released");
export const notReleased = () => gettext("Not released yet");
export const release = () => gettext("Release");
export const releaseOf = (part: string) => interpolate(gettext("Release the mark about “%(part)s”"), { part });
export const releaseWhole = () => gettext("Release the mark about the whole plan");
export const releaseAll = (n: number) => interpolate(ngettext("Release all %(n)s mark", "Release all %(n)s marks", n), { n });
export const nowReleased = (n: number) => interpolate(ngettext("The mark is released.", "%(n)s marks are released.", n), { n });
