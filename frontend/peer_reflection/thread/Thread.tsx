import { useState } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { newId } from "../../shared/ids";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { OwnText } from "../../shared/ui/OwnText";
import { useHere, useRemembered } from "../here";
import { nameOf, PersonFace } from "../letter/Who";
import { ReportForm } from "../report/ReportForm";
import type { Message, Response } from "../state";
import * as say from "./strings";

const LONGEST = 2000;

/** What giver and receiver say to each other under a response; `name` is the other one's, "" where it may not be known. */
export function Thread({ response, name }: { response: Response; name: string }) {
  const { readonly } = useHere();
  return (
    <>
      {response.thread.length > 0 && (
        <ol class="r-thread" aria-label={say.talk(name || nameOf(response.by))}>
          {response.thread.map((message) => <Said key={message.id} message={message} />)}
        </ol>
      )}
      {!readonly && response.helped !== null && <Reply response={response} name={name} />}
    </>
  );
}

function Said({ message: { id, by, text, at, isnew, hidden } }: { message: Message }) {
  const { now } = useHere();
  const [fresh] = useState(isnew); // it stays marked while one looks at it
  return (
    <li>
      <div class="r-said">
        <PersonFace person={by} small /> <b><bdi>{nameOf(by)}</bdi></b> <span class="g-help">{id < 0 ? say.onItsWay() : moment(at, now())}</span>
        {fresh && <span class="m-tag">{say.isNew()}</span>}
        {!by.mine && id > 0 && <ReportForm what="message" id={id} />}
      </div>
      {hidden && <p class="g-help">{say.hidden()}</p>}
      <p class="r-said-text" dir="auto">{text}</p>
    </li>
  );
}

function Reply({ response, name }: { response: Response; name: string }) {
  const { act, announce } = useHere();
  const [text, setText] = useRemembered(`reply ${response.id}`, "");
  const send = (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return;
    void act("reply", { response: response.id, id: newId(), text: text.trim() });
    setText("");
    announce(say.said());
    (event.currentTarget as HTMLElement).querySelector("textarea")?.focus();
  };
  return (
    <form class="r-reply" onSubmit={send}>
      <Field label={say.replyTo(name && isolated(name))}>
        {(control) => <OwnText control={control} value={text} onChange={setText} max={LONGEST} long />}
      </Field>
      {text.trim() && <Button small type="submit">{say.say()}</Button>}
    </form>
  );
}
