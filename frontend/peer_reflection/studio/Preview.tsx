import { Theirs } from "../../shared/rich";
import { Icon } from "../../shared/icons";
import type { StudioValues } from "../state";
import * as say from "./strings";

/** The first thing a learner meets, as it stands with these values. A picture: nothing in it can be pressed. */
export function Preview({ values }: { values: StudioValues }) {
  const { display_name, intro, prompts, response_prompts, give_team, give_strangers, names_team, names_strangers, who } = values;
  const team = who === "each" ? give_team : 0; // a group's own reflection is not for its members to answer
  return (
    <div class="g-card r-preview">
      <p class="g-preview-title"><Theirs>{display_name}</Theirs></p>
      {intro && <p class="g-help"><Theirs>{intro}</Theirs></p>}
      <ul class="r-preview-lines">{prompts.map(({ id, label, help }) => <li key={id}><b><Theirs>{label}</Theirs></b>{help && <span class="g-help"><Theirs>{help}</Theirs></span>}<i /></li>)}</ul>
      <p class="r-preview-share" aria-hidden="true">{say.shareIt()}</p>
      <p class="r-preview-then"><b>{say.thenAnswer()}</b></p>
      {team + give_strangers > 0 ? (
        <ul class="r-preview-give">
          {team > 0 && <li><Icon name="people" />{say.answerTeam(team)}</li>}
          {give_strangers > 0 && <li><Icon name="hand" />{say.answerStrangers(give_strangers)}</li>}
        </ul>
      ) : <p class="g-help">{say.answerNobody()}</p>}
      <p class="r-preview-words">{response_prompts.map(({ id, label }) => <span key={id}><Theirs>{label}</Theirs></span>)}</p>
      <p class="g-help">{say.whatTeammatesSee(names_team)} {say.whatStrangersSee(names_strangers)}</p>
    </div>
  );
}
