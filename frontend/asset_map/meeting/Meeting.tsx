import { useHere } from "../here";
import { SavePicture } from "../picture/SavePicture";
import * as say from "./strings";

/** The map as something to carry. */
export function Meeting() {
  const { state } = useHere();
  return <section><h3>{say.title()}</h3><p>{say.intro(Object.keys(state.assets).length)}</p><SavePicture arrangement="rings" /></section>;
}
