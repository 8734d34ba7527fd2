import { useHere } from "../here";
import { WithEditor } from "../Later";
import type { Row } from "../state";
import { fieldName, notSaid } from "./strings";
import { nameOf } from "./use-rows";
import { inWords, isChoice } from "./words";

/** What two people wrote at once in a row, each field with both, in the row's place. */
export function RowClash({ row }: { row: Row }) {
  const { state, now, clashes } = useHere();
  const sources = { people: state, now: now(), chipOf: (id: string) => state.chips[id] ?? state.can_use.find((chip) => chip.id === id) };
  const wordsOf = (field: string) => (isChoice(field) ? (value: string) => inWords(field, value, sources) || notSaid() : undefined);
  return (
    <>
      <p class="p-clash-of"><b dir="auto">{nameOf(row)}</b></p>
      {clashes.filter(({ place }) => place === row.id).map((held) => (
        <WithEditor key={held.field}>{({ ClashCard }) => <ClashCard held={held} nameOf={(field) => fieldName(row.kind, field)} inWords={wordsOf(held.field)} />}</WithEditor>
      ))}
    </>
  );
}
