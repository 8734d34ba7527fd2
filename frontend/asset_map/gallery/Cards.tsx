import { dayAndMonth, list, number } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Hidden } from "../../shared/ui/Live";
import { KindGlyph } from "../../shared/ui/Glyph";
import { useHere } from "../here";
import type { GalleryRow } from "../state";
import { MiniMap } from "./MiniMap";
import * as say from "./strings";

/** The maps of a page, each with its cover. */
export const Cards = ({ rows, onOpen }: { rows: GalleryRow[]; onOpen(row: GalleryRow): void }) => (
  <ul class="m-maps">{rows.map((row) => <li key={row.id}><Card row={row} onOpen={() => onOpen(row)} /></li>)}</ul>
);

function Card({ row, onOpen }: { row: GalleryRow; onOpen(): void }) {
  const { state: { settings } } = useHere();
  const { title, problem, members, counts, states, shapes, at, mine, id } = row;
  const all = Object.values(states).reduce((sum, n) => sum + n, 0);
  return (
    <article aria-label={title}>
      <MiniMap shapes={shapes} settings={settings} />
      <div>
        <h4><Theirs>{title}</Theirs>{mine && <> <span class="m-count">{say.yours()}</span></>}</h4>
        {problem && <p class="m-maps-problem" dir="auto">{problem}</p>}
        <ul class="m-maps-kinds">
          {settings.kinds.filter((kind) => counts[kind.id]).map((kind) => (
            <li key={kind.id} title={kind.name}>
              <KindGlyph kind={kind} size={16} /> <span aria-hidden="true">{number(counts[kind.id]!)}</span><Hidden>{say.ofKind(kind.name, counts[kind.id]!)}</Hidden>
            </li>
          ))}
        </ul>
        <p class="g-help">{list([say.assets(all), say.saidYes(states.agreed + states.active)], "unit")}</p>
        <p class="g-help">{members.length ? say.by(list(members.map(isolated))) : say.byOthers()} {say.changedOn(dayAndMonth(at))}</p>
        <Button small data-map={id} aria-label={say.openOf(isolated(title))} onClick={onOpen}>{say.open()}</Button>
      </div>
    </article>
  );
}
