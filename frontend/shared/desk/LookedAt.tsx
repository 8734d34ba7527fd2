/** What one group made, as course staff look at it. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { moment } from "../i18n";
import { isolated } from "../isolated";
import { Theirs } from "../rich";
import { Button } from "../ui/Button";
import { Trouble } from "../ui/Field";
import { tryAgain } from "../ui/strings";
import { messageOf } from "../xblock";

interface LookedAtProps<State> {
  name: string; // of the group
  back: string;
  looking: string;
  load(): Promise<State>;
  onBack(): void;
  children: (state: State) => ComponentChildren;
}

/** The way back, whose it is, and what it is as soon as it is there. Focus goes to the name. */
export function LookedAt<State>({ name, back, looking, load, onBack, children }: LookedAtProps<State>) {
  const [state, setState] = useState<State | null>(null);
  const [error, setError] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const fetch = () => {
    setError(null);
    load().then(setState, setError);
  };
  useEffect(() => {
    heading.current?.focus();
    fetch();
  }, []);
  return (
    <>
      <p><Button kind="link" class="g-bare" icon="back" onClick={onBack}>{back}</Button></p>
      <h3 ref={heading} tabIndex={-1}><Theirs>{name}</Theirs></h3>
      {error !== null && <Trouble>{messageOf(error)} <Button kind="link" onClick={fetch}>{tryAgain()}</Button></Trouble>}
      {!state && error === null && <p class="g-help" role="status">{looking}</p>}
      {state && children(state)}
    </>
  );
}

export interface OpenComment { id: string; name: string; at: string; text: string; about: string; onGo(): void }

interface OpenProps { title: string; comments: OpenComment[]; now: string; goTo(about: string): string }

/** What waits for an answer, the oldest first, each with the way to what it is about. */
export function OpenComments({ title, comments, now, goTo }: OpenProps) {
  if (!comments.length) return null;
  return (
    <section class="m-panel-card" aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {[...comments].sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ id, name, at, text, about, onGo }) => (
          <li key={id}>
            <p><b><Theirs>{name}</Theirs></b> <span class="g-help">{moment(at, now)}</span></p>
            <p dir="auto">{text}</p>
            <Button kind="link" class="g-bare" aria-label={goTo(isolated(about))} onClick={onGo}><Theirs>{about}</Theirs></Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
