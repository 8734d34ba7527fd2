import { isolated } from "../../shared/isolated";
import type { PartSetup } from "../state";

/** What a part is called, inside a sentence. Authors number parts in their own way, so a part is never called by its place. */
export const titleOf = (parts: PartSetup[], part: string): string => isolated(parts.find(({ id }) => id === part)?.title ?? "");
