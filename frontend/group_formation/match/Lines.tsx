import { Fragment } from "preact";
import { Icon, type IconName } from "../../shared/icons";
import { useHere } from "../here";
import { LineText } from "./LineText";
import type { Line } from "./state";

const MARKS: Record<string, IconName> = {
  topic: "heart", hours: "clock", languages: "speech", language: "speech", speakers: "speech", skills: "tool", regions: "place",
  commitment: "clock", experience: "people", place: "people",
};

/** "no_hours", "hours_help" and "hours_kind" speak of hours, "topic_rank" of the topic. */
const markOf = (kind: string): IconName => MARKS[kind.replace(/^(no|few|too)_/, "").split("_")[0]!] ?? "info";

/** Sentences one after another, with what they say of the same thing in one row. */
export function Lines({ lines }: { lines: Line[] }) {
  const { zone } = useHere();
  const rows: { mark: IconName; lines: Line[] }[] = [];
  for (const line of lines) {
    const mark = markOf(line.kind);
    if (rows.at(-1)?.mark === mark) {
      rows.at(-1)!.lines.push(line);
    } else {
      rows.push({ mark, lines: [line] });
    }
  }
  return (
    <ul class="g-lines">
      {rows.map((row, at) => (
        <li key={at}>
          <span class="g-tile"><Icon name={row.mark} size={18} /></span>
          <p>{row.lines.map((line, i) => <Fragment key={i}>{i > 0 && " "}<LineText line={line} zone={zone} /></Fragment>)}</p>
        </li>
      ))}
    </ul>
  );
}
