import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { FieldError } from "../../shared/ui/Field";
import { Hidden } from "../../shared/ui/Live";
import { useHere, useRemembered } from "../here";
import { OneBrought } from "../letter/Brought";
import type { Attachment } from "../state";
import { AttachmentFields } from "./AttachmentFields";
import { AddFile } from "./AddFile";
import * as say from "./strings";

const MOST = 6;

export interface AttachmentsProps { attachments: Attachment[]; onChange(attachments: Attachment[]): void; faults: Record<string, string>; readOnly: boolean }

/** What comes along with a reflection: each with one's own words about it. */
export function Attachments({ attachments, onChange, faults, readOnly }: AttachmentsProps) {
  const { state: { can_bring: canBring } } = useHere();
  const [open, setOpen] = useRemembered<number | null>("attachment", null);
  const part = useRef<HTMLDivElement>(null);
  const to = useRef("");
  useLayoutEffect(() => {
    if (to.current) part.current?.querySelector<HTMLElement>(to.current)?.focus();
    to.current = "";
  });
  const show = (at: number | null, focus: string) => {
    to.current = focus;
    setOpen(at);
  };
  const add = (one: Attachment) => {
    onChange([...attachments, one]);
    show(attachments.length, `[data-at="${attachments.length}"] :is(input, select, textarea)`);
  };
  const remove = (at: number) => {
    onChange(attachments.filter((_, other) => other !== at));
    show(null, "[data-add]");
  };
  const [map, plan] = [canBring.map[0], canBring.plan[0]];
  const faultOf = (at: number) => faults[`attachments.${at}`] ?? "";
  return (
    <div class="r-bring" ref={part}>
      <h4>{say.bring()}</h4>
      <ul>
        {attachments.map((one, at) => (
          <li key={at} data-at={at}>
            {(open === at || faultOf(at)) && !readOnly
              ? <AttachmentFields one={one} onChange={(next) => onChange(attachments.map((other, place) => (place === at ? next : other)))} onDone={() => show(null, `[data-at="${at}"] button`)} />
              : <div class="r-thing"><OneBrought one={one} /></div>}
            {faultOf(at) && <FieldError>{faultOf(at)}</FieldError>}
            {!readOnly && (
              <div class="g-row">
                {open !== at && <Button kind="link" class="g-bare" icon="pencil" onClick={() => show(at, `[data-at="${at}"] :is(input, select, textarea)`)}>{say.change()}<Hidden>{` ${say.thing(at + 1)}`}</Hidden></Button>}
                <Button kind="link" class="g-bare" icon="cross" onClick={() => remove(at)}>{say.takeOut()}<Hidden>{` ${say.thing(at + 1)}`}</Hidden></Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && attachments.length < MOST && (
        <p class="g-row" data-adds>
          <Button kind="link" class="g-bare" icon="plus" data-add onClick={() => add({ kind: "link", url: "", summary: "" })}>{say.bringLink()}</Button>
          {map && <Button kind="link" class="g-bare" icon="plus" onClick={() => add({ kind: "map", ...map, summary: "" })}>{say.bringMap()}</Button>}
          {plan && <Button kind="link" class="g-bare" icon="plus" onClick={() => add({ kind: "plan", ...plan, summary: "" })}>{say.bringPlan()}</Button>}
          <Button kind="link" class="g-bare" icon="plus" onClick={() => add({ kind: "talk", with: "", when: "", summary: "" })}>{say.bringTalk()}</Button>
          <AddFile onThere={add} />
        </p>
      )}
      {faults.attachments && <FieldError>{faults.attachments}</FieldError>}
    </div>
  );
}
