import { useState } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { useHere } from "../here";
import { Texts } from "../letter/Texts";
import { nameOf, Who } from "../letter/Who";
import { ReportForm } from "../report/ReportForm";
import type { Response } from "../state";
import { DecisionBox } from "./DecisionBox";
import { Helped } from "./Helped";
import { Reveal } from "./Reveal";
import * as say from "./strings";
import { Thread } from "./Thread";

/** A response that somebody gave: what it says, the talk under it, and for its receiver what comes of it. */
export function ResponseCard({ response }: { response: Response }) {
  const { state: { settings }, now, readonly } = useHere();
  const { id, by, version, at, changed_since: changed, hidden, answers, helped, late } = response;
  const [fresh] = useState(response.isnew); // it stays marked while one looks at it
  const received = helped !== null && !by.mine && !readonly;
  const note = [say.answeredVersion(version, moment(at, now())), changed && say.changedSince(), late && say.late()].filter(Boolean) as string[];
  return (
    <div class={received ? "r-came" : "r-came r-alone"} data-response={id}>
      <article class="g-card r-response" aria-label={nameOf(by)}>
        <div class="r-letter-head">
          <Who face={by} note={<>{note.map((one) => <span key={one}>{one}</span>)}{fresh && <span class="m-tag">{say.isNew()}</span>}</>} />
        </div>
        {hidden && <p class="g-help">{say.hidden()}</p>}
        <Texts prompts={settings.response_prompts} answers={answers} />
        {received && <Helped response={response} />}
        <Thread response={response} name={by.mine ? response.to.name : by.name} />
        <Reveal response={response} />
        {!by.mine && !readonly && <ReportForm what="response" id={id} />}
      </article>
      {received && <DecisionBox response={response} />}
    </div>
  );
}
