import { isRtl } from "./i18n";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** A name inside a sentence that is plain text: kept from turning the words around it, where it could. */
export const isolated = (name: string): string => (isRtl() || RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);
