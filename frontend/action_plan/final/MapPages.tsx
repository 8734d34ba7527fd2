import { useMemo } from "preact/hooks";
import { number } from "../../shared/i18n";
import { Drawing } from "../../shared/map/Drawing";
import { atRest } from "../../shared/map/files";
import { KindShape } from "../../shared/map/KindShape";
import { CROWDED } from "../../shared/map/look";
import { levelName } from "../../shared/map/looks";
import { byKind, numbers } from "../../shared/map/order";
import { Theirs } from "../../shared/rich";
import type { mapped } from "./drawn";
import * as say from "./strings-paper";
import { Table } from "./Table";
import type { Heading } from "./Whole";

/** The asset map: its picture, and a list for each kind. */
export function MapPages({ map, H, width }: { map: ReturnType<typeof mapped>; H: Heading; width: number }) {
  const assets = Object.values(map.assets);
  const { kinds, look } = useMemo(() => {
    const listed = byKind(assets, map.settings, say.other());
    return { kinds: listed, look: atRest(map, { arrangement: "rings", width, height: Math.round(width * 0.9), numbers: assets.length >= CROWDED ? numbers(listed) : undefined }) };
  }, [map, width]);
  return (
    <section class="map">
      <H deeper={1}>{say.ourMap()}</H>
      <Drawing look={look} class="picture" label={say.pictureOf(assets.length)} />
      {kinds.filter(({ rows }) => rows.length).map(({ kind, rows }) => (
        <section key={kind.id}>
          <H deeper={2}><KindShape kind={kind} /> <Theirs>{kind.name}</Theirs></H>
          <Table
            label={kind.name} rows={rows.map(({ number: place, asset }) => ({ ...asset, place }))}
            columns={[
              { head: say.number(), short: true, cell: ({ place }) => number(place) }, { head: say.name(), wide: true, cell: ({ name }) => <Theirs>{name}</Theirs> },
              { head: say.offers(), cell: ({ offers }) => <span dir="auto">{offers}</span> }, { head: say.level(), cell: ({ level }) => <Theirs>{levelName(map.settings, level)}</Theirs> },
            ]}
          />
        </section>
      ))}
    </section>
  );
}
