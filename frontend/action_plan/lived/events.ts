/** What stands on the timeline: what the server tells, with what is not sent yet in it. Pure. */
import type { State, TimelineEvent } from "../state";

type Told = Pick<State, "timeline" | "checkins" | "meetings" | "readings" | "rows" | "versions">;

const isNote = ({ what }: TimelineEvent): boolean => what === "planned" || what === "checkin" || what === "meeting";

/** The notes as they are now, then what else happened, newest first; what is planned stands on top, the furthest day first. */
export function events({ timeline, checkins, meetings, readings, rows, versions }: Told): TimelineEvent[] {
  const serials = new Set(versions.map(({ serial }) => String(serial)));
  const others = timeline.filter((event) => !isNote(event) && (event.what === "reached" ? readings[event.id] : event.what === "status" ? rows[event.id] : serials.has(event.id)));
  const notes = [
    ...Object.values(checkins).map(({ id, date, planned, at, by }): TimelineEvent => ({ what: date ? "checkin" : "planned", id, day: date || planned, at, by, status: "" })),
    ...Object.values(meetings).map(({ id, date, at, by }): TimelineEvent => ({ what: "meeting", id, day: date, at, by, status: "" })),
  ];
  const later = (a: TimelineEvent, b: TimelineEvent): number => {
    const [first, second] = [[a.day || "~", a.at, a.what, a.id], [b.day || "~", b.at, b.what, b.id]];
    const i = first.findIndex((one, at) => one !== second[at]);
    return i < 0 ? 0 : first[i]! < second[i]! ? 1 : -1;
  };
  const planned = notes.filter(({ what }) => what === "planned").sort(later);
  return [...planned, ...[...notes.filter(({ what }) => what !== "planned"), ...others].sort(later)];
}
