/** What stands behind the door "Be matched". A later script, fetched by the first one (see build.mjs). */
export { MatchPlace } from "./match/MatchPlace";
