import { useHere } from "./here";

/** The one place that is open. */
export function Place() {
  const { state } = useHere();
  return <h2 tabIndex={-1}>{state.settings.title}</h2>;
}
