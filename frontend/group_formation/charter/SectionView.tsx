import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { list, moment } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { initialsIn, useGroup } from "../group/in-group";
import { useHere } from "../here";
import { isDirty } from "./draft";
import { SectionEditor, Starts } from "./SectionEditor";
import { SectionText } from "./SectionText";
import type { OwnSection } from "./use-section";
import * as say from "./strings";

/** One section of the charter: read, begun, written in by the reader, by others, or by both at once. */
export function SectionView({ section, writer }: OwnSection) {
  const { state, zone, now } = useHere();
  const { group, mine, nameOf } = useGroup();
  const [open, setOpen] = useState(false);
  const heading = useOwnId();
  const edit = useFocusWhenClosed(open);
  const { draft } = writer;
  const editing = mine && (open || draft.clash !== null);
  const unsent = isDirty(draft);
  const text = unsent ? draft.text : section.text;
  const others = group.writing.filter((one) => one.section === section.id && one.learner !== state.me.id).map((one) => one.learner);
  const title = say.sectionTitle(section.id);

  const begin = (line: string) => {
    writer.type(line);
    setOpen(true);
  };
  return (
    <section class={others.length ? "g-section g-presence" : "g-section"} aria-labelledby={heading}>
      <div class="g-card-head">
        <h4 id={heading}>{title}</h4>
        {others.length > 0 && <Presence learners={others} />}
        {mine && !editing && !others.length && (
          <Button ref={edit} kind="link" class="g-bare" icon="pencil" aria-label={say.editSection(title)} onClick={() => setOpen(true)}>{say.edit()}</Button>
        )}
      </div>
      {editing
        ? <SectionEditor id={section.id} writer={writer} labelledBy={heading} onDone={() => setOpen(false)} />
        : text && <SectionText text={text} />}
      {!text && !editing && mine && <Starts id={section.id} text="" intro={say.nobodyHasBegun()} onTake={begin} />}
      {others.length > 0 && mine && !editing && (
        <div class="g-row g-together">
          <Button ref={edit} small icon="pencil" onClick={() => setOpen(true)}>{say.writeHereToo()}</Button>
          <p class="g-help">{say.bothAtOnce()}</p>
        </div>
      )}
      {!editing && unsent && <p class="g-help g-unsent">{say.notSentYet()}</p>}
      {!editing && !unsent && section.at && !others.length && (
        <p class="g-help">{say.writersWhen(list(section.by.map(nameOf)), moment(section.at, now(), zone))}</p>
      )}
    </section>
  );
}

/** When an editor closes, focus goes back to the button that opened it. */
function useFocusWhenClosed(open: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useLayoutEffect(() => {
    if (was.current && !open) button.current?.focus();
    was.current = open;
  }, [open]);
  return button;
}

function Presence({ learners }: { learners: number[] }) {
  const { group, nameOf, tintOf } = useGroup();
  return (
    <span class="g-presence-mark">
      {learners.map((id) => <Face key={id} size="small" initials={initialsIn(group, id)} tint={tintOf(id)} />)}
      <span>{say.writingHere(list(learners.map(nameOf)), learners.length)}</span>
    </span>
  );
}
