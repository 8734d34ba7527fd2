/** What others in the course see: the gallery of plans. */
export { Gallery } from "./gallery/Gallery";
