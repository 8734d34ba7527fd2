/** Bringing something along, and what can be done with what others brought: fetched when the page has come to rest. */
export { DeadLink } from "./letter/DeadLink";
export { OwnFile } from "./letter/OwnFile";
export { Attachments } from "./write/Attachments";
