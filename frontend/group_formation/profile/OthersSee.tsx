import type { ComponentChildren } from "preact";
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Face } from "../../shared/ui/Face";
import { languageName } from "../../shared/words";
import { cityOf, utcLabel } from "../../shared/zones";
import type { Profile, Settings, Spoken } from "../state";
import * as say from "./strings";

/** "Français, English; gets by in Português", "" when nothing was told. */
export function spokenWords(languages: Spoken[]): string {
  const named = (level: Spoken["level"]) => list(languages.filter((one) => one.level === level).map(({ code }) => languageName(code)), "unit");
  const [fluent, basic] = [named("work"), named("basic")];
  return fluent && basic ? say.getsByIn(fluent, basic) : basic ? say.getsBy(basic) : fluent;
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) =>
  children ? <div><dt>{name}</dt><dd><bdi dir="auto">{children}</bdi></dd></div> : null;

interface OthersSeeProps { profile: Profile; zone: string; initials: string; questions: Settings["questions"] }

/** The learner's card, exactly as others get it. */
export function OthersSee({ profile, zone, initials, questions }: OthersSeeProps) {
  const skills = list(profile.skills, "unit");
  const brings = profile.brings && say.quoted(profile.brings);
  return (
    <aside class="g-others-see">
      <div class="g-card">
        <h3><Icon name="eye" />{say.othersSee()}</h3>
        <div class="g-row g-who">
          <Face initials={initials} tint={0} me />
          <p><b dir="auto">{profile.name}</b><br /><span class="g-help">{list([profile.place || cityOf(zone), utcLabel(zone)], "unit")}</span></p>
        </div>
        <dl>
          {questions.includes("languages") && <Fact name={say.speaks()}>{spokenWords(profile.languages)}</Fact>}
          {questions.includes("causes") && <Fact name={say.caresAbout()}>{list(profile.causes, "unit")}</Fact>}
          {questions.includes("skills") && <Fact name={say.brings()}>{skills && brings ? <>{skills}<br />{brings}</> : skills || brings}</Fact>}
          {questions.includes("skills") && <Fact name={say.hopes()}>{profile.hopes && say.quoted(profile.hopes)}</Fact>}
          {questions.includes("hours") && <Fact name={say.hours()}>{say.onlyCommon()}</Fact>}
        </dl>
      </div>
      <p class="g-help g-lock"><Icon name="lock" /><span>{say.shownWhen()}</span></p>
    </aside>
  );
}
