import { useOwnId } from "../../shared/ids";
import { Bar } from "../../shared/ui/Bar";
import { useHere } from "../here";
import type { State } from "../state";
import * as say from "./strings";

type Answer = State["consent"]["mine"];

/** Whether the map is shown, what of it, who is named, and one's own say in it. */
export function Consent({ onChange }: { onChange(): void }) {
  const { state: { consent, group }, readonly, act } = useHere();
  const heading = useOwnId();
  const change = (answer: Answer) => void act("consent", { answer }).then(onChange, () => undefined);
  const options: [Answer, string][] = group ? [["yes", say.yes()], ["no", say.no()], ["", say.others()]] : [["yes", say.yesAlone()], ["", say.no()]];
  return (
    <section class="m-panel-card m-consent" aria-labelledby={heading}>
      <h3 id={heading}>{say.yourMap()}</h3>
      <p role="status"><b>{words(consent, group !== null)}</b></p>
      <p class="g-help">{say.whatIsShown()}</p>
      {!readonly && <Bar<Answer> label={say.mayItBeShown()} options={options} value={group || consent.mine === "yes" ? consent.mine : ""} onChange={change} />}
      {!readonly && <p class="g-help">{say.atOnce()}</p>}
    </section>
  );
}

function words({ public: shown, yes, no }: State["consent"], grouped: boolean): string {
  if (shown) return grouped ? say.shownNow(yes) : say.shownAlone();
  if (!grouped) return say.hiddenAlone();
  return no ? say.hiddenNo(no) : say.hiddenNobody();
}
