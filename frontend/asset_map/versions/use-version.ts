import { useCopyOf } from "../../shared/versions/use-copy-of";
import { useHere } from "../here";
import type { MapVersion } from "../state";

export const useVersion = (number: number | null) => useCopyOf<MapVersion>(useHere(), number);
