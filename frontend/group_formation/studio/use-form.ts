import { useState } from "preact/hooks";
import { useAction } from "../../shared/use-action";
import { RefusalError, type Notify, type Send } from "../../shared/xblock";
import type { StudioState, StudioValues } from "../state";
import { check, type Faults, type Field } from "./check";

export interface Form {
  values: StudioValues;
  faults: Faults;
  /** What went wrong with the saving as a whole; null when the fields say it. */
  error: unknown;
  busy: boolean;
  set<Name extends Field>(name: Name, value: StudioValues[Name]): void;
  save(): Promise<boolean>;
}

/** The author's values while they are edited: checked at every change, and by the server when saved. */
export function useForm(state: StudioState, send: Send, notify: Notify): Form {
  const [values, setValues] = useState(state.values);
  const [refused, setRefused] = useState<Faults>({}); // what the server said, until that field is changed
  const { run, busy, error } = useAction();
  const faults = { ...refused, ...check(values) };

  const set: Form["set"] = (name, value) => {
    setValues((now) => ({ ...now, [name]: value }));
    setRefused(({ [name]: _, ...others }) => others);
  };
  const store = async () => {
    notify("save", { state: "start" });
    try {
      await send("save_settings", values);
      notify("save", { state: "end" });
    } catch (caught) {
      notify("error", { title: "", message: caught instanceof Error ? caught.message : "" });
      if (caught instanceof RefusalError && caught.body.fields) setRefused(caught.body.fields as Faults);
      throw caught;
    }
  };
  const save = async () => Object.keys(faults).length === 0 && run(store);
  return { values, faults, busy, set, save, error: error instanceof RefusalError && error.body.fields ? null : error };
}
