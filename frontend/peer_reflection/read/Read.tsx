import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { dayAndMonth } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { Segmented } from "../../shared/ui/Segmented";
import { messageOf, RefusalError } from "../../shared/xblock";
import * as say from "../browse/strings";
import { useHere } from "../here";
import { Letter } from "../letter/Letter";
import { nameOf } from "../letter/Who";
import { ReportForm } from "../report/ReportForm";
import type { Contribution, Reading, Response } from "../state";
import { ResponseCard } from "../thread/ResponseCard";

/** One reflection in any of its versions, with the answers to it that one may read. */
export function Read({ id, onBack }: { id: number; onBack(): void }) {
  const [number, setNumber] = useState<number | null>(null); // null: the newest
  const { reading, error } = useReading(id, number);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [reading === null]);
  return (
    <div class="r-read">
      <p><Button kind="link" class="g-bare" icon="back" onClick={onBack}>{say.back()}</Button></p>
      {error !== null && <Trouble>{error instanceof RefusalError && error.status === 404 ? say.gone() : messageOf(error)}</Trouble>}
      {!reading && error === null && <p class="g-help" role="status">{say.opening()}</p>}
      {reading && (
        <>
          <h3 ref={heading} tabIndex={-1}>{reading.contribution.by.mine ? say.yourReflection() : say.reflectionOf(isolated(nameOf(reading.contribution.by)))}</h3>
          <div class="r-reading">
            <div>
              <Versions contribution={reading.contribution} onChange={setNumber} />
              <Letter contribution={reading.contribution} />
              <Below reading={reading} />
            </div>
            <Answers reading={reading} />
          </div>
        </>
      )}
    </div>
  );
}

/** A version; the last one stays until the next is there. */
function useReading(id: number, number: number | null): { reading: Reading | null; error: unknown } {
  const { ask } = useHere();
  const [reading, setReading] = useState<Reading | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let wanted = true;
    ask<Reading>("read", { contribution: id, ...(number !== null && { number }) }).then(
      (found) => {
        if (!wanted) return;
        setReading(found);
        setError(null);
      },
      (caught) => { if (wanted) setError(caught); },
    );
    return () => { wanted = false; };
  }, [id, number]);
  return { reading, error };
}

const BESIDE = 5; // versions that find room side by side

function Versions({ contribution: { current, version }, onChange }: { contribution: Contribution; onChange(number: number): void }) {
  if (current < 2) return null;
  const first = Math.max(1, Math.min(version.number - 2, current - BESIDE + 1));
  const numbers = Array.from({ length: Math.min(BESIDE, current) }, (_, i) => first + i);
  return (
    <div class="r-versions">
      <Segmented label={say.versions()} options={numbers.map((one) => [String(one), say.versionNumber(one)])} value={String(version.number)} onChange={(one) => onChange(Number(one))} />
      {version.number < current ? <p class="g-help" role="status">{say.anOlder(version.number, current)}</p> : <p class="g-help">{say.versionOn(version.number, dayAndMonth(version.at))}</p>}
    </div>
  );
}

const answeredBy = (responses: Response[]) => responses.filter((one) => one.by.mine).map((one) => one.version);

/** What one can do with somebody else's: answer the newest version once, and report. */
function Below({ reading: { contribution, responses } }: { reading: Reading }) {
  const { readonly, answer } = useHere();
  const { id, by, current, version } = contribution;
  if (readonly || by.mine) return null;
  const mine = answeredBy(responses);
  const name = isolated(nameOf(by));
  return (
    <div class="r-below">
      {version.number === current && !mine.includes(current) && <Button kind="primary" onClick={() => answer(contribution)}>{mine.length ? say.answerAgain(name) : say.answer(name)}</Button>}
      <ReportForm what="contribution" id={id} />
    </div>
  );
}

function Answers({ reading: { contribution, responses } }: { reading: Reading }) {
  return (
    <section class="r-answers" aria-label={say.answers(contribution.responses)}>
      <h4>{say.answers(contribution.responses)}</h4>
      {responses.map((one) => <ResponseCard key={one.id} response={one} />)}
      {!responses.length && <p class="g-help">{contribution.responses ? say.answersNotForYou() : say.noAnswers()}</p>}
    </section>
  );
}
