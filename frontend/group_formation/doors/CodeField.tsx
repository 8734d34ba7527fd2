import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { interpolate } from "../../shared/i18n";
import { Button } from "../../shared/ui/Button";
import { FieldError, Trouble } from "../../shared/ui/Field";
import { useOwnId } from "../../shared/ids";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { GroupCard } from "../browse/GroupCard";
import { nowWaiting, standsAs, waitForPlace } from "../browse/strings";
import { useHere } from "../here";
import type { GroupRow } from "../state";
import * as words from "./strings";

/** A code shows the group behind it before anything happens. */
export function CodeField() {
  const { send } = useHere();
  const [code, setCode] = useState("");
  const [missing, setMissing] = useState(false);
  const [found, setFound] = useState<GroupRow | null>(null);
  const { run, busy, error, clear } = useAction();
  const input = useRef<HTMLInputElement>(null);
  const id = useOwnId();

  const fetch = async () => setFound((await send<{ group: GroupRow }>("look_up_code", { code })).group);
  const look = async (event: Event) => {
    event.preventDefault();
    setFound(null);
    setMissing(code.trim() === "");
    if (code.trim() === "") {
      return input.current?.focus();
    }
    if (!(await run(fetch))) {
      input.current?.focus();
    }
  };

  const type = (event: { currentTarget: HTMLInputElement }) => {
    setCode(event.currentTarget.value);
    setMissing(false);
    setFound(null);
    clear();
  };

  const problem = missing ? words.typeCode() : error === null ? "" : messageOf(error);
  const closeFound = () => {
    setFound(null);
    input.current?.focus();
  };
  return (
    <section class="g-code">
      <form onSubmit={look} noValidate>
        <div>
          <label for={id}>{words.codeLabel()}</label>
          <p class="g-help" id={`${id}h`}>{words.codeHelp()}</p>
        </div>
        <div class="g-code-line">
          <input ref={input} id={id} type="text" value={code} onInput={type} placeholder="K7TQ-9MXD-4WRE" autocomplete="off" autocapitalize="characters"
            spellcheck={false} dir="ltr" maxLength={40} aria-describedby={`${id}h ${id}e`} aria-invalid={problem ? true : undefined} />
          <Button kind="outline" type="submit" busy={busy}>{busy ? words.lookingUp() : words.lookUp()}</Button>
        </div>
        <div class="g-code-problem" role="alert">{problem && <FieldError id={`${id}e`}>{problem}</FieldError>}</div>
      </form>
      {found && <Found group={found} code={code} onStale={fetch} onClose={closeFound} />}
    </section>
  );
}

interface FoundProps { group: GroupRow; code: string; onStale(): Promise<void>; onClose(): void }

function Found({ group, code, onStale, onClose }: FoundProps) {
  const { act, say } = useHere();
  const { run, busy, error } = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const full = group.free === 0;
  const join = async () => {
    const joined = await run(async () => {
      await act("join_by_code", { code });
      say(interpolate(words.youAreIn(), { group: group.name }));
    });
    if (!joined) {
      await onStale().catch(() => undefined); // perhaps somebody took the last place: then one can wait
    }
  };
  const wait = async () => {
    const waits = await run(async () => {
      await act("wait_for_place", { group: group.id, note: "", code });
      say(nowWaiting(group.name));
    });
    if (waits) {
      onClose(); // it stands among the open matters now
    }
  };
  return (
    <div class="g-found">
      <h3 tabIndex={-1} ref={heading}>{words.codeFound()}</h3>
      <GroupCard group={group} heading="h4">
        <p class="g-small-print">{standsAs(group)}</p>
        <Button kind="primary" busy={busy} onClick={full ? wait : join}>{full ? waitForPlace() : words.joinThis()}</Button>
        <Button onClick={onClose}>{words.notThisOne()}</Button>
      </GroupCard>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </div>
  );
}
