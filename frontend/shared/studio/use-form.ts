import { useState } from "preact/hooks";
import { useAction } from "../use-action";
import { RefusalError, type Notify, type Send } from "../xblock";
import type { Faults } from "./checks";

export interface Form<Values> {
  values: Values;
  faults: Faults<Values>;
  /** What went wrong with the saving as a whole; null when the fields say it. */
  error: unknown;
  busy: boolean;
  set<Name extends keyof Values & string>(name: Name, value: Values[Name]): void;
  save(): Promise<boolean>;
  cancel(): void;
}

/** As much of a form as a field needs: that of a whole form, or of one entry of a list. */
export type Fields<Values> = Pick<Form<Values>, "values" | "faults" | "set">;

/** The author's values while they are edited: checked at every change, and by the server when saved. */
export function useForm<Values extends object>(initial: Values, check: (values: Values) => Faults<Values>, send: Send, notify: Notify): Form<Values> {
  const [values, setValues] = useState(initial);
  const [refused, setRefused] = useState<Faults<Values>>({}); // what the server said, until that field is changed
  const { run, busy, error } = useAction();
  const faults = { ...refused, ...check(values) };

  const set: Form<Values>["set"] = (name, value) => {
    setValues((now) => ({ ...now, [name]: value }));
    setRefused((before) => {
      const { [name]: _, ...others } = before;
      return others as Faults<Values>;
    });
  };
  const store = async () => {
    notify("save", { state: "start" });
    try {
      await send("save_settings", values);
      notify("save", { state: "end" });
    } catch (caught) {
      notify("error", { title: "", message: caught instanceof Error ? caught.message : "" });
      if (caught instanceof RefusalError && caught.body.fields) setRefused(caught.body.fields as Faults<Values>);
      throw caught;
    }
  };
  const save = async () => Object.keys(faults).length === 0 && run(store);
  const whole = error instanceof RefusalError && error.body.fields ? null : error;
  return { values, faults, busy, set, save, cancel: () => notify("cancel", {}), error: whole };
}
