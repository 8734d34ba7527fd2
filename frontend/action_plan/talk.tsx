/** Comments on the plan, what course staff say to it, and what happened lately. */
export { Lately } from "./lately/Lately";
export { Talk } from "./talk/Talk";
