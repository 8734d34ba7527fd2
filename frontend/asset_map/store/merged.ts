import { merging } from "../../shared/merged";
import type { Patch, State } from "../state";

/** Of these a patch holds only the newer entries, and null for what is gone. */
export const merged = merging<State, Patch>(["assets", "links", "positions", "removed", "reflections", "comments", "former"]);
