/** Numbers as the desk writes them. */
import { locale } from "../../shared/i18n";

const formats = new Map<string, Intl.NumberFormat>();

function format(style: "percent" | "decimal", least: number, most: number): Intl.NumberFormat {
  const key = [locale(), style, least, most].join();
  const made = formats.get(key) ?? new Intl.NumberFormat(locale(), { style, minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made;
}

export const percent = (share: number, digits = 0): string => format("percent", 0, digits).format(share);

/** A score from 0 to 1: ".47" where English is read, "0,47" elsewhere. */
export function score(value: number, most = 2): string {
  const parts = format("decimal", 2, most).formatToParts(value);
  const bare = locale().startsWith("en") && Math.abs(value) < 1 && parts[0]?.value === "0";
  return parts.slice(bare ? 1 : 0).map((part) => part.value).join("");
}
