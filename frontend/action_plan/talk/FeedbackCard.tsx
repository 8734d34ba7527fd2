import { moment } from "../../shared/i18n";
import { Theirs } from "../../shared/rich";
import { useHere } from "../here";
import type { Feedback } from "../state";
import { Lines } from "../text/Lines";
import * as say from "./strings";

/** A word of course staff, or a mark that they have released. */
export function FeedbackCard({ feedback: { kind, part, text, rubric, name, at, points } }: { feedback: Feedback }) {
  const { state: { settings }, now } = useHere();
  const reached = settings.rubric.flatMap(({ id, title, levels }) => {
    const level = levels.find((one) => one.id === rubric[id]);
    return level ? [{ id, title, level }] : [];
  });
  const most = settings.marks === "rubric" ? settings.rubric.reduce((sum, { levels }) => sum + Math.max(0, ...levels.map((level) => level.points)), 0) : settings.points;
  return (
    <article class="m-letter p-feedback">
      <p class="g-help"><b><bdi>{say.wordOf(name)}</bdi></b> <span>{moment(at, now(), settings.zone)}</span></p>
      {part === "" && <p class="g-help">{say.forWholePlan()}</p>}
      {kind === "mark" && <p><b>{say.marked()}</b> {settings.marks === "complete" || points === null ? say.complete() : say.points(points, most)}</p>}
      {reached.length > 0 && (
        <dl>
          {reached.map(({ id, title, level }) => <div key={id}><dt><Theirs>{title}</Theirs></dt><dd dir="auto">{say.levelPoints(level.title, level.points)}</dd></div>)}
        </dl>
      )}
      {text && <Lines text={text} />}
    </article>
  );
}
