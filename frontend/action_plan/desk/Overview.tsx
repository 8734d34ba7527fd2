import { useEffect, useRef, useState } from "preact/hooks";
import { useDownload } from "../../shared/use-download";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { NeedCards, type Need } from "../../shared/ui/NeedCards";
import { tryAgain } from "../../shared/ui/strings";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { Board } from "../state";
import { HowFar } from "./HowFar";
import { NEEDS } from "./need";
import { PlanTable } from "./PlanTable";
import * as say from "./strings";
import { useBoard, type Loaded } from "./use-board";

const AT_LEAST = 25; // rows of one need, where there are so many

export type OnLook = (group: { id: number; name: string }) => void;

/** Groups by parts, by who needs somebody; `active` again after a plan was looked at, when something may have changed. */
export function Overview({ onLook, active }: { onLook: OnLook; active: boolean }) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Need | "">("");
  const loaded = useBoard(text);
  const { board, error, busy, more, again, fetchMore } = loaded;
  const was = useRef(active);
  useEffect(() => {
    if (active && !was.current) again();
    was.current = active;
  }, [active]);
  const need = NEEDS.find(([mark]) => mark === chosen)?.[1];
  const rows = board?.rows.filter((row) => !need || row.need === need) ?? [];
  const lacking = need !== undefined && board !== null && rows.length < Math.min(AT_LEAST, board.needs[need]);
  useEffect(() => {
    if (lacking && more && !busy && error === null) fetchMore(); // those one asks for may stand on a later page
  });
  const showAll = () => {
    setText("");
    setChosen("");
  };
  return (
    <>
      <Head />
      {error !== null && <Trouble>{messageOf(error)} <Button kind="link" onClick={again}>{tryAgain()}</Button></Trouble>}
      {!board && error === null && <p class="g-help" role="status">{say.looking()}</p>}
      {board && (
        <>
          <NeedCards cards={cards(board)} chosen={chosen} onChoose={setChosen} />
          <div class="p-desk-tools">
            <Field label={say.search()}>
              {(control) => <input {...control} type="search" maxLength={120} dir={ownDirection(text)} value={text} onInput={(event) => setText(event.currentTarget.value)} />}
            </Field>
          </div>
          <div aria-busy={busy} class="p-board-box">
            {rows.length > 0 && <PlanTable rows={rows} loaded={loaded} onLook={onLook} />}
            {!rows.length && !busy && <p>{text || chosen ? <>{say.nothingFound()} <Button kind="link" onClick={showAll}>{say.showAll()}</Button></> : say.none()}</p>}
            {rows.length > 0 && <Below loaded={loaded} n={rows.length} all={need ? board.needs[need] : board.total} />}
          </div>
          {board.groups > 0 && <HowFar board={board} />}
        </>
      )}
    </>
  );
}

const cards = ({ needs }: Board) => NEEDS.map(([level, need]) => ({ level, n: needs[need], words: say.cardWords(level, needs[need]), help: say.cardHelp(level) }));

/** What this is, and the same as a file. */
function Head() {
  const { busy, error, download } = useDownload(useHere(), say.kept);
  return (
    <div class="p-desk-head">
      <div>
        <p class="m-eyebrow"><b>{say.forStaff()}</b></p>
        <h3>{say.title()}</h3>
      </div>
      <Button kind="link" class="g-bare" icon="download" busy={busy} onClick={() => download("board_csv")}>{say.download()}</Button>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </div>
  );
}

/** What the signs mean, and whether there is more. */
const Below = ({ loaded: { more, busy, fetchMore }, n, all }: { loaded: Loaded; n: number; all: number }) => (
  <div class="p-board-below g-help">
    <ul class="p-board-key">
      <li><span class="p-cell p-cell-submitted" aria-hidden="true">{say.version(2)}</span>{say.keySubmitted()}</li>
      <li><span class="p-cell p-cell-submitted p-cell-late" aria-hidden="true">{say.version(1)}</span>{say.keyLate()}</li>
      <li><span class="p-cell p-cell-begun" aria-hidden="true">…</span>{say.keyBegun()}</li>
      <li><span class="p-cell" aria-hidden="true" />{say.keyEmpty()}</li>
      <li>{say.keyBars()}</li>
    </ul>
    <p><span role="status">{say.shown(n, all)}</span> {more && n < all && <Button kind="link" class="g-bare" busy={busy} onClick={fetchMore}>{say.showMore()}</Button>}</p>
  </div>
);
