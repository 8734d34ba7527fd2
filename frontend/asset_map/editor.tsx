/** What it takes to write on the map, and what stands below the list. Fetched when the page has come to rest. */
export { ClashCard } from "./clash/ClashCard";
export { PaceForm } from "../shared/ui/PaceForm";
export { ProblemEditor } from "./head/ProblemEditor";
export { ReadyList } from "./head/ReadyList";
export { Foot } from "./list/Foot";
export { RefusedNotes } from "./list/RefusedNotes";
export { RowActions } from "./list/RowActions";
export { RowEditor } from "./list/RowEditor";
export { Search } from "./list/Search";
export { Reflection } from "./reflection/Reflection";
