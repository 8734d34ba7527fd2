import { useCopyOf } from "../../shared/versions/use-copy-of";
import { useHere } from "../here";
import type { PlanVersion } from "../state";

/** What changed since is left to the comparison: a copy that is fetched once does not know. */
export const useVersion = (serial: number | null) => useCopyOf<PlanVersion>(useHere(), serial);
