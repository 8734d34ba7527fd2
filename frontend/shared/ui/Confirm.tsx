import { useLayoutEffect, useRef, useState } from "preact/hooks";
import * as say from "./strings";
import { useAction } from "../use-action";
import { messageOf } from "../xblock";
import { Button } from "./Button";
import { Trouble } from "./Field";

export interface ConfirmProps {
  ask: string; // on the button that opens it
  what: string; // what will happen, and what will not
  yes: string;
  onYes(): Promise<unknown>;
  kind?: "link" | "quiet" | "primary";
}

/** A question before something that others notice, in the place of the button. Escape and "No" close it. */
export function Confirm({ ask, what, yes, onYes, kind = "link" }: ConfirmProps) {
  const [open, setOpen] = useState(false);
  const { busy, error, run } = useAction();
  const first = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useLayoutEffect(() => {
    if (open !== was.current) (open ? first : opener).current?.focus();
    was.current = open;
  }, [open]);

  const agree = async () => {
    if (await run(onYes)) setOpen(false);
  };
  if (!open) return <Button ref={opener} kind={kind} small={kind === "quiet"} onClick={() => setOpen(true)}>{ask}</Button>;
  return (
    <div class="g-confirm" role="group" aria-label={ask} onKeyDown={(event) => event.key === "Escape" && setOpen(false)}>
      <p>{what}</p>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row">
        <Button ref={first} kind={kind === "primary" ? "primary" : "outline"} small busy={busy} onClick={agree}>{yes}</Button>
        <Button small onClick={() => setOpen(false)}>{say.no()}</Button>
      </div>
    </div>
  );
}
