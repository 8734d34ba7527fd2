/** What the plan is carried into: the final deliverable, the gallery. */
export { Deliverable } from "./final/Deliverable";
export { Gallery } from "./gallery/Gallery";
