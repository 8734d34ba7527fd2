import type { ComponentChildren } from "preact";
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { languageName } from "../../shared/words";
import { useHere } from "../here";
import type { Profile } from "../state";
import * as words from "./strings";

/** What the learner told, in one line: only what is there. */
function told({ hours, languages, causes }: Profile): ComponentChildren[] {
  const worked = languages.filter(({ level }) => level === "work").map(({ code }) => languageName(code));
  const [first, second] = causes;
  return [
    hours.length > 0 ? words.freeHours(hours.length) : "",
    worked.length > 0 && <Theirs>{list(worked, "unit")}</Theirs>,
    first && (second ? rich(words.thenCause(), { first: <Theirs>{first}</Theirs>, second: <Theirs>{second}</Theirs> }) : <Theirs>{first}</Theirs>),
  ].filter(Boolean);
}

/** `seen`: who sees the profile, and when. */
export function ProfileLine({ seen = words.whoSeesIt() }: { seen?: string }) {
  const { state: { me, profile }, go } = useHere();
  const parts = told(profile);
  const ready = parts.length > 0;
  return (
    <section class="g-profile-line">
      <Face initials={me.initials} tint={0} me />
      <div>
        <h3>{ready ? rich(words.profileReady(), { name: <Theirs>{profile.name || me.name}</Theirs> }) : words.profileOpen()}</h3>
        <p>{ready ? parts.map((part, i) => <span key={i}>{i > 0 && " · "}{part}</span>) : words.profileWhy()}</p>
      </div>
      <div class="g-row">
        <Button kind="link" onClick={() => go("profile")}>{ready ? words.changeIt() : words.tellAboutYou()}</Button>
        <p class="g-private"><Icon name="lock" size={14} />{seen}</p>
      </div>
    </section>
  );
}
