/** Course staff's view of all plans. A later script, fetched when somebody opens it (see build.mjs). */
export { Desk } from "./desk/Desk";
