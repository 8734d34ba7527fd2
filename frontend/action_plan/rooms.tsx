/** What stands behind the plan: what became of it, its versions. */
export { Lived } from "./lived/Lived";
export { Versions } from "./versions/Versions";
