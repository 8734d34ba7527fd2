/** What stands behind the doors. A script of its own, fetched by the first one (see build.mjs). */
import { GroupPlace, LookInside } from "./group/GroupPlace";
import { Profile } from "./profile/Profile";
import { StartForm } from "./start/StartForm";

const rooms = { GroupPlace, LookInside, Profile, StartForm };

export type Rooms = typeof rooms;

Object.assign(window, { GroocGroupFormationRooms: rooms });
