import { useState } from "preact/hooks";
import { rich } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { cityOf, utcLabel, zones } from "../../shared/zones";
import { HoursEditor } from "./HoursEditor";
import type { OwnProfile } from "./use-profile";
import * as say from "./strings";

export function HoursCard({ profile, zone, change }: OwnProfile) {
  return (
    <section class="g-card">
      <div class="g-card-head">
        <h3>{say.whenFree()}</h3>
        <b class="g-help">{say.hoursAWeek(profile.hours.length)}</b>
      </div>
      <ZoneLine zone={zone} onChange={(next) => change({ zone: next })} />
      {/* Hours mean nothing without their zone, so the browser's is told with them. */}
      <HoursEditor label={say.whenFree()} hours={profile.hours} onChange={(hours) => change(profile.zone ? { hours } : { hours, zone })} />
    </section>
  );
}

/** The learner's time zone in words, and the list to choose another from. */
export function ZoneLine({ zone, onChange }: { zone: string; onChange(zone: string): void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p class="g-help g-row">
        <span>{rich(say.inYourTime(), { zone: `${cityOf(zone)} (${utcLabel(zone)})` })}</span>
        <Button kind="link" aria-expanded={open} onClick={() => setOpen(!open)}>{say.change()}</Button>
      </p>
      {open && (
        <Field label={say.zoneLabel()}>
          {(control) => (
            <select {...control} value={zone} onChange={(event) => onChange(event.currentTarget.value)}>
              {zones().map((one) => <option key={one} value={one}>{one.replaceAll("_", " ")}</option>)}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
