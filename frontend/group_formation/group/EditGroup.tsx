import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { fieldMessage, messageOf } from "../../shared/xblock";
import { cityOf, toLocal, utcLabel } from "../../shared/zones";
import { useHere } from "../here";
import { HoursEditor } from "../profile/HoursEditor";
import type { Draft } from "../start/draft";
import { Languages } from "../start/Languages";
import * as words from "../start/strings";
import { WhatItIs } from "../start/WhatItIs";
import { WhoJoins } from "../start/WhoJoins";
import type { GroupPage } from "../state";
import { useGroup } from "./in-group";
import * as say from "./strings";

/** The hours a group meets as whole hours of a zone. Where its half hours do not fit, the zone they were typed in is kept. */
export function meetingHours(group: GroupPage, zone: string): { meets: number[]; zone: string } {
  const local = toLocal(group.meets, zone);
  const meets = local.filter((half) => half % 2 === 0 && local.includes(half + 1)).map((half) => half / 2);
  return meets.length * 2 === local.length ? { meets, zone } : { meets: group.meets_local, zone: group.meets_zone };
}

function draftOf(group: GroupPage, meets: number[]): Draft {
  const { name, initiative, why, cause, place, languages, size_min, size_max, openness } = group;
  return { name, initiative, why, cause, place, languages, meets, size_min, size_max, openness };
}

/** The facts of the group as a form, in the place of the group's heading. Only what was changed is sent. */
export function EditGroup({ onDone }: { onDone(): void }) {
  const here = useHere();
  const { group } = useGroup();
  const [{ first, zone }] = useState(() => {
    const meeting = meetingHours(group, here.zone);
    return { first: draftOf(group, meeting.meets), zone: meeting.zone };
  });
  const [draft, setDraft] = useState(first);
  const { run, busy, error } = useAction();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>(error ? "[aria-invalid]" : "input")?.focus(), [error]);

  const save = async (event: Event) => {
    event.preventDefault();
    const changed = Object.fromEntries(Object.entries(draft).filter(([name, value]) => value !== first[name as keyof Draft]));
    if (changed.meets) changed.meets_zone = zone;
    if (!Object.keys(changed).length || (await run(() => here.act("edit_group", changed)))) onDone();
  };
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const part = { draft, change, wrong: (field: keyof Draft) => fieldMessage(error, field) };
  return (
    <form ref={form} class="g-edit-group" noValidate onSubmit={save}>
      <WhatItIs {...part} />
      <Languages {...part} />
      <section class="g-card">
        <h3>{words.whenWeMeet()}</h3>
        <p class="g-help">{words.whenHelp(cityOf(zone), utcLabel(zone))}</p>
        <HoursEditor hours={draft.meets} onChange={(meets) => change({ meets })} label={words.hoursLabel()} />
      </section>
      <WhoJoins {...part} fixed={false} />
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row">
        <Button kind="primary" type="submit" busy={busy}>{say.save()}</Button>
        <Button onClick={onDone}>{say.cancel()}</Button>
      </div>
    </form>
  );
}
