import { useEffect, useRef, useState } from "preact/hooks";
import { dayAndMonth, list, time } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import type { Outbox } from "../../shared/outbox";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { PaceForm } from "../../shared/ui/PaceForm";
import { tryAgain } from "../../shared/ui/strings";
import { useHere } from "../here";
import * as say from "./strings";

/** What this is, whose group takes part, by when, and whether everything is saved. */
export function Head({ box }: { box: Outbox }) {
  const { state: { group, settings: { title, intro } } } = useHere();
  const own = title !== say.block(); // the author has named it
  return (
    <>
      <header class="m-head">
        <div>
          <p class="m-eyebrow">
            <b>{say.block()}</b>
            <span>{group ? <Theirs>{group.name}</Theirs> : say.justMe()}</span>
            <Pace />
          </p>
          <h2 tabIndex={-1}>{own ? <Theirs>{title}</Theirs> : say.headline()}</h2>
        </div>
        <div class="m-now"><Saved box={box} /></div>
      </header>
      {intro && <p class="g-lead r-intro" dir="auto">{intro}</p>}
    </>
  );
}

/** The author's date, and the group's own. Neither closes anything. */
function Pace() {
  const { state, readonly, act } = useHere();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { settings: { suggested_date: suggested }, pace, group } = state;
  const dates = list([suggested && say.suggestedBy(dayAndMonth(suggested)), pace && say.ownPace(dayAndMonth(pace, "UTC"))].filter(Boolean) as string[], "unit");
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
          <Button ref={opener} kind="link" class="g-bare" aria-expanded={open} onClick={() => setOpen(!open)}>{pace ? say.changePace() : say.setPace()}</Button>
        )}
      </span>
      {open && <PaceForm label={group ? say.groupPace() : say.alonePace()} pace={pace} onDone={close} />}
    </>
  );
}

/** Always an icon and words, never a colour alone. */
function Saved({ box }: { box: Outbox }) {
  const { online, unsent, announce, readonly } = useHere();
  const { progress, at, message } = box.status;
  const kept = unsent.length > 0;
  const off = progress === "offline" || !online;
  const was = useRef(false);
  useEffect(() => {
    if (off) announce(kept ? say.offlineKept() : say.offline());
    else if (was.current) announce(say.backAndSaved());
    was.current = off;
  }, [off]);
  if (readonly) return null;
  if (off) return <span class="m-save m-warm"><Icon name="warning" />{kept ? say.offlineKept() : say.offline()}</span>;
  if (progress === "failed") {
    return <span class="m-save m-bad" role="alert"><Icon name="warning" /><span>{say.notTaken(message)} <Button kind="link" onClick={() => void box.flush()}>{tryAgain()}</Button></span></span>;
  }
  if (kept) return <span class="m-save"><Icon name="again" />{say.saving()}</span>;
  return <span class="m-save m-good"><Icon name="check" />{at ? say.savedAt(time(at)) : say.allSaved()}</span>;
}
