import { useEffect, useRef, useState } from "preact/hooks";
import { useDownload } from "../../shared/use-download";
import { isolated } from "../../shared/isolated";
import { ownDirection } from "../../shared/rich";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { NeedCards } from "../../shared/ui/NeedCards";
import { messageOf } from "../../shared/xblock";
import { tryAgain } from "../../shared/ui/strings";
import { useHere } from "../here";
import type { Board } from "../state";
import { LatelyOnAll } from "./LatelyOnAll";
import { MapTable } from "./MapTable";
import { filtered, rarest, sorted, standing, type Sort, type Wanted } from "./need";
import * as say from "./strings";
import { useBoard } from "./use-board";

const AT_ONCE = 25; // rows
const EVERYTHING: Wanted = { level: "", comments: false };
export type OnLook = (group: { id: number; name: string }, from: "row" | "act") => void;

/** Kinds by maps, sorted by who needs somebody; `active` again after a map was looked at, when comments may have changed. */
export function Overview({ onLook, active }: { onLook: OnLook; active: boolean }) {
  const { now } = useHere();
  const [text, setText] = useState("");
  const [sort, setSort] = useState<Sort>("need");
  const [wanted, setWanted] = useState(EVERYTHING);
  const [most, setMost] = useState(AT_ONCE);
  const { board, error, busy, more, fetchMore, again } = useBoard(text);
  const was = useRef(active);
  useEffect(() => {
    if (active && !was.current) again();
    was.current = active;
  }, [active]);
  const at = now();
  const rows = board ? sorted(filtered(board.rows, wanted, at), sort, at) : [];
  const showAll = () => {
    setText("");
    setWanted(EVERYTHING);
  };
  return (
    <>
      <Head board={board} />
      {error !== null && <Trouble>{messageOf(error)} <Button kind="link" onClick={again}>{tryAgain()}</Button></Trouble>}
      {!board && error === null && <p class="g-help" role="status">{say.loading()}</p>}
      {board && (
        <>
          <Levels board={board} now={at} wanted={wanted} onChange={setWanted} />
          <Tools board={board} text={text} sort={sort} wanted={wanted} onText={setText} onSort={setSort} onWanted={setWanted} />
          <div aria-busy={busy} class="m-board-box">
            {rows.length > 0 && <MapTable board={board} rows={rows.slice(0, most)} byNeed={sort === "need"} onLook={onLook} />}
            {!rows.length && <p class="m-none">{text || wanted !== EVERYTHING ? <>{say.nothingFound()} <Button kind="link" onClick={showAll}>{say.showAll()}</Button></> : say.none()}</p>}
            {rows.length > 0 && (
              <p class="g-help m-shown">
                <span role="status">{say.shown(Math.min(most, rows.length), board.total)}</span>{" "}
                {rows.length > most ? <Button kind="link" class="g-bare" onClick={() => setMost(most + AT_ONCE)}>{say.showMore()}</Button>
                  : more && <Button kind="link" class="g-bare" busy={busy} onClick={fetchMore}>{say.showMore()}</Button>}
              </p>
            )}
          </div>
          <LatelyOnAll acts={board.acts} onLook={onLook} />
        </>
      )}
    </>
  );
}

/** What this is, what it says in a sentence, and the same as a file. */
function Head({ board }: { board: Board | null }) {
  const { busy, error, download } = useDownload(useHere(), say.kept);
  const least = board && rarest(board);
  const begun = board?.rows.filter(({ assets }) => assets > 0) ?? [];
  return (
    <div class="m-desk-head">
      <div>
        <p class="m-eyebrow"><b>{say.forStaff()}</b></p>
        <h3>{say.title()}</h3>
        {board && board.rows.length > 0 && (
          <p class="g-help">
            {say.begun(begun.length, board.rows.length)} {say.inAll(begun.reduce((sum, { assets }) => sum + assets, 0))}{" "}
            {least && say.rarest(isolated(least.kind.name), least.without)}
          </p>
        )}
      </div>
      <Button kind="link" class="g-bare" busy={busy} onClick={() => download("board_csv")}><Icon name="download" />{say.download()}</Button>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </div>
  );
}

interface LevelsProps { board: Board; now: string; wanted: Wanted; onChange(wanted: Wanted): void }

/** How many maps need somebody. Pressed, only those are shown. */
function Levels({ board, now, wanted, onChange }: LevelsProps) {
  const levels = board.rows.map((row) => standing(row, now).level);
  const cards = say.LEVEL_NAMES.map((level) => {
    const n = levels.filter((one) => one === level).length;
    return { level, n, words: say.levelOf(level, n), help: say.levelHelp(level) };
  });
  return <NeedCards cards={cards} chosen={wanted.level} onChoose={(level) => onChange({ ...wanted, level })} />;
}

interface ToolsProps {
  board: Board; text: string; sort: Sort; wanted: Wanted;
  onText(text: string): void; onSort(sort: Sort): void; onWanted(wanted: Wanted): void;
}

function Tools({ board, text, sort, wanted, onText, onSort, onWanted }: ToolsProps) {
  const waiting = board.rows.filter((row) => row.open_comments > 0).length;
  return (
    <div class="m-desk-tools">
      <Field label={say.search()}>
        {(control) => <input {...control} type="search" maxLength={120} dir={ownDirection(text)} value={text} onInput={(event) => onText(event.currentTarget.value)} />}
      </Field>
      <Field label={say.sort()}>
        {(control) => (
          <select {...control} value={sort} onChange={(event) => onSort(event.currentTarget.value as Sort)}>
            {Object.entries(say.sorts).map(([id, name]) => <option key={id} value={id}>{name()}</option>)}
            <optgroup label={say.fewestOf()}>{board.kinds.map(({ id, name }) => <option key={id} value={`kind ${id}`}>{name}</option>)}</optgroup>
          </select>
        )}
      </Field>
      {(waiting > 0 || wanted.comments) && (
        <button type="button" class="m-filter" aria-pressed={wanted.comments} onClick={() => onWanted({ ...wanted, comments: !wanted.comments })}>
          <Icon name="speech" />{say.withComments(waiting)}
        </button>
      )}
    </div>
  );
}
