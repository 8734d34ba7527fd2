import { useEffect, useRef, useState } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Confirm } from "../../shared/ui/Confirm";
import { useHere } from "../here";
import { Letter } from "../letter/Letter";
import type { State } from "../state";
import { Editor } from "./Editor";
import * as say from "./strings";
import { useDraft, type Draft } from "./use-draft";

/** The learner's own reflection, or the group's: a draft until it is shared, then what others read. */
export function Write() {
  const { state: { mine } } = useHere();
  const draft = useDraft();
  const part = useRef<HTMLElement>(null);
  const was = useRef(draft.editing);
  useEffect(() => {
    if (was.current !== draft.editing) part.current?.focus(); // what had the focus has gone
    was.current = draft.editing;
  }, [draft.editing]);
  return (
    <section ref={part} class="r-part" data-part="write" tabIndex={-1} aria-label={say.title()}>
      {draft.editing || !mine ? <Editor draft={draft} /> : <Shared mine={mine} draft={draft} />}
    </section>
  );
}

/** What others read, and its versions. */
function Shared({ mine: { contribution, versions }, draft }: { mine: NonNullable<State["mine"]>; draft: Draft }) {
  const { state: { settings }, act, announce, now, readonly } = useHere();
  const [number, setNumber] = useState<number | null>(null); // null: the newest
  const shown = versions.find((one) => one.number === number) ?? contribution.version;
  const takeBack = async () => {
    await act("withdraw_share");
    announce(say.takenBack());
  };
  return (
    <>
      <div class="r-title">
        <h3>{settings.who === "group" ? say.titleSharedGroup() : say.titleShared()}</h3>
        <span class="m-save m-good"><Icon name="check" />{say.sharedOn(moment(contribution.version.at, now()))}</span>
      </div>
      <Letter contribution={{ ...contribution, version: shown }}>
        {versions.length > 1 && (
          <p class="r-versions" role="group" aria-label={say.versions()}>
            {versions.map((one) => (
              <Button key={one.number} kind="link" class="g-bare" aria-pressed={one.number === shown.number} onClick={() => setNumber(one.number)}>{say.versionOf(one.number)}</Button>
            ))}
          </p>
        )}
      </Letter>
      {!readonly && draft.isChanged && <p class="g-help">{say.changedSince(contribution.current)}</p>}
      {!readonly && (
        <div class="g-row">
          <Button icon="pencil" small onClick={() => draft.edit(true)}>{say.change()}</Button>
          <Confirm ask={say.takeBack()} what={say.takeBackWhat()} yes={say.takeBackYes()} onYes={takeBack} />
        </div>
      )}
    </>
  );
}
