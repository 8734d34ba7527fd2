/** Comments on the plan, and what course staff say to it. */
export { Talk } from "./talk/Talk";
