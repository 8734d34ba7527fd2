import { Lately } from "./Lately";
import { RemovedLately } from "./RemovedLately";
import { YourTurn } from "./YourTurn";

/** Below the list: what was taken off, what happened, and what waits for the reader. */
export const Foot = () => <><RemovedLately /><div class="m-foot"><Lately /><YourTurn /></div></>;
