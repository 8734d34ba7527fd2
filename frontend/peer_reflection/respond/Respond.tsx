import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import { WithTalk } from "../Later";
import { Letter } from "../letter/Letter";
import type { Lane, Served, State } from "../state";
import type { Found } from "../store/op";
import { ResponseForm } from "./ResponseForm";
import * as say from "./strings";

const LANES: Lane[] = ["strangers", "team"];

const asked = ({ settings }: State, lane: Lane): number => (lane === "team" ? settings.give_team : settings.give_strangers);

/** A lane is there when the author asks for it, or something of it is in hand; what is still to be done comes first. */
function lanesOf(state: State): Lane[] {
  const there = LANES.filter((lane) => state.served[lane] || (asked(state, lane) > 0 && (lane === "strangers" || state.group)));
  const open = (lane: Lane) => Number(!state.served[lane] && state.given[lane] >= asked(state, lane));
  return there.sort((a, b) => open(a) - open(b));
}

/** Others who want an answer: those the learner was given, and the one they found. */
export function Respond() {
  const { state, readonly, found } = useHere();
  if (readonly && !Object.keys(state.served).length) return null;
  return (
    <section class="r-part r-respond" data-part="respond" tabIndex={-1} aria-label={say.section()}>
      {found.map((one) => <Chosen key={one.key} found={one} />)}
      {state.alone ? <><h3>{say.section()}</h3><p class="m-panel-card">{say.alone()}</p></> : <Lanes />}
      {state.given.responses.length > 0 && <WithTalk>{({ Given }) => <Given />}</WithTalk>}
    </section>
  );
}

/** What is in hand, and beside each other the lanes in which nothing is. */
function Lanes() {
  const { state } = useHere();
  const lanes = lanesOf(state);
  const free = lanes.filter((lane) => !state.served[lane]);
  return (
    <>
      {lanes.map((lane) => state.served[lane]).map((served) => served && <InHand key={served.contribution.id} served={served} />)}
      {free.length > 0 && <div class="r-asks">{free.map((lane) => <Ask key={lane} lane={lane} />)}</div>}
    </>
  );
}

/** What was handed out, and the form that answers it. */
function InHand({ served }: { served: Served }) {
  const { act, readonly, memory } = useHere();
  const { busy, error, run } = useAction();
  const { contribution, lane, draft } = served;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (memory.delete("asked")) head.current?.focus();
  }, []);
  const another = () => run(() => {
    memory.set("asked", true); // so that the focus goes to what comes
    return act("show_another", { lane });
  });
  return (
    <>
      <div class="r-title">
        <h3 ref={head} tabIndex={-1}>{say.laneTitle(lane)}</h3>
        {!readonly && <Button kind="link" class="g-bare" icon="back" busy={busy} onClick={() => void another()}>{say.another()}</Button>}
      </div>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <div class="r-exchange">
        <Letter contribution={contribution} />
        {!readonly && (
          <ResponseForm contribution={contribution} served={served} draft={draft} onDraft={(answers) => void act("save_response_draft", { contribution: contribution.id, answers })} />
        )}
      </div>
    </>
  );
}

/** One that the learner found by looking around. Its draft stays on this device: it was not handed out, so nobody else keeps it. */
function Chosen({ found: { contribution, answers } }: { found: Found }) {
  const { writeTo, memory } = useHere();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (memory.delete("asked")) head.current?.focus();
  }, []);
  return (
    <>
      <div class="r-title">
        <h3 ref={head} tabIndex={-1}>{say.chosenTitle()}</h3>
        <Button kind="link" class="g-bare" icon="cross" onClick={() => writeTo(contribution.id, null)}>{say.putBack()}</Button>
      </div>
      <div class="r-exchange">
        <Letter contribution={contribution} />
        <ResponseForm contribution={contribution} draft={answers} onDraft={(next) => writeTo(contribution.id, next)} />
      </div>
    </>
  );
}

/** Nothing in hand: what is asked, and a way to be given one. */
function Ask({ lane }: { lane: Lane }) {
  const { state, act, announce, readonly, memory } = useHere();
  const [nobody, setNobody] = useRemembered(`nobody ${lane}`, false);
  const { busy, error, run } = useAction();
  const gave = state.given[lane];
  const enough = gave >= asked(state, lane);
  const mayRest = enough || state.completed; // some came when the learner had done all there was
  const give = async () => {
    let found = false;
    const worked = await run(async () => {
      memory.set("asked", true);
      found = Boolean((await act("serve", { lane })).served[lane]);
    });
    if (!worked) return;
    setNobody(!found);
    if (!found) announce(say.nobody(lane));
  };
  return (
    <div class="r-ask">
      <h3>{say.laneTitle(lane)}</h3>
      <div class="m-panel-card">
        <p>{nobody ? say.nobody(lane) : enough ? say.gaveSome(gave) : state.completed ? say.welcome() : say.howMany(asked(state, lane))}</p>
        {!nobody && lane === "strangers" && <p class="g-help">{state.waiting ? say.waiting(state.waiting) : say.everybodyHasOne()}</p>}
        {error !== null && <Trouble>{messageOf(error)}</Trouble>}
        {!readonly && <Button kind={mayRest || nobody ? "quiet" : "primary"} busy={busy} onClick={() => void give()}>{nobody ? say.lookAgain() : enough && gave > 0 ? say.giveMore() : say.give()}</Button>}
      </div>
    </div>
  );
}
