/** What stands behind the list: the picture, versions, and what comes onto the map or leaves it. */
export { BringCard } from "./bring/BringCard";
export { Gallery } from "./gallery/Gallery";
export { ImportList } from "./import/ImportList";
export { Meeting } from "./meeting/Meeting";
export { Picture } from "./picture/Picture";
export { Versions } from "./versions/Versions";
