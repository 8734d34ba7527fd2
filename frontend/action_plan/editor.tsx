/** What it takes to write texts. Fetched when the page has come to rest. */
export { BringCard } from "./bring/BringCard";
export { ClashCard } from "./clash/ClashCard";
export { ProblemEditor } from "./head/ProblemEditor";
export { RefusedNotes } from "./plan/RefusedNotes";
export { SectionEditor } from "./text/SectionEditor";
