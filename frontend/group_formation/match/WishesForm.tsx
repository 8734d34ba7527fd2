import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Field, FieldError, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { fieldMessage, messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import { CausesCard } from "../profile/CausesCard";
import * as words from "./strings";
import type { OwnWishes } from "./use-wishes";

const MOST_HOURS = 40;

const isHours = (hours: number | null): boolean => hours === null || (Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS);

/** What one would like to work on, and how. Entering sends it; later it can be changed in the same place. */
export function WishesForm({ waits, wishes, dirty, change, enter }: OwnWishes & { waits: boolean }) {
  const { state, say, go } = useHere();
  const { run, busy, error } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const { questions, causes } = state.settings;
  const wrong = isHours(wishes.commitment) ? fieldMessage(error, "commitment") : words.notHours();
  const wrongTopics = fieldMessage(error, "topics");
  const focusFault = () => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  useLayoutEffect(focusFault, [error]);

  const send = async (event: Event) => {
    event.preventDefault();
    if (!isHours(wishes.commitment)) {
      return focusFault();
    }
    if (await run(enter)) {
      say(waits ? words.kept() : words.nowYouWait());
    }
  };
  return (
    <form ref={form} class="g-wishes" noValidate onSubmit={send}>
      <CausesCard causes={wishes.topics} offered={causes} title={words.wishes()} help={words.wishesHelp()} tell={say}
        onChange={(topics) => change({ topics })} />
      {wrongTopics && <FieldError>{wrongTopics}</FieldError>}
      <section class="g-card">
        <h3>{words.pace()}</h3>
        <div class="g-pair">
          <Field label={words.commitment()} optional={words.optional()} help={words.commitmentHelp()} error={wrong}>
            {(control) => (
              <input {...control} type="number" min={1} max={MOST_HOURS} step={1} value={wishes.commitment ?? ""}
                onInput={({ currentTarget: { value, valueAsNumber } }) => change({ commitment: value === "" ? null : valueAsNumber })} />
            )}
          </Field>
          <Field label={words.experience()} optional={words.optional()} error={fieldMessage(error, "experience")}>
            {(control) => (
              <select {...control} value={wishes.experience ?? ""}
                onChange={({ currentTarget: { value } }) => change({ experience: value === "" ? null : Number(value) })}>
                <option value="">{words.noLevel()}</option>
                {words.levels().map((level, at) => <option key={at} value={at}>{level}</option>)}
              </select>
            )}
          </Field>
        </div>
      </section>
      {questions.includes("hours") && state.profile.hours.length === 0 && (
        <p class="g-note">
          <Icon name="clock" />
          <span>{words.tellHours()} <Button kind="link" onClick={() => go("profile")}>{words.tellMyHours()}</Button></span>
        </p>
      )}
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {(!waits || dirty) && (
        <div class="g-row">
          <Button kind="primary" type="submit" busy={busy}>{waits ? words.keep() : words.enter()}</Button>
          <p class="g-help">{waits ? words.notKept() : words.enterWhat()}</p>
        </div>
      )}
    </form>
  );
}
