/** What stands behind the doors. A script of its own, fetched by the first one (see build.mjs). */
import { Profile } from "./profile/Profile";
import { StartForm } from "./start/StartForm";

export interface Rooms { Profile: typeof Profile; StartForm: typeof StartForm }

const rooms: Rooms = { Profile, StartForm };

Object.assign(window, { GroocGroupFormationRooms: rooms });
