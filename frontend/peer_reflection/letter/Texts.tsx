import type { Answers, Prompt } from "../state";

/** What was written, under the author's prompts. What stands under a prompt that is gone is shown all the same, without it. */
export function Texts({ prompts, answers }: { prompts: Prompt[]; answers: Answers }) {
  const known = new Set(prompts.map(({ id }) => id));
  const rows: [id: string, label: string][] = [
    ...prompts.map(({ id, label }): [string, string] => [id, label]),
    ...Object.keys(answers).filter((id) => !known.has(id)).map((id): [string, string] => [id, ""]),
  ];
  return (
    <dl class="r-texts">
      {rows.filter(([id]) => answers[id]?.trim()).map(([id, label]) => (
        <div key={id}>
          <dt dir="auto">{label}</dt>
          <dd dir="auto">{answers[id]}</dd>
        </div>
      ))}
    </dl>
  );
}
