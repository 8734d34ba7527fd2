/** Course staff's view of who waits and what was reported. A later script, fetched when somebody opens it (see build.mjs). */
export { Desk } from "./desk/Desk";
