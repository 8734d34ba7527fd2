import { createContext } from "preact";
import { useContext, useId } from "preact/hooks";

/** What every id of one block begins with; two blocks on a page never share an id. */
export const Prefix = createContext("grooc");

export const useOwnId = (): string => `${useContext(Prefix)}-${useId()}`;
