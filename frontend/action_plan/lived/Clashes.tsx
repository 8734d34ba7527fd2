import { WithEditor } from "../Later";
import { shown } from "../chart/value";
import { useHere } from "../here";
import type { Checkin } from "../state";
import { dayWords } from "./days";
import * as say from "./strings";

/** Texts and choices of a note that two people changed at once, each where it is. */
export function Clashes({ id }: { id: string }) {
  const { clashes, now } = useHere();
  const own = clashes.filter(({ place }) => place === id);
  const choices: Record<string, (value: string) => string> = {
    date: (day) => dayWords(day, now()), planned: (day) => (day ? dayWords(day, now()) : say.noDay()), decision: (one) => say.decided(one as Checkin["decision"]), value: shown,
  };
  if (!own.length) return null;
  return <WithEditor>{({ ClashCard }) => <>{own.map((held) => <ClashCard key={held.key} held={held} nameOf={say.fieldName} inWords={choices[held.field]} />)}</>}</WithEditor>;
}
