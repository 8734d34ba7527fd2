import { Exemplar } from "./Exemplar";
import { Lately } from "./Lately";
import { RemovedLately } from "./RemovedLately";
import { YourTurn } from "./YourTurn";

/** Below the list: what was taken off, the author's example, what happened, and what waits for the reader. */
export const Foot = () => <><RemovedLately /><Exemplar /><div class="m-foot"><Lately /><YourTurn /></div></>;
