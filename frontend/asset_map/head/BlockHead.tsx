import { useRef, useState } from "preact/hooks";
import { dayAndMonth, list } from "../../shared/i18n";
import type { Outbox } from "../../shared/outbox";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { SavedNow } from "../../shared/ui/SavedNow";
import { WhoIsHere } from "../../shared/ui/WhoIsHere";
import { useHere } from "../here";
import { WithEditor } from "../Later";
import * as say from "./strings";

/** Whose map this is, by when, who is here, and whether everything is saved. */
export function BlockHead({ box, onClash }: { box: Outbox; onClash(): void }) {
  const { state, online, unsent, clashes, announce } = useHere();
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
        {group && <WhoIsHere {...state} />}
        <SavedNow {...{ box, online, announce }} unsent={unsent.count} waiting={clashes.length} onWaiting={onClash} />
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
  const dates = list([suggested && say.suggestedBy(dayAndMonth(suggested)), pace && say.yourPace(dayAndMonth(pace, "UTC"))].filter(Boolean) as string[], "unit");
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
