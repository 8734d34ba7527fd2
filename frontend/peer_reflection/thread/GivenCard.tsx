import { moment } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { useHere, useRemembered } from "../here";
import { Texts } from "../letter/Texts";
import { PromptFields } from "../respond/PromptFields";
import type { Answers, Response } from "../state";
import { Reveal } from "./Reveal";
import * as say from "./strings";
import { Thread } from "./Thread";

/** A response that the learner gave, and what became of it. */
export function GivenCard({ response }: { response: Response }) {
  const { state: { settings }, act, now, readonly } = useHere();
  const [change, setChange] = useRemembered<Answers | null>(`change ${response.id}`, null);
  const { to, title, version, at, changed_since: changed, answers, hidden } = response;
  const keep = () => {
    void act("revise_response", { response: response.id, answers: change });
    setChange(null);
  };
  return (
    <article class="g-card r-response" aria-label={say.givenTo(to.name, title)}>
      <p><b><Theirs>{say.givenTo(to.name && isolated(to.name), title)}</Theirs></b> <span class="g-help">{say.answeredVersion(version, moment(at, now()))} {changed && say.changedSince()}</span></p>
      {hidden && <p class="g-help">{say.hidden()}</p>}
      {change === null ? <Texts prompts={settings.response_prompts} answers={answers} /> : (
        <>
          <PromptFields prompts={settings.response_prompts} answers={change} onChange={setChange} />
          <div class="g-row">
            <Button kind="outline" small onClick={keep}>{say.keepChange()}</Button>
            <Button small onClick={() => setChange(null)}>{say.leaveIt()}</Button>
          </div>
        </>
      )}
      <WhatBecame response={response} />
      <Thread response={response} name={to.name} />
      <Reveal response={response} />
      {change === null && !readonly && <Button kind="link" class="g-bare" icon="pencil" onClick={() => setChange(answers)}>{say.changeMine()}</Button>}
    </article>
  );
}

/** For its giver: whether it helped, what is done with it, and thanks. */
function WhatBecame({ response: { to, helped, decision, thanked } }: { response: Response }) {
  const name = to.name && isolated(to.name);
  const lines: [key: string, words: string, more: string][] = [];
  if (helped?.mark) lines.push(["helped", helped.mark === "yes" ? say.helpedThem(name) : say.didNotHelp(name), helped.why]);
  if (decision?.will) lines.push(["decision", say.theyWill(decision.will, name), decision.because]);
  if (thanked) lines.push(["thanks", say.theyThank(name), ""]);
  return lines.length ? (
    <ul class="r-became">
      {lines.map(([key, words, more]) => <li key={key}><Icon name={key === "thanks" ? "heart" : "check"} /><span>{words}{more && <span class="r-summary" dir="auto">{more}</span>}</span></li>)}
    </ul>
  ) : null;
}
