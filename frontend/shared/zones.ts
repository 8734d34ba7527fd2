/**
 * Hours of the week between UTC and a person's own zone. Slots are half hours of the UTC week, 0..335, Monday 00:00 first;
 * a zone's offset is rounded to the half hour, as the server does.
 */
export const WEEK = 336;

const formats = new Map<string, Intl.DateTimeFormat>();

function clock(zone: string): Intl.DateTimeFormat {
  const made = formats.get(zone) ?? new Intl.DateTimeFormat("en-US-u-nu-latn", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });
  formats.set(zone, made);
  return made;
}

export function isZone(zone: string): boolean {
  try {
    return zone !== "" && clock(zone) !== undefined;
  } catch {
    return false;
  }
}

/** The zone to show times in: what the learner told, else what the browser says. */
export function readersZone(told: string): string {
  return isZone(told) ? told : Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** Minutes east of UTC at that moment; 0 for a zone this browser does not know. */
export function offsetOf(zone: string, at: Date = new Date()): number {
  if (!isZone(zone)) {
    return 0;
  }
  const part: Record<string, number> = {};
  for (const { type, value } of clock(zone).formatToParts(at)) {
    part[type] = Number(value);
  }
  const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute);
  return Math.round((local - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
}

const halfHours = (zone: string, at?: Date): number => Math.round(offsetOf(zone, at) / 30);

const wrap = (slot: number): number => ((slot % WEEK) + WEEK) % WEEK;

/** UTC slots as half hours of the week in a zone, sorted. */
export function toLocal(slots: number[], zone: string, at?: Date): number[] {
  const shift = halfHours(zone, at);
  return slots.map((slot) => wrap(slot + shift)).sort((a, b) => a - b);
}

/** The counts of 336 UTC slots, turned so that index 0 is Monday 00:00 in a zone. */
export function countsToLocal(counts: number[], zone: string, at?: Date): number[] {
  const shift = halfHours(zone, at);
  return Array.from({ length: WEEK }, (_, local) => counts[wrap(local - shift)] ?? 0);
}

/** Hours of the week 0..167 as somebody typed them in `zone`, as UTC slots, sorted. */
export function toSlots(hours: number[], zone: string, at?: Date): number[] {
  const shift = halfHours(zone, at);
  return hours.flatMap((hour) => [wrap(hour * 2 - shift), wrap(hour * 2 + 1 - shift)]).sort((a, b) => a - b);
}

/** "Buenos Aires" of "America/Argentina/Buenos_Aires". */
export const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");

/** "UTC+0", "UTC−5", "UTC+5:45". */
export function utcLabel(zone: string, at?: Date): string {
  const minutes = offsetOf(zone, at);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** Every zone this browser knows, UTC among them. */
export function zones(): string[] {
  const all: string[] = Intl.supportedValuesOf?.("timeZone") ?? [];
  return [...new Set([...all, "UTC"])];
}
