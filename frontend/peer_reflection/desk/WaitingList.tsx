import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { NeedMark } from "../../shared/ui/NeedCards";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import { nameOf, PersonFace } from "../letter/Who";
import type { Desk } from "../state";
import { AnswerHere } from "./AnswerHere";
import { byNeed, reasons, type Level, type Waiting } from "./need";
import * as say from "./strings";
import type { Loaded } from "./use-desk";
import { useMore } from "./use-more";

const LEVELS: [Level, () => string][] = [["needs", say.needHead], ["word", say.wayHead]];

/** Whoever is kept waiting, by need, each with the reason in a sentence. One is answered under its own row. */
export function WaitingList({ desk, loaded }: { desk: Desk; loaded: Loaded }) {
  const [open, setOpen] = useRemembered<number | null>("desk.open", null);
  const title = useRef<HTMLHeadingElement>(null);
  const { announce } = useHere();
  const sent = async (name: string) => {
    announce(say.sent(name));
    setOpen(null);
    title.current?.focus();
    await loaded.again();
  };
  return (
    <section class="r-desk-part">
      <h3 ref={title} tabIndex={-1}>{say.waiting()}</h3>
      {desk.waiting.length ? <p class="g-help">{say.waitingHelp()}</p> : <p>{say.nobodyWaits()}</p>}
      {LEVELS.map(([level, head]) => {
        const those = byNeed(desk.waiting, level);
        const row = (one: Waiting) => (
          <Row key={one.contribution.id} one={one} open={open === one.contribution.id} loaded={loaded}
            onOpen={(is) => setOpen(is ? one.contribution.id : null)} onSent={(name) => void sent(name)} />
        );
        return those.length > 0 && <LevelOf key={level} level={level} head={head()} those={those} row={row} />;
      })}
    </section>
  );
}

function LevelOf({ level, head, those, row }: { level: Level; head: string; those: Waiting[]; row(one: Waiting): VNode }) {
  const [shown, more] = useMore(those);
  return (
    <>
      <div class="r-waiting">
        <h4><NeedMark level={level} />{head}</h4>
        <ul>{shown.map(row)}</ul>
      </div>
      {more}
    </>
  );
}

interface RowProps { one: Waiting; open: boolean; loaded: Loaded; onOpen(open: boolean): void; onSent(name: string): void }

function Row({ one, open, loaded, onOpen, onSent }: RowProps) {
  const { now, readonly } = useHere();
  const { contribution: { id, by, of_group, title, at } } = one;
  const [first, ...rest] = reasons(one);
  const name = of_group && by.group ? by.group : nameOf(by);
  return (
    <li class="r-wait" aria-label={name}>
      <div class="r-wait-line">
        <div class="r-wait-who">
          <PersonFace person={by} small />
          <b><Theirs>{name}</Theirs></b>
          {by.group && by.group !== name && <span class="g-help"><Theirs>{by.group}</Theirs></span>}
        </div>
        <div class="r-wait-why">
          <p><b>{first}</b> {rest.join(" ")}</p>
          <p class="g-help">{title && <span class="r-wait-title"><Theirs>{title}</Theirs></span>}<span>{say.since(moment(at, now()))}</span></p>
        </div>
        {!readonly && (
          <div class="r-wait-acts">
            <Button small aria-expanded={open} aria-label={(open ? say.closeOf : say.answerTo)(isolated(name))} onClick={() => onOpen(!open)}>{open ? say.close() : say.answer()}</Button>
            <FirstButton one={one} name={name} loaded={loaded} />
          </div>
        )}
      </div>
      {open && <AnswerHere contribution={id} name={name} onSent={() => onSent(name)} />}
    </li>
  );
}

/** Calls for help, or takes it back. The row may change its place by that: focus goes with it. */
function FirstButton({ one: { boosted, contribution: { id } }, name, loaded }: { one: Waiting; name: string; loaded: Loaded }) {
  const { announce, memory } = useHere();
  const { busy, error, run } = useAction();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (memory.get("desk.moved") !== id) return;
    memory.delete("desk.moved");
    button.current?.focus();
  }, [boosted]);
  const turn = () => run(async () => {
    memory.set("desk.moved", id);
    await loaded.change("boost", { contribution: id, on: !boosted });
    announce((boosted ? say.nowInTurn : say.nowFirst)(isolated(name)));
  });
  return (
    <>
      <Button ref={button} small busy={busy} aria-label={(boosted ? say.notFirstOf : say.serveFirstOf)(isolated(name))} onClick={() => void turn()}>
        {boosted ? say.notFirst() : say.serveFirst()}
      </Button>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}
