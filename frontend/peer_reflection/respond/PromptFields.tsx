import { useState } from "preact/hooks";
import { Field, type Control } from "../../shared/ui/Field";
import { OwnText } from "../../shared/ui/OwnText";
import type { Answers, Prompt } from "../state";
import * as say from "./strings";

export const LONGEST = 4000;
const FEW = 2;

/** How many words there are, in any script: where words are not parted by blanks, as the browser knows them. */
const words = (text: string): number => [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].filter(({ isWordLike }) => isWordLike).length;

export interface PromptFieldsProps {
  prompts: Prompt[];
  answers: Answers;
  onChange(answers: Answers): void;
  faults?: Record<string, string>; // the server's words, by `answers.<prompt>`
  readOnly?: boolean;
  /** Labels stand beside the fields where there is room. */
  beside?: boolean;
  /** What is said once to an answer of one or two words, and of which prompt it was said ("" before). It is never in the way. */
  hint?: { words: string; at: string; onHint(prompt: string): void };
}

/** The author's prompts, each with a text. */
export function PromptFields({ prompts, answers, onChange, faults = {}, readOnly, beside, hint }: PromptFieldsProps) {
  return (
    <div class={beside ? "r-prompts r-beside" : "r-prompts"}>
      {prompts.map((prompt) => (
        <One
          key={prompt.id} prompt={prompt} value={answers[prompt.id] ?? ""} fault={faults[`answers.${prompt.id}`] ?? ""} readOnly={readOnly} beside={beside} hint={hint}
          onChange={(text) => onChange({ ...answers, [prompt.id]: text })}
        />
      ))}
    </div>
  );
}

interface OneProps extends Pick<PromptFieldsProps, "readOnly" | "beside" | "hint"> { prompt: Prompt; value: string; fault: string; onChange(text: string): void }

function One({ prompt: { id, label, help, required }, value, fault, readOnly, beside, hint, onChange }: OneProps) {
  const [left, setLeft] = useState(false); // since it was changed
  const isShort = words(value) > 0 && words(value) <= FEW;
  const leave = () => {
    setLeft(true);
    if (isShort && hint && !hint.at) hint.onHint(id);
  };
  const type = (text: string) => {
    setLeft(false);
    onChange(text);
  };
  const more = { "aria-required": required || undefined, readOnly };
  const shows = hint?.at === id && isShort;
  return (
    <div class="r-prompt" data-prompt={id}>
      <Field label={<span dir="auto">{label}</span>} help={beside ? help && <span dir="auto">{help}</span> : undefined} optional={beside ? undefined : help} error={left || value === "" || !fault ? fault : ""}>
        {(control) => <OwnText control={{ ...control, ...more } as Control} value={value} onChange={type} onLeave={leave} max={LONGEST} long />}
      </Field>
      {shows && <p class="r-hint" role="status">{hint.words} {say.mayLeaveOut()}</p>}
    </div>
  );
}
