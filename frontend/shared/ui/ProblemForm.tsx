import { useEffect, useRef } from "preact/hooks";
import { Button } from "./Button";
import { SavedText } from "./SavedText";
import * as say from "./strings";

const LONGEST = 2_000;

export interface ProblemFormProps { label: string; value: string; onChange(text: string): void; onWriting(on: boolean): void; onDone(): void }

/** What something is for, in the group's own words; saved as it is typed. */
export function ProblemForm({ label, value, onChange, onWriting, onDone }: ProblemFormProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("textarea")?.focus();
    return () => onWriting(false);
  }, []);
  return (
    <div ref={box} onKeyDown={({ key }) => key === "Escape" && onDone()}>
      <SavedText label={label} hideLabel long={2} max={LONGEST} value={value} onFocus={() => onWriting(true)} onChange={onChange} />
      <Button kind="primary" small onClick={onDone}>{say.done()}</Button>
    </div>
  );
}
