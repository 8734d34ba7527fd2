/** The fields of a row and their values as the reader knows them. */
import { list } from "../../shared/i18n";
import { known, type People } from "../../shared/people";
import { shown } from "../chart/value";
import { dayWords } from "../lived/days";
import type { Chip, Row, Status } from "../state";
import * as say from "./strings";

/** By kind, in the order in which they are told. */
export const FIELDS: Record<Row["kind"], string[]> = {
  action: ["what", "who", "when", "uses", "done_when", "status"],
  indicator: ["what", "unit", "how", "baseline", "target", "until", "who"],
  link: ["what", "address", "summary"],
  item: ["what", "done"],
};

const DAYS = ["when", "until"];
const NUMBERS = ["baseline", "target"];

/** A field of which there is one value or another, not a text that could be put together of two. */
export const isChoice = (field: string): boolean => [...DAYS, ...NUMBERS, "status", "done", "address"].includes(field);

interface Sources { people: People; chipOf(id: string): Pick<Chip, "name"> | undefined; now: string }

/** A value in words; "" for what is not said. */
export function inWords(field: string, value: unknown, { people, chipOf, now }: Sources): string {
  if (Array.isArray(value)) return list(value.map((one) => (field === "uses" ? (chipOf(one)?.name ?? "") : known(people, one).name)).filter(Boolean), "unit");
  if (field === "done") return value && value !== "no" ? say.done() : say.notChosen();
  const text = String(value ?? "");
  if (!text) return "";
  if (DAYS.includes(field)) return dayWords(text, now);
  if (NUMBERS.includes(field)) return shown(text);
  return field === "status" ? say.statusName(text as Status) : text;
}
