import { time } from "../../shared/i18n";
import { savedAt } from "../../shared/ui/strings";
import { Field } from "../../shared/ui/Field";
import { Button } from "../../shared/ui/Button";
import { ToggleChip } from "../../shared/ui/Chip";
import { OutboxState } from "../../shared/ui/OutboxState";
import { OwnText } from "../../shared/ui/OwnText";
import { useHere } from "../here";
import { CausesCard } from "./CausesCard";
import { HoursCard, ZoneLine } from "./HoursCard";
import { LanguagesCard } from "./LanguagesCard";
import { OthersSee } from "./OthersSee";
import { useProfile, type OwnProfile } from "./use-profile";
import * as say from "./strings";

/** "About you": saved while it is filled in, shown to nobody before the learner joins or asks. */
export function Profile() {
  const { state, go, say: tell } = useHere();
  const own = useProfile();
  const { profile, zone, change, box } = own;
  const { questions, causes, skills } = state.settings;
  const { saved_at } = state.profile;
  const leave = async () => {
    await box.flush();
    go("home");
  };
  return (
    <div class="g-profile">
      <header>
        <Button kind="link" class="g-bare" icon="back" onClick={leave}>{state.group ? say.backToGroup() : say.allTheWays()}</Button>
        <h2 tabIndex={-1}>{say.title()}</h2>
        <p class="g-lead">{say.intro()}</p>
      </header>
      <div class="g-profile-form">
        {questions.includes("hours") && <HoursCard {...own} />}
        {(questions.includes("languages") || questions.includes("causes")) && (
          <div class="g-pair">
            {questions.includes("languages") && <LanguagesCard languages={profile.languages} onChange={(languages) => change({ languages })} />}
            {questions.includes("causes") && (
              <CausesCard causes={profile.causes} offered={causes} onChange={(ranked) => change({ causes: ranked })} tell={tell} />
            )}
          </div>
        )}
        {questions.includes("skills") && <BringsCard {...own} offered={skills} />}
        <NameCard {...own} withZone={!questions.includes("hours")} />
        <p class="g-row">
          <Button kind="primary" onClick={leave}>{say.done()}</Button>
          <OutboxState box={box} rest={saved_at ? savedAt(time(saved_at, zone)) : say.savesAsYouGo()} zone={zone} tell={tell} />
        </p>
      </div>
      <OthersSee profile={profile} zone={zone} initials={state.me.initials} questions={questions} />
    </div>
  );
}

const MOST_SKILLS = 12;

function BringsCard({ profile, change, box, offered }: OwnProfile & { offered: string[] }) {
  const toggle = (skill: string) =>
    change({ skills: profile.skills.includes(skill) ? profile.skills.filter((one) => one !== skill) : [...profile.skills, skill].slice(-MOST_SKILLS) });
  const leave = () => void box.flush();
  return (
    <section class="g-card">
      <h3>{say.bringAndHope()}</h3>
      <div class="g-chips" role="group" aria-label={say.bringAndHope()}>
        {[...new Set([...offered, ...profile.skills])].map((skill) => (
          <ToggleChip key={skill} on={profile.skills.includes(skill)} onToggle={() => toggle(skill)}>{skill}</ToggleChip>
        ))}
      </div>
      <div class="g-pair">
        <Field label={say.iBring()}>
          {(control) => <OwnText long control={control} max={1000} value={profile.brings} onChange={(brings) => change({ brings })} onLeave={leave} />}
        </Field>
        <Field label={say.iHope()}>
          {(control) => <OwnText long control={control} max={1000} value={profile.hopes} onChange={(hopes) => change({ hopes })} onLeave={leave} />}
        </Field>
      </div>
    </section>
  );
}

function NameCard({ profile, zone, change, box, withZone }: OwnProfile & { withZone: boolean }) {
  const leave = () => void box.flush();
  return (
    <section class="g-card">
      <h3>{say.nameAndPlace()}</h3>
      <div class="g-pair">
        <Field label={say.nameLabel()}>
          {(control) => <OwnText control={control} max={120} value={profile.name} onChange={(name) => change({ name })} onLeave={leave} />}
        </Field>
        <Field label={say.placeLabel()} help={say.placeHelp()}>
          {(control) => <OwnText control={control} max={120} value={profile.place} onChange={(place) => change({ place })} onLeave={leave} />}
        </Field>
      </div>
      {withZone && <ZoneLine zone={zone} onChange={(next) => change({ zone: next })} />}
    </section>
  );
}
