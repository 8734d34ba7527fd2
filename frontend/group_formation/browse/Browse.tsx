import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { Prefix, useOwnId } from "../../shared/ids";
import { number } from "../../shared/i18n";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { Hidden } from "../../shared/ui/Live";
import { messageOf } from "../../shared/xblock";
import { Back } from "../Back";
import { useHere } from "../here";
import type { Listing, Search } from "../state";
import { Chosen } from "./Chosen";
import { Filters } from "./Filters";
import { Pager } from "./Pager";
import { Row } from "./Row";
import { EVERYTHING, filterCount, fromAddress, narrowed, toAddress } from "./search";
import * as words from "./strings";
import { useListing } from "./use-listing";

/** The list of initiatives: search and filters apply at once, the count is announced, the focus stays. */
export function Browse({ kept }: { kept: { current: Search | null } }) {
  const { state, say } = useHere();
  const prefix = useContext(Prefix);
  const [search, setSearch] = useState<Search>(() => fromAddress(prefix) ?? kept.current ?? EVERYTHING);
  const told = useRef(false); // the first answer is what everybody came for: only later ones are announced
  const { listing, busy, error, again } = useListing(search, ({ total }) => {
    if (told.current) {
      say(words.initiatives(total));
    }
    told.current = true;
  });
  useEffect(() => {
    kept.current = search;
    toAddress(prefix, search);
  }, [search]);
  useEffect(() => () => toAddress(prefix, null), []);

  const narrow = (change: Partial<Search>) => setSearch((now) => narrowed(now, change));
  const count = useRef<HTMLHeadingElement>(null);
  const turn = (page: number) => {
    setSearch((now) => ({ ...now, page }));
    count.current?.focus(); // the list begins anew, so the reader does
  };
  return (
    <>
      <Back />
      <header>
        <h2 tabIndex={-1}>{words.title()}</h2>
        <p class="g-lead">{words.lead(listing?.open ?? state.doors.open)}</p>
      </header>
      <div class="g-browse">
        <Controls search={search} listing={listing} narrow={narrow} />
        <section class="g-results" aria-busy={busy}>
          <div class="g-results-head">
            <h3 tabIndex={-1} ref={count}>{listing ? words.initiatives(listing.total) : words.looking()}</h3>
            <Chosen search={search} narrow={narrow} />
          </div>
          {error !== null && <Trouble>{messageOf(error)} <Button kind="link" onClick={again}>{words.tryAgain()}</Button></Trouble>}
          {listing && <Results listing={listing} search={search} />}
          {listing && <Foot listing={listing} page={search.page} turn={turn} />}
        </section>
      </div>
    </>
  );
}

interface ControlsProps { search: Search; listing: Listing | null; narrow(change: Partial<Search>): void }

/** Search box, order and filters. On a narrow screen the last two hide behind one button. */
function Controls({ search, listing, narrow }: ControlsProps) {
  const [open, setOpen] = useState(false);
  const id = useOwnId();
  const on = filterCount(search);
  return (
    <div class={open ? "g-controls g-open" : "g-controls"} role="search">
      <div class="g-search">
        <Icon name="search" size={18} />
        <input type="search" value={search.text} maxLength={120} aria-label={words.searchLabel()} placeholder={words.searchHint()}
          onInput={(event) => narrow({ text: event.currentTarget.value })} />
      </div>
      <Button class="g-fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {words.filters()}
        {on > 0 && <span class="g-count"><span aria-hidden="true">{number(on)}</span><Hidden>{words.filtersOn(on)}</Hidden></span>}
      </Button>
      <label class="g-sort">
        <span>{words.sortBy()}</span>
        <select value={search.sort} onChange={(event) => narrow({ sort: event.currentTarget.value as Search["sort"] })}>
          <option value="fit">{words.bestFit()}</option>
          <option value="new">{words.newest()}</option>
          <option value="free">{words.mostFree()}</option>
        </select>
      </label>
      <div class="g-filters" id={id}>
        <Filters search={search} facets={listing?.facets ?? null} narrow={narrow} />
      </div>
    </div>
  );
}

function Results({ listing, search }: { listing: Listing; search: Search }) {
  const { state, go } = useHere();
  const [writing, setWriting] = useState<number | null>(null);
  if (listing.rows.length === 0) {
    const asked = filterCount(search) > 0 || search.text !== "";
    return (
      <div class="g-nothing">
        <p>{asked ? words.nothingFits() : words.nothingYet()}</p>
        {state.settings.doors.includes("start") && <Button kind="outline" onClick={() => go("start")}>{words.startOne()}</Button>}
      </div>
    );
  }
  return (
    <ul class="g-rows">
      {listing.rows.map((group) => (
        <Row key={group.id} group={group} writing={writing === group.id} onWrite={(on) => setWriting(on ? group.id : null)} />
      ))}
    </ul>
  );
}

function Foot({ listing, page, turn }: { listing: Listing; page: number; turn(page: number): void }) {
  return (
    <div class="g-foot">
      <p class="g-legend">
        <span><i class="g-key-theirs" />{words.legendThey()}</span>
        <span><i class="g-key-both" />{words.legendBoth()}</span>
      </p>
      <Pager page={Math.min(page, listing.pages)} pages={listing.pages} turn={turn} />
    </div>
  );
}
