/** What stands behind the list: the picture, versions, maps of others. */
export { Gallery } from "./gallery/Gallery";
export { Picture } from "./picture/Picture";
export { Versions } from "./versions/Versions";
