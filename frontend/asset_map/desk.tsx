/** Course staff's view of all maps. A later script, fetched when somebody opens it (see build.mjs). */
export { Desk } from "./desk/Desk";
