import type { PartSetup } from "../state";

/** By which number a part is called; 0 is the final deliverable, which has none. */
export const partNumber = (parts: PartSetup[], part: string): number => (part === "final" ? 0 : parts.findIndex(({ id }) => id === part) + 1);
