import { createContext } from "preact";
import { useContext, useId } from "preact/hooks";

/** What every id of one block begins with; two blocks on a page never share an id. */
export const Prefix = createContext("grooc");

export const useOwnId = (): string => `${useContext(Prefix)}-${useId()}`;

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** An id for something new that the browser may name itself: 16 of a-z 0-9. */
export const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => LETTERS[byte % LETTERS.length]).join("");
