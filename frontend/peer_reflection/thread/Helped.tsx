import { useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Field } from "../../shared/ui/Field";
import { OwnText } from "../../shared/ui/OwnText";
import { useHere } from "../here";
import type { Response } from "../state";
import * as say from "./strings";

const LONGEST = 1000;

/** Whether it helped: for the one who answered, and nobody else. */
export function Helped({ response: { id, by, helped } }: { response: Response }) {
  const { act } = useHere();
  const { mark, why } = helped ?? { mark: "", why: "" };
  const [words, setWords] = useState(why);
  const set = (next: "yes" | "no" | "", reason: string) => void act("mark_helped", { response: id, mark: next, why: reason });
  return (
    <div class="r-helped">
      <div class="g-row" role="group" aria-label={say.didItHelp()}>
        <span class="g-help" aria-hidden="true">{say.didItHelp()}</span>
        {(["yes", "no"] as const).map((one) => (
          <button key={one} type="button" class="g-chip-button" aria-pressed={mark === one} onClick={() => set(mark === one ? "" : one, words.trim())}>
            {mark === one && <Icon name="check" />}{one === "yes" ? say.itHelped() : say.notReally()}
          </button>
        ))}
      </div>
      {mark && (
        <Field label={say.whyMark()} optional={say.optional()} help={say.onlyGiver(by.name && isolated(by.name))}>
          {(control) => <OwnText control={control} value={words} onChange={setWords} onLeave={() => words.trim() !== why && set(mark, words.trim())} max={LONGEST} />}
        </Field>
      )}
    </div>
  );
}
