import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf, RefusalError } from "../../shared/xblock";
import { cityOf, utcLabel } from "../../shared/zones";
import { Back } from "../Back";
import { standsAs } from "../browse/strings";
import { GroupCard } from "../browse/GroupCard";
import { useHere } from "../here";
import { HoursEditor } from "../profile/HoursEditor";
import { asRow, freshDraft, type Draft } from "./draft";
import { Languages } from "./Languages";
import { WhatItIs } from "./WhatItIs";
import { WhoJoins } from "./WhoJoins";
import * as words from "./strings";

export interface StartFormProps { kind: "bring" | "start"; draft?: Draft; keep(draft: Draft): void }

/** What every part of the form gets: the draft, how to change it, and what is wrong with a field ("" when nothing is). */
export interface PartProps { draft: Draft; change(part: Partial<Draft>): void; wrong(field: keyof Draft): string }

export function StartForm({ kind, draft: first, keep }: StartFormProps) {
  const { state, zone, act, say } = useHere();
  const [draft, setDraft] = useState(() => first ?? freshDraft(kind, state));
  const { run, busy, error } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const fields = error instanceof RefusalError ? (error.body.fields ?? {}) : {};
  const bring = kind === "bring";

  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  useEffect(() => keep(draft), [draft]);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(); // the first thing to correct
  }, [error]);

  const make = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      await act("start_group", { ...draft, meets_zone: zone });
      say(words.isMade(draft.name));
    });
  };
  const part: PartProps = { draft, change, wrong: (field) => fields[field] ?? "" };
  const wrong = Object.keys(fields).length;
  return (
    <>
      <Back />
      <header>
        <h2 tabIndex={-1}>{bring ? words.bringTitle() : words.startTitle()}</h2>
        <p class="g-lead">{bring ? words.bringLead() : words.startLead()}</p>
      </header>
      <form class="g-start" ref={form} onSubmit={make} noValidate>
        <div class="g-start-parts">
          <WhatItIs {...part} />
          <Languages {...part} />
          <WhenWeMeet {...part} />
          <WhoJoins {...part} fixed={bring} />
          {error !== null && <Trouble>{wrong > 0 ? words.toCorrect(wrong) : messageOf(error)}</Trouble>}
          <div class="g-row">
            <Button kind="primary" type="submit" busy={busy}>{bring ? words.make() : words.begin()}</Button>
            <span class="g-help">{bring ? words.afterBring() : words.afterStart()}</span>
          </div>
        </div>
        <Preview draft={draft} bring={bring} />
      </form>
    </>
  );
}

function WhenWeMeet({ draft, change }: PartProps) {
  const { state, zone } = useHere();
  const mine = state.profile.hours;
  return (
    <section class="g-card">
      <h3>{words.whenWeMeet()}</h3>
      <p class="g-help">{words.whenHelp(cityOf(zone), utcLabel(zone))}</p>
      {mine.length > 0 && draft.meets.length === 0 && (
        <p><Button kind="link" onClick={() => change({ meets: mine })}>{words.takeMine()}</Button></p>
      )}
      <HoursEditor hours={draft.meets} onChange={(meets) => change({ meets })} label={words.hoursLabel()} />
    </section>
  );
}

/** The card others will see, growing while it is written. */
function Preview({ draft, bring }: { draft: Draft; bring: boolean }) {
  const { state, zone } = useHere();
  const id = useOwnId();
  const row = asRow(draft, state, zone);
  return (
    <aside class="g-preview" aria-labelledby={id}>
      <h3 id={id}><Icon name="eye" />{bring ? words.forTheOthers() : words.inTheList()}</h3>
      <GroupCard own heading="h4" group={{ ...row, name: draft.name || words.yourName(), initiative: draft.initiative || words.yourSentence() }}>
        <p class="g-small-print">{standsAs(row)}</p>
      </GroupCard>
    </aside>
  );
}
