/** What stands behind one's own page: looking around in what others share, and the network. */
export { Browse } from "./browse/Browse";
export { Network } from "./network/Network";
