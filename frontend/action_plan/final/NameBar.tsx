import { Bar } from "../../shared/ui/Bar";
import { useHere } from "../here";
import type { State } from "../state";
import * as say from "./strings";

type Answer = State["consent"]["named"];

/** Whether one's own name may stand beside what the group shows to others. */
export function NameBar({ onChange }: { onChange?(): void }) {
  const { state: { consent }, act, readonly } = useHere();
  if (readonly) return null;
  const answer = (named: Answer) => void act("consent", { answer: consent.mine, named }).then(onChange, () => undefined);
  return <Bar<Answer> label={say.yourName()} options={[["yes", say.yes()], ["no", say.no()]]} value={consent.named} onChange={answer} />;
}
