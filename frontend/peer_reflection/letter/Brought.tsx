import { dayAndMonth } from "../../shared/i18n";
import { Icon, type IconName } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Hidden } from "../../shared/ui/Live";
import type { Attachment } from "../state";
import * as say from "./strings";

const SIGNS: Record<Attachment["kind"], IconName> = { link: "link", talk: "speech", map: "spark", plan: "check" };

/** An address without what every address has. */
const short = (url: string): string => url.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, "");

function titleOf(one: Exclude<Attachment, { kind: "link" }>): string {
  if (one.kind === "talk") return one.with ? say.talkWith(isolated(one.with)) : say.talk();
  return one.kind === "map" ? say.mapVersion(isolated(one.title), one.number) : say.planVersion(isolated(one.title), one.number);
}

/** Something brought along, in words: what it is, and its writer's summary. */
export function OneBrought({ one }: { one: Attachment }) {
  return (
    <>
      <Icon name={SIGNS[one.kind]} />
      <span>
        {one.kind === "link" && /^https:\/\//.test(one.url)
          ? <a href={one.url} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">{short(one.url)}<Hidden>{` (${say.opensElsewhere()})`}</Hidden></a>
          : <b dir="auto">{one.kind === "link" ? one.url : titleOf(one)}</b>}
        {one.kind === "talk" && one.when && <span class="g-help"> {dayAndMonth(one.when, "UTC")}</span>}
        {one.summary && <span class="r-summary" dir="auto">{one.summary}</span>}
      </span>
    </>
  );
}

/** All that somebody brought along. */
export const Brought = ({ attachments }: { attachments: Attachment[] }) => (attachments.length ? (
  <ul class="r-brought">{attachments.map((one, at) => <li key={at}><OneBrought one={one} /></li>)}</ul>
) : null);
