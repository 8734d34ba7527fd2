import { dateWithYear, list, number } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { known } from "../../shared/people";
import { rich, Theirs } from "../../shared/rich";
import { kindOf, levelName, STATES, verbName } from "../../shared/map/looks";
import { Drawing } from "../../shared/map/Drawing";
import { atRest } from "../../shared/map/files";
import type { Arrangement } from "../../shared/map/layout";
import { CROWDED } from "../../shared/map/look";
import { PROBLEM, type Asset, type State } from "../state";
import { fieldName, stateName } from "../words/strings";
import { KindShape } from "../../shared/map/KindShape";
import { numbered, numbers, type OfKind } from "./order";
import type { Size } from "../../shared/paper/paper-css";
import * as say from "./strings-paper";
import type { Copy } from "./use-copy";

const POINTS = { A4: 800, A3: 1_100 }; // the picture's width; a name takes 13 of them, some three millimetres
const HIGH = { A4: 0.92, A3: 1.04 }; // of its width

interface MapPaperProps { copy: Copy; size: Size; arrangement: Arrangement; now: string }

/** The whole map on paper: the picture, and the list by kind. In black and white kinds are told apart by shape, states by outline and word. */
export function MapPaper({ copy: { state, head }, size, arrangement, now }: MapPaperProps) {
  const kinds = numbered(state.assets, state.settings, say.other());
  const crowd = Object.keys(state.assets).length >= CROWDED;
  const look = atRest(state, { arrangement, width: POINTS[size], height: Math.round(POINTS[size] * HIGH[size]), numbers: crowd ? numbers(kinds) : undefined });
  return (
    <>
      <p class="quiet"><Theirs>{state.settings.title}</Theirs></p>
      <h1><Theirs>{state.group?.name ?? say.ownMap()}</Theirs></h1>
      <p class="quiet">{head ? rich(say.asVersion(head.number, "%(name)s", dateWithYear(head.at)), { name: <Theirs>{head.name || say.unnamed()}</Theirs> }) : say.asNow(dateWithYear(now))}</p>
      {state.problem.text && <div class="problem"><b>{fieldName("problem")}</b><p dir="auto">{state.problem.text}</p></div>}
      <Drawing look={look} class="picture" label={say.pictureOf(look.assets.length)} />
      <ul class="legend">
        {state.settings.kinds.map((kind) => <li key={kind.id}><KindShape kind={kind} /> <span dir="auto">{kind.name}</span></li>)}
      </ul>
      <ul class="legend">
        {STATES.map((one) => <li key={one}><KindShape kind={state.settings.kinds[0]!} state={one} /> {stateName(one)}</li>)}
      </ul>
      <p class="quiet">{state.settings.verbs[0] && say.bareArrow(state.settings.verbs[0].name)} {crowd && say.numbersMean()}</p>
      <section class="list">{kinds.map((one) => <KindTable key={one.kind.id} of={one} state={state} />)}</section>
    </>
  );
}

function KindTable({ of: { kind, rows }, state }: { of: OfKind; state: State }) {
  const heads: [string, string][] = [["number", say.number()], ["name", fieldName("name")], ["", fieldName("offers")], ["short", fieldName("level")], ["short", fieldName("state")], ["short", fieldName("knows")]];
  return (
    <>
      <h2><KindShape kind={kind} /><span dir="auto">{kind.name}</span></h2>
      {rows.length === 0 ? <p>{say.nothingYet()}</p> : (
        <table>
          <thead><tr>{heads.map(([width, words]) => <th key={words} scope="col" class={width}>{words}</th>)}</tr></thead>
          <tbody>{rows.map(({ number: place, asset }) => <AssetRow key={asset.id} place={place} asset={asset} state={state} />)}</tbody>
        </table>
      )}
    </>
  );
}

function AssetRow({ place, asset, state }: { place: number; asset: Asset; state: State }) {
  const links = linksOf(asset, state);
  return (
    <tr>
      <td class="number">{number(place)}</td>
      <td class="name"><Theirs>{asset.name}</Theirs></td>
      <td>
        {asset.offers && <p dir="auto">{asset.offers}</p>}
        {asset.place && <p>{rich(say.where(), { place: <Theirs>{asset.place}</Theirs> })}</p>}
        {asset.note && <p>{rich(say.note(), { note: <Theirs>{asset.note}</Theirs> })}</p>}
        {links.length > 0 && <p class="quiet">{list(links, "unit")}</p>}
      </td>
      <td><Theirs>{levelName(state.settings, asset.level)}</Theirs></td>
      <td><KindShape kind={kindOf(state.settings, asset.kind)} state={asset.state} /> {stateName(asset.state)}</td>
      <td>{list(asset.knows.map((who) => isolated(known(state, who).name)))}</td>
    </tr>
  );
}

/** What leads from an asset, in words. */
function linksOf({ id }: Asset, { links, assets, problem, settings }: State): string[] {
  return Object.values(links).filter(({ from }) => from === id).flatMap(({ verb, to }) => {
    const name = to === PROBLEM ? problem.text && say.theProblem() : assets[to]?.name;
    return name ? [say.link(isolated(verbName(settings, verb)), isolated(name))] : [];
  });
}
