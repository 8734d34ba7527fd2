/** What came back and what was given, with the talk under it: fetched when there is something of it. */
export { Came } from "./thread/Came";
export { Digest } from "./thread/Digest";
export { Given } from "./thread/Given";
