import { Trouble } from "../../shared/ui/Field";
import { messageOf } from "../../shared/xblock";
import { isMovedOn } from "./use-desk";

/** What did not work, beside where it was tried. */
export const Problem = ({ error }: { error: unknown }) =>
  error === null || isMovedOn(error) ? null : <Trouble>{messageOf(error)}</Trouble>;
