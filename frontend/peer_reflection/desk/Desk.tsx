import { useDownload } from "../../shared/use-download";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { NeedCards, type Need } from "../../shared/ui/NeedCards";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { Desk as DeskState } from "../state";
import { levelOf } from "./need";
import { Numbers } from "./Numbers";
import { ReportedList } from "./ReportedList";
import * as say from "./strings";
import { useDesk } from "./use-desk";
import { WaitingList } from "./WaitingList";

/** Course staff's view: who waits, what was reported, how many take part. */
export function Desk() {
  const loaded = useDesk();
  const { desk, error, again } = loaded;
  return (
    <div class="r-desk">
      <Head />
      {error !== null && <Trouble>{messageOf(error)} <Button kind="link" onClick={() => void again()}>{say.tryAgain()}</Button></Trouble>}
      {!desk && error === null && <p class="g-help" role="status">{say.looking()}</p>}
      {desk && (
        <>
          <NeedCards cards={cards(desk)} />
          <WaitingList desk={desk} loaded={loaded} />
          <ReportedList desk={desk} loaded={loaded} />
          <Numbers desk={desk} />
        </>
      )}
    </div>
  );
}

function cards({ waiting, totals }: DeskState) {
  const needs = waiting.filter((one) => levelOf(one) === "needs").length;
  const counts: Record<Need, number> = { needs, word: waiting.length - needs, way: totals.contributions - totals.without };
  return (Object.keys(counts) as Need[]).map((level) => ({ level, n: counts[level], words: say.cardWords(level, counts[level]), help: say.cardHelp(level) }));
}

/** What this is, the same as files, and the way to the picture of the whole course. */
function Head() {
  const here = useHere();
  const { busy, error, download } = useDownload(here, say.kept);
  return (
    <div class="r-desk-head">
      <div>
        <p class="m-eyebrow"><b>{say.forStaff()}</b></p>
        <h3>{say.title()}</h3>
      </div>
      <div class="r-desk-ways">
        <Button kind="link" class="g-bare" icon="people" onClick={() => here.go("network")}>{say.wholeCourse()}</Button>
        <Button kind="link" class="g-bare" icon="download" busy={busy} onClick={() => download("export", { format: "csv" })}>{say.downloadTable()}</Button>
        <Button kind="link" class="g-bare" icon="download" busy={busy} onClick={() => download("export", { format: "json" })}>{say.downloadAll()}</Button>
      </div>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </div>
  );
}
