/** What it takes to write texts. Fetched when the page has come to rest. */
export { BringCard } from "./bring/BringCard";
