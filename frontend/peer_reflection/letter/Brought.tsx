import { dayAndMonth } from "../../shared/i18n";
import { Icon, type IconName } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Hidden } from "../../shared/ui/Live";
import { WithEditor } from "../Later";
import type { Attachment, Contribution } from "../state";
import * as say from "./strings";

const SIGNS: Record<Attachment["kind"], IconName> = { link: "link", talk: "speech", map: "spark", plan: "check", file: "download" };

/** An address without what every address has. */
const short = (url: string): string => url.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, "");

function titleOf(one: Exclude<Attachment, { kind: "link" | "file" }>): string {
  if (one.kind === "talk") return one.with ? say.talkWith(isolated(one.with)) : say.talk();
  return one.kind === "map" ? say.mapVersion(isolated(one.title), one.number) : say.planVersion(isolated(one.title), one.number);
}

/** Where something brought along stands: in a version of a contribution, or nowhere yet. */
export interface From { contribution: number; number: number }

function What({ one, from }: { one: Attachment; from?: From }) {
  if (one.kind === "file") return <WithEditor instead={<b dir="auto">{one.name}</b>}>{({ OwnFile }) => <OwnFile one={one} from={from} />}</WithEditor>;
  if (one.kind === "link" && /^https:\/\//.test(one.url)) {
    return <a href={one.url} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">{short(one.url)}<Hidden>{` (${say.opensElsewhere()})`}</Hidden></a>;
  }
  return <b dir="auto">{one.kind === "link" ? one.url : titleOf(one)}</b>;
}

/** Something brought along, in words: what it is, and its writer's summary. */
export function OneBrought({ one, from }: { one: Attachment; from?: From }) {
  return (
    <>
      <Icon name={SIGNS[one.kind]} />
      <span>
        <What one={one} from={from} />
        {one.kind === "talk" && one.when && <span class="g-help"> {dayAndMonth(one.when, "UTC")}</span>}
        {one.summary && <span class="r-summary" dir="auto">{one.summary}</span>}
      </span>
    </>
  );
}

/** All that somebody brought along; whoever could not open a link says so, and its writer reads how many. */
export function Brought({ contribution }: { contribution: Contribution }) {
  const { id, version } = contribution;
  return version.attachments.length ? (
    <ul class="r-brought">
      {version.attachments.map((one, at) => (
        <li key={at}>
          <OneBrought one={one} from={{ contribution: id, number: version.number }} />
          {one.kind === "link" && <WithEditor>{({ DeadLink }) => <DeadLink contribution={contribution} position={at} />}</WithEditor>}
        </li>
      ))}
    </ul>
  ) : null;
}
