/** What is carried onto the map, and away from it. */
export { BringCard } from "./bring/BringCard";
export { ImportList } from "./import/ImportList";
export { Meeting } from "./meeting/Meeting";
