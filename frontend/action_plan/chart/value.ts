/** Values of indicators: decimals as text, shown in the reader's digits. */
import { locale } from "../../shared/i18n";

/** "12.5" as the reader writes it; what is no number stays as it is. */
export function shown(value: string): string {
  const number = Number(value);
  return value.trim() === "" || Number.isNaN(number) ? value : new Intl.NumberFormat(locale(), { maximumFractionDigits: 6 }).format(number);
}

/** What somebody typed as the decimal that the server takes: "12,5", "١٢٫٥" and "1 200" are numbers; anything else stays as it was typed. */
export function told(text: string): string {
  const plain = text.trim()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\u066b/g, ".").replace(/[\s\u00a0\u202f\u066c']/g, "").replace(/\u2212/g, "-");
  const decimal = /^-?\d+,\d+$/.test(plain) ? plain.replace(",", ".") : plain;
  return /^-?\d+(\.\d+)?$/.test(decimal) ? decimal : text.trim();
}
