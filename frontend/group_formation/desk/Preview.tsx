import { useRef, useState } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { Button } from "../../shared/ui/Button";
import { Confirm } from "../../shared/ui/Confirm";
import { useHere } from "../here";
import { preset } from "../match/strings-rules";
import { Answers } from "./Answers";
import { Certificate } from "./Certificate";
import { Compare } from "./Compare";
import { Figures } from "./Figures";
import { Groups } from "./Groups";
import { HeatMap } from "./HeatMap";
import { Histogram } from "./Histogram";
import type { RoundHead } from "./state";
import * as words from "./strings";
import { useDesk } from "./use-desk";
import { useRoundPage } from "./use-round-page";

export interface PreviewProps { head: RoundHead; onOpen(round: number): void }

/** One round: what it would do, before anybody is told; afterwards, what people answered. */
export function Preview({ head, onOpen }: PreviewProps) {
  const [comparing, setComparing] = useState(false);
  const page = useRoundPage(head.id);
  const list = useRef<HTMLHeadingElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { figures } = head;
  const open = head.state === "preview";
  const seeWhy = () => {
    page.narrow({ filter: "unplaced" });
    list.current?.focus();
  };
  const endComparing = () => {
    setComparing(false);
    heading.current?.focus();
  };
  return (
    <>
      <header class="g-preview-head">
        <div>
          <h2 tabIndex={-1} ref={heading}>{open ? words.previewOf(head) : words.announcedRound(head)}</h2>
          <Told head={head} />
        </div>
        {open && <Acts head={head} comparing={comparing} onCompare={() => setComparing(!comparing)} />}
      </header>
      {head.answers && <section class="g-card"><h3>{words.answers()}</h3><Answers answers={head.answers} /></section>}
      {comparing && open && <Compare head={head} onOpen={onOpen} onClose={endComparing} />}
      {figures && <Figures figures={figures} onSeeWhy={seeWhy} />}
      {figures?.certificate && <Certificate certificate={figures.certificate} people={figures.people} />}
      {figures && (
        <div class="g-charts">
          <Histogram figures={figures} rules={head.rules} low={page.page?.counts.low ?? 0} />
          {figures.by_cause.causes.length > 0 && <HeatMap table={figures.by_cause} />}
        </div>
      )}
      <Groups head={head} page={page} headingRef={list} />
      {open && <Discard head={head} />}
    </>
  );
}

function Told({ head }: { head: RoundHead }) {
  const { zone, now } = useHere();
  const at = (iso: string) => moment(iso, now(), zone);
  const ran = words.ranAt(at(head.started_at), Math.round((head.took_s ?? 0) * 10) / 10, preset(head.rules.preset), head.seed);
  const told = head.announced_at ? words.toldAt(at(head.announced_at)) : words.nobodyTold();
  return <p class="g-help">{ran} {told} {head.state === "announced" && head.answer_by && words.answerUntil(at(head.answer_by))}</p>;
}

/** What can be done with the preview as a whole. */
function Acts({ head, comparing, onCompare }: { head: RoundHead; comparing: boolean; onCompare(): void }) {
  const { act } = useDesk();
  const { state, say } = useHere();
  const announce = async () => {
    await act("announce_round", { round: head.id, version: head.version });
    say(words.isAnnounced(head.groups));
  };
  const placed = head.people - (head.figures?.unplaced ?? 0);
  return (
    <div class="g-row g-acts">
      {head.kind === "wave" && <Button aria-expanded={comparing} onClick={onCompare}>{words.compare()}</Button>}
      {head.groups > 0 && (
        <Confirm kind="primary" ask={words.announce(head.groups)} what={words.announceWhat(placed, state.match?.plan.answer_hours ?? null)}
          yes={words.announceYes()} onYes={announce} />
      )}
    </div>
  );
}

function Discard({ head }: { head: RoundHead }) {
  const { act } = useDesk();
  const discard = () => act("discard_round", { round: head.id, version: head.version });
  return <Confirm ask={words.discard()} what={words.discardWhat()} yes={words.discardYes()} onYes={discard} />;
}

