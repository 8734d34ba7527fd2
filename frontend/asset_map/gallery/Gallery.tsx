import * as say from "./strings";

/** Maps of other groups. */
export const Gallery = () => <h3>{say.title()}</h3>;
