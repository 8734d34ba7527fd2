/** Messages inside a chart. */
import { gettext, interpolate } from "../../shared/i18n";

export const baseline = (value: string) => interpolate(gettext("Baseline %(value)s"), { value });
export const target = (value: string) => interpolate(gettext("Target %(value)s"), { value });
export const noReadings = () => gettext("no readings");
