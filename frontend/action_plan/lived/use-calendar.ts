import { useState } from "preact/hooks";
import { save, type FileAnswer } from "../../shared/save";
import { useAction, type Action } from "../../shared/use-action";
import { useHere } from "../here";
import * as say from "./strings";

interface Calendar extends Pick<Action, "busy" | "error"> { take(mine: boolean): Promise<boolean>; told: string }

/** The days of the plan as a file that any calendar takes: of all of it, or of what the reader does. `told`: that it is there. */
export function useCalendar(): Calendar {
  const { ask, announce } = useHere();
  const [told, setTold] = useState("");
  const { busy, error, run } = useAction();
  const take = (mine: boolean) => run(async () => {
    const { file, name } = await ask<FileAnswer>("calendar", { mine });
    save(file, name);
    setTold(say.calendarSaved(name));
    announce(say.calendarSaved(name));
  });
  return { busy, error, told, take };
}
