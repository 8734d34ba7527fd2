import { useEffect, useRef, useState } from "preact/hooks";
import { dayAndMonth, list, time } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import type { Outbox } from "../../shared/outbox";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { useHere } from "../here";
import { WithEditor } from "../Later";
import { you } from "../words/strings";
import * as say from "./strings";

/** Whose map this is, by when, who is here, and whether everything is saved. */
export function BlockHead({ box, onClash }: { box: Outbox; onClash(): void }) {
  const { state } = useHere();
  const { group, settings } = state;
  return (
    <header class="m-head">
      <div>
        <p class="m-eyebrow">
          <b dir="auto">{settings.title}</b>
          <span>{group ? say.groupOf(group.size) : say.justMe()}</span>
          <Pace />
        </p>
        <h2 tabIndex={-1}><Theirs>{group?.name ?? say.ownMap()}</Theirs></h2>
      </div>
      <div class="m-now">
        {group && <WhoIsHere />}
        <Saved box={box} onClash={onClash} />
      </div>
    </header>
  );
}

/** The author's date, and the group's own. */
function Pace() {
  const { state, readonly, act } = useHere();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { settings: { suggested_date: suggested }, pace } = state;
  const dates = list([suggested && say.suggestedBy(dayAndMonth(suggested)), pace && say.yourPace(dayAndMonth(pace))].filter(Boolean) as string[], "unit");
  const close = (date?: string | null) => {
    if (date !== undefined && date !== pace) void act("set_pace", { date });
    setOpen(false);
    queueMicrotask(() => opener.current?.focus());
  };
  return (
    <>
      <span class={dates ? "m-dates" : "m-undated"}>
        {dates}{" "}
        {!readonly && (
          <Button ref={opener} kind="link" class="g-bare" aria-expanded={open} onClick={() => setOpen(!open)}>
            {pace ? say.changePace() : say.setPace()}
          </Button>
        )}
      </span>
      {open && <WithEditor>{({ PaceForm }) => <PaceForm label={say.paceLabel()} pace={pace} onDone={close} />}</WithEditor>}
    </>
  );
}

function WhoIsHere() {
  const { state: { members, me, writing } } = useHere();
  const here = members.filter(({ id }) => id === me.id || writing.some(({ learner }) => learner === id));
  const others = here.filter(({ id }) => id !== me.id).map(({ name }) => isolated(name));
  return (
    <>
      <span class="m-faces m-here">
        {here.map(({ id, initials }) => <Face key={id} size="small" initials={initials} tint={members.findIndex((one) => one.id === id)} />)}
      </span>
      <span>{others.length ? say.areHere(list([...others, you()]), here.length) : say.onlyYou()}</span>
    </>
  );
}

/** Always an icon and words, never a colour alone. */
function Saved({ box, onClash }: { box: Outbox; onClash(): void }) {
  const { online, unsent, clashes, announce } = useHere();
  const { progress, at, message } = box.status;
  const off = progress === "offline" || !online;
  const was = useRef(false);
  useEffect(() => {
    if (off) announce(unsent.count ? say.offlineKept(unsent.count) : say.offline());
    else if (was.current) announce(say.backAndSaved());
    was.current = off;
  }, [off]);
  if (off) return <span class="m-save m-warm"><Icon name="warning" />{unsent.count ? say.offlineKept(unsent.count) : say.offline()}</span>;
  if (progress === "failed") {
    return <span class="m-save m-bad" role="alert"><Icon name="warning" /><span>{say.notTaken(message)} <Button kind="link" onClick={() => void box.flush()}>{say.tryAgain()}</Button></span></span>;
  }
  if (clashes.length) return <Button kind="link" class="g-bare m-warm" icon="clock" onClick={onClash}>{say.textWaits(clashes.length)}</Button>;
  if (unsent.count) return <span class="m-save"><Icon name="again" />{say.saving()}</span>;
  return <span class="m-save m-good"><Icon name="check" />{at ? say.savedAt(time(at)) : say.allSaved()}</span>;
}
