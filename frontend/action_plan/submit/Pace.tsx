import { useRef, useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { PaceForm } from "../../shared/ui/PaceForm";
import { useHere } from "../here";
import { dayThere, dayWords } from "../lived/days";
import type { PartSetup } from "../state";
import * as say from "./strings";
import { titleOf } from "./title-of";

/** The day the author suggests for a part, and the group's own. */
export function Pace({ part: { id, suggested_date: date } }: { part: PartSetup }) {
  const { state: { pace, settings, versions }, readonly, act, now } = useHere();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const own = pace[id] ?? null;
  const suggested = date?.slice(0, 10) ?? "";
  const due = own ?? suggested;
  const isOver = due !== "" && due < dayThere(now(), settings.zone) && !versions.some(({ part }) => part === id);
  const close = (day?: string | null) => {
    if (day !== undefined && day !== own) void act("set_pace", { part: id, date: day });
    setOpen(false);
    queueMicrotask(() => opener.current?.focus());
  };
  return (
    <div class="p-pace">
      <p class="g-help">
        {suggested && say.suggested(dayWords(suggested, now()))} {own && say.yourPace(dayWords(own, now()))} {isOver && say.lateIsFine()}{" "}
        {!readonly && <Button ref={opener} kind="link" class="g-bare" aria-expanded={open} onClick={() => setOpen(!open)}>{own ? say.changePace() : say.setPace()}</Button>}
      </p>
      {open && <PaceForm label={say.paceLabel(titleOf(settings.parts, id))} pace={own} onDone={close} />}
    </div>
  );
}
