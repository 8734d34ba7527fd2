import { moment } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { ownDirection, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { Segmented } from "../../shared/ui/Segmented";
import { tryAgain } from "../../shared/ui/strings";
import { useAction } from "../../shared/use-action";
import { messageOf, RefusalError } from "../../shared/xblock";
import { newId, useHere, useRemembered } from "../here";
import type { BoardRow, Feedback } from "../state";
import { MarkFields } from "./MarkFields";
import { markInWords, type Given } from "./marks";
import * as counts from "./strings";
import * as say from "./strings-write";
import type { Loaded } from "./use-board";
import { useWritten, type Written } from "./use-written";

type Kind = Feedback["kind"];
interface Draft extends Given { id: string; kind: Kind; part: string; text: string }

const MOST = 4000; // characters

/** Writes to a group under its row: a word, a note for colleagues, a mark; and what was written before. What is begun stays while one looks elsewhere. */
export function WriteHere({ row, loaded }: { row: BoardRow; loaded: Loaded }) {
  const written = useWritten(row.id);
  const change = (all: Feedback[]) => loaded.change(row.id, {
    feedback: all.filter(({ kind }) => kind === "word").length, unreleased: all.filter(({ kind, released }) => kind === "mark" && !released).length,
  });
  return (
    <div class="p-row-write" role="group" aria-label={counts.writeTo(isolated(row.name))}>
      <Form row={row} written={written} onDone={change} />
      <SoFar written={written} onDone={change} />
    </div>
  );
}

interface FormProps { row: BoardRow; written: Written; onDone(all: Feedback[]): void }

function Form({ row: { id: group, name }, written, onDone }: FormProps) {
  const { state: { settings }, announce } = useHere();
  const blank: Draft = { id: newId(), kind: "word", part: "", text: "", points: null, rubric: {} };
  const [draft, setDraft] = useRemembered<Draft>(`desk.write.${group}`, blank);
  const { busy, error, run } = useAction();
  const set = (what: Partial<Draft>) => setDraft({ ...draft, ...what });
  const { kind, part, text } = draft;
  const send = async (event: Event) => {
    event.preventDefault();
    const { points, rubric } = draft;
    const mark = kind === "mark" ? { points: settings.marks === "rubric" ? null : points, rubric } : { points: null, rubric: {} };
    const done = await run(async () => onDone(await written.send("write_feedback", { id: draft.id, kind, part, text, ...mark })));
    if (!done) return;
    setDraft({ ...blank, kind });
    announce(kind === "word" ? say.sent(isolated(name)) : kind === "note" ? say.noteKept() : say.markKept());
  };
  const faults = error instanceof RefusalError ? (error.body.fields ?? {}) : {};
  const kinds: Kind[] = settings.marks === "none" ? ["word", "note"] : ["word", "note", "mark"];
  return (
    <form onSubmit={(event) => void send(event)}>
      <Segmented label={say.whatKind()} help={say.kindHelp(kind)} options={kinds.map((one) => [one, say.kindName(one)])} value={kind} onChange={(next) => set({ kind: next })} />
      <Field label={say.about()}>
        {(control) => (
          <select {...control} value={part} onChange={(event) => set({ part: event.currentTarget.value })}>
            <option value="">{say.whole()}</option>
            {settings.parts.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
          </select>
        )}
      </Field>
      {kind === "mark" && <MarkFields settings={settings} given={draft} faults={faults} onChange={set} />}
      <Field label={say.yourWords(kind)} optional={kind === "mark" ? say.optional() : undefined} error={faults.text}>
        {(control) => <textarea {...control} rows={3} maxLength={MOST} dir={ownDirection(text)} value={text} onInput={(event) => set({ text: event.currentTarget.value })} />}
      </Field>
      {error !== null && !Object.keys(faults).length && <Trouble>{messageOf(error)}</Trouble>}
      <p><Button kind="primary" type="submit" busy={busy}>{kind === "word" ? say.send() : kind === "note" ? say.keepNote() : say.keepMark()}</Button></p>
    </form>
  );
}

/** What was written before, and the marks that wait to be released: one by one, or all. */
function SoFar({ written: { feedback, error, load, send }, onDone }: { written: Written; onDone(all: Feedback[]): void }) {
  const { announce } = useHere();
  const releasing = useAction();
  if (error !== null) return <Trouble>{messageOf(error)} <Button kind="link" onClick={load}>{tryAgain()}</Button></Trouble>;
  if (!feedback) return <p class="g-help" role="status">{counts.looking()}</p>;
  const waiting = feedback.filter(({ kind, released }) => kind === "mark" && !released).map(({ id }) => id);
  const release = (ids: string[]) => releasing.run(async () => {
    onDone(await send("release", { ids }));
    announce(say.nowReleased(ids.length));
  });
  return (
    <section class="p-so-far">
      <h4>{say.soFar()}</h4>
      {waiting.length > 1 && <p><Button small busy={releasing.busy} onClick={() => void release(waiting)}>{say.releaseAll(waiting.length)}</Button></p>}
      {releasing.error !== null && <Trouble>{messageOf(releasing.error)}</Trouble>}
      {!feedback.length && <p class="g-help">{say.nothingSoFar()}</p>}
      <ol>{feedback.map((one) => <One key={one.id} one={one} busy={releasing.busy} onRelease={() => void release([one.id])} />)}</ol>
    </section>
  );
}

function One({ one, busy, onRelease }: { one: Feedback; busy: boolean; onRelease(): void }) {
  const { state: { settings }, now } = useHere();
  const { kind, part, text, name, at, released } = one;
  const title = settings.parts.find(({ id }) => id === part)?.title ?? part;
  const mark = kind === "mark" ? markInWords(settings, one) : "";
  return (
    <li class={kind === "note" ? "p-staff-note" : undefined}>
      <p class="g-help">
        <b>{say.kindName(kind)}</b> <span><Theirs>{name}</Theirs></span> <span>{moment(at, now())}</span> {part && <span>{say.aboutPart(isolated(title))}</span>}
        {kind === "mark" && <span class={released ? undefined : "m-warm"}>{released ? say.released() : say.notReleased()}</span>}
      </p>
      {mark && <p><b>{mark}</b></p>}
      {text && <p class="p-staff-words" dir="auto">{text}</p>}
      {kind === "mark" && !released && (
        <Button small busy={busy} aria-label={part ? say.releaseOf(isolated(title)) : say.releaseWhole()} onClick={onRelease}>{say.release()}</Button>
      )}
    </li>
  );
}
