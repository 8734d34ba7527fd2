/** What stands behind the doors. A later script, fetched by the first one (see build.mjs). */
export { GroupPlace, LookInside } from "./group/GroupPlace";
export { Profile } from "./profile/Profile";
export { StartForm } from "./start/StartForm";
