/** The facilitator's matching desk. A later script, fetched when somebody opens the desk (see build.mjs). */
export { Desk } from "./desk/Desk";
