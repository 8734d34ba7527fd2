/** What the plan is carried into: the final deliverable. */
export { Deliverable } from "./final/Deliverable";
