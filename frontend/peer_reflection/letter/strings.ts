/** Messages beside what people wrote: who, since when, what they brought along. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const somebody = () => gettext("Somebody");
export const you = () => gettext("You");
export const facilitator = () => gettext("facilitator");
export const waitsSince = (date: string) => interpolate(gettext("waits since %(date)s"), { date });
export const answered = (n: number) => interpolate(ngettext("%(n)s answer", "%(n)s answers", n), { n });
export const ofGroup = () => gettext("for the whole group");
export const versionOf = (n: number) => interpolate(gettext("version %(n)s"), { n });
export const opensElsewhere = () => gettext("opens in another tab");
export const mapVersion = (title: string, n: number) => interpolate(gettext("Asset map %(title)s, version %(n)s"), { title, n });
export const planVersion = (title: string, n: number) => interpolate(gettext("Action plan %(title)s, version %(n)s"), { title, n });
export const talkWith = (people: string) => interpolate(gettext("A talk with %(people)s"), { people });
export const talk = () => gettext("A talk face to face");
export const size = (bytes: number) => (bytes < 1_000_000
  ? interpolate(gettext("%(n)s kB"), { n: Math.max(1, Math.round(bytes / 1000)) })
  : interpolate(gettext("%(n)s MB"), { n: Math.round(bytes / 100_000) / 10 }));
export const doesNotOpen = () => gettext("It does not open");
export const itOpens = () => gettext("It opens after all");
export const linkNoted = () => gettext("Noted. Whoever wrote this is told, and can share a link that opens.");
export const linkOpens = () => gettext("Taken back.");
export const deadFor = (n: number) => interpolate(ngettext("%(n)s person could not open it.", "%(n)s people could not open it.", n), { n });
export const deadForOthers = (n: number) => interpolate(ngettext("%(n)s person could not open it. Share a version with a link that opens.", "%(n)s people could not open it. Share a version with a link that opens.", n), { n });
export const hidden = () => gettext("This was reported and is hidden until course staff have looked at it. Only you and they see it.");
export const hiddenFromMost = () => gettext("This was reported and is hidden until course staff have looked at it. Only its author and course staff see it.");
