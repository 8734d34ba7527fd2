/** The tables of a part, what a reader would ask, and submitting it. Fetched at once, beside the first script. */
export { Checks } from "./checks/Checks";
export { ActionTable } from "./rows/ActionTable";
export { CheckTable } from "./rows/CheckTable";
export { IndicatorTable } from "./rows/IndicatorTable";
export { LinkTable } from "./rows/LinkTable";
export { AgreeCard } from "./submit/AgreeCard";
