import { useMemo } from "preact/hooks";
import { dayAndMonth, list } from "../../shared/i18n";
import { known, personOf } from "../../shared/people";
import { Confirm } from "../../shared/ui/Confirm";
import { Trouble } from "../../shared/ui/Field";
import * as common from "../../shared/versions/strings";
import { NOW, VersionChoice } from "../../shared/versions/VersionChoice";
import { messageOf } from "../../shared/xblock";
import { kindOf, levelName } from "../../shared/map/looks";
import { useHere, useRemembered } from "../here";
import type { Asset, MapVersion, State, VersionHead } from "../state";
import { stateName } from "../words/strings";
import { compare, tally, type Copy } from "./compare";
import { Download } from "./Download";
import { HowFar } from "./HowFar";
import * as say from "./strings";
import { useVersion } from "./use-version";
import { WhatChanged } from "./WhatChanged";

/** The fields of an asset in the reader's words. */
const wordsOf = (state: State) => ({
  name: ({ name }: Asset) => name,
  offers: ({ offers }: Asset) => offers,
  place: ({ place }: Asset) => place,
  note: ({ note }: Asset) => note,
  kind: ({ kind }: Asset) => kindOf(state.settings, kind).name,
  level: ({ level }: Asset) => levelName(state.settings, level),
  state: (asset: Asset) => stateName(asset.state),
  knows: ({ knows }: Asset) => list(knows.map((who) => known(state, who).name)),
  person: ({ person }: Asset) => (person ? say.yes() : say.no()),
});

/** Submitted versions: any two beside each other, or one and the map as it is now. */
export function Versions() {
  const { state } = useHere();
  const newest = state.versions[0];
  const [before, setBefore] = useRemembered("versions.before", newest?.number ?? NOW);
  const [after, setAfter] = useRemembered("versions.after", NOW);
  if (!newest) return <p class="m-none">{say.notAssembled()}</p>;
  const first = state.versions.find(({ number }) => number === before) ?? newest;
  const second = state.versions.find(({ number }) => number === after) ?? null;
  const choices = state.versions.map((head) => ({ ...head, key: head.number }));
  return (
    <div class="m-versions">
      <h3>{common.compareTwo()}</h3>
      <div class="m-tools">
        <VersionChoice label={common.before()} value={first.number} onChange={setBefore} versions={choices} />
        <VersionChoice label={common.after()} value={after} onChange={setAfter} versions={choices} now={state.changed_since ? common.nowNotSubmitted() : common.nowSame()} />
        <div class="m-tools-end"><Restore version={first} /><Download both={[first, second]} /></div>
      </div>
      <p class="g-help">{say.submittedBy(first.number, personOf(state, first.by).name, dayAndMonth(first.at))}</p>
      <Compared before={first} after={second} />
    </div>
  );
}

function Restore({ version: { number } }: { version: VersionHead }) {
  const { readonly, act, announce } = useHere();
  if (readonly) return null;
  const restore = () => act("restore_version", { number }).then(() => announce(say.restored(number)));
  return <Confirm kind="quiet" ask={say.restore(number)} what={say.restoreWhat(number)} yes={say.restoreYes()} onYes={restore} />;
}

const copyOf = ({ items, links_by_id }: MapVersion): Copy => ({ assets: items, links: links_by_id });

function Compared({ before, after }: { before: VersionHead; after: VersionHead | null }) {
  const { state } = useHere();
  const one = useVersion(before.number);
  const other = useVersion(after?.number ?? null);
  const error = one.error ?? other.error;
  const known = useMemo<State>(() => ({ ...state, former: { ...one.version?.people, ...other.version?.people, ...state.former } }), [state, one.version, other.version]);
  const first = one.version && copyOf(one.version);
  const second = useMemo<Copy | null>(
    () => (after ? other.version && copyOf(other.version) : { assets: state.assets, links: state.links }), [after, other.version, state.assets, state.links],
  );
  const comparison = useMemo(() => (first && second ? compare(first, second, wordsOf(known)) : null), [one.version, second, known]);
  if (error !== null) return <Trouble>{messageOf(error)}</Trouble>;
  if (!first || !second || !comparison) return <p class="g-help" aria-live="polite">{common.loading()}</p>;
  return (
    <div class="m-foot">
      <WhatChanged comparison={comparison} toNow={after === null} />
      <HowFar before={tally(first, state.settings)} after={tally(second, state.settings)} names={[common.version(before.number, ""), after ? common.version(after.number, "") : say.now()]} />
    </div>
  );
}
