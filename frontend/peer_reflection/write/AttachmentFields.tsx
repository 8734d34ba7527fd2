import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { OwnText } from "../../shared/ui/OwnText";
import { useHere } from "../here";
import { OneBrought } from "../letter/Brought";
import type { Attachment } from "../state";
import * as say from "./strings";

const SUMMARY = 1000;
const WITH = 200;
const ADDRESS = 2000;

export interface AttachmentFieldsProps { one: Attachment; onChange(one: Attachment): void; onDone(): void }

/** One thing that comes along: what it is, and one's own words about it. */
export function AttachmentFields({ one, onChange, onDone }: AttachmentFieldsProps) {
  const change = (more: object) => onChange({ ...one, ...more } as Attachment);
  return (
    <div class="r-thing-form" onKeyDown={(event) => event.key === "Escape" && onDone()}>
      {one.kind === "link" && (
        <Field label={say.address()} help={say.addressHelp()}>
          {(control) => <input {...control} type="text" inputMode="url" dir="ltr" maxLength={ADDRESS} value={one.url} onInput={(event) => change({ url: event.currentTarget.value.trim() })} />}
        </Field>
      )}
      {one.kind === "talk" && (
        <>
          <Field label={say.withWhom()} optional={say.optional()}>{(control) => <OwnText control={control} value={one.with} onChange={(text) => change({ with: text })} max={WITH} />}</Field>
          <Field label={say.talkDay()} optional={say.optional()}>{(control) => <input {...control} type="date" value={one.when} onInput={(event) => change({ when: event.currentTarget.value })} />}</Field>
        </>
      )}
      {one.kind === "file" && <div class="r-thing"><OneBrought one={one} /></div>}
      {(one.kind === "map" || one.kind === "plan") && <WhichVersion one={one} onChange={change} />}
      <Field label={say.summary()} optional={one.kind === "map" || one.kind === "plan" ? say.optional() : undefined} help={one.kind === "talk" ? say.talkHelp() : say.summaryHelp()}>
        {(control) => <OwnText control={control} value={one.summary} onChange={(summary) => change({ summary })} max={SUMMARY} long />}
      </Field>
      <Button small onClick={onDone}>{say.done()}</Button>
    </div>
  );
}

/** Which version of the group's own comes along; the newest at first. */
function WhichVersion({ one, onChange }: { one: Extract<Attachment, { kind: "map" | "plan" }>; onChange(more: object): void }) {
  const { state: { can_bring: canBring } } = useHere();
  const offered = canBring[one.kind];
  return (
    <Field label={say.whichVersion()}>
      {(control) => (
        <select {...control} value={one.number} onChange={(event) => onChange(offered.find(({ number }) => number === Number(event.currentTarget.value)) ?? {})}>
          {offered.map(({ number, title }) => <option key={number} value={number}>{title ? say.versionTitled(number, title) : say.versionOf(number)}</option>)}
        </select>
      )}
    </Field>
  );
}
