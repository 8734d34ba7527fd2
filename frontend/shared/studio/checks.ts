/**
 * What is wrong with a setting of any block, as a message to show at its field; "" when nothing is. The server checks the same on
 * saving (domain/faults.py) and has the last word.
 */
import * as say from "./strings";

export type Faults<Values> = Partial<Record<keyof Values & string, string>>;

const NAME_LENGTH = 120;
const SHOWN = 30; // characters of a line that is too long
const GROUP_SET = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/;

const fold = (line: string): string => line.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

export const textFault = (text: string, most: number): string => ([...text].length > most ? say.tooLong(most) : "");

export const nameFault = (name: string): string => (name.trim() ? textFault(name, NAME_LENGTH) : say.noName());

export const groupSetFault = (slug: string): string => (GROUP_SET.test(slug) ? "" : say.notASet());

export const dateFault = (date: string): string => (date && Number.isNaN(Date.parse(date)) ? say.notADate() : "");

export const numberFault = (value: number, least: number, most: number): string =>
  Number.isInteger(value) && value >= least && value <= most ? "" : say.notANumber(least, most);

/** Too many lines, an empty one, one that is too long, or one that stands there twice. */
export function listFault(lines: string[], most: number, letters: number): string {
  if (lines.length > most) return say.tooMany(most);
  if (lines.some((line) => !line.trim())) return say.emptyLine();
  const long = lines.find((line) => [...line].length > letters);
  if (long) return say.lineTooLong([...long].slice(0, SHOWN).join(""), letters);
  const folded = lines.map(fold);
  const twice = lines.find((_, at) => folded.indexOf(folded[at]!) < at);
  return twice ? say.twice(twice) : "";
}

/** Only those fields that are wrong. */
export const found = <Values>(faults: Faults<Values>): Faults<Values> =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as Faults<Values>;
