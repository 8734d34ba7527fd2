import { useLayoutEffect, useRef } from "preact/hooks";
import { dayAndMonth, list } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { isolated } from "../../shared/isolated";
import { personOf } from "../../shared/people";
import { Button } from "../../shared/ui/Button";
import { Sign } from "../../shared/ui/Sign";
import { version } from "../../shared/versions/strings";
import { placeOf, useHere, useRemembered } from "../here";
import { dayWords } from "../lived/days";
import type { VersionHead } from "../state";
import { Compare } from "./Compared";
import { ReadVersion } from "./ReadVersion";
import * as say from "./strings";

/** The numbered copies of a part: who submitted them and who agreed, to be read and compared. `read` is remembered by its serial. */
export function Versions({ part }: { part: string }) {
  const { state } = useHere();
  const heading = useOwnId();
  const title = state.settings.parts.find(({ id }) => id === part)?.title;
  const heads = state.versions.filter((one) => one.part === part).map((head) => (head.name === title ? { ...head, name: "" } : head));
  if (!heads.length) return null;
  return (
    <section class="p-card p-versions" data-place={placeOf({ part, section: "#versions" })} tabIndex={-1} aria-labelledby={heading}>
      <h3 id={heading}><Sign name="history" /> {say.versions()}</h3>
      <ul>{heads.map((head) => <One key={head.serial} head={head} />)}</ul>
      <Compare part={part} heads={heads} />
    </section>
  );
}

function One({ head }: { head: VersionHead }) {
  const { state, now } = useHere();
  const { serial, part, number, name, at, by, late, due } = head;
  const [read, setRead] = useRemembered(`versions.${part}.read`, 0);
  const opener = useRef<HTMLButtonElement>(null);
  const open = read === serial;
  const was = useRef(open);
  useLayoutEffect(() => {
    if (was.current && !open) opener.current?.focus();
    was.current = open;
  }, [open]);
  return (
    <li>
      <div class="p-version">
        <div>
          <b dir="auto">{version(number, name)}</b>
          <p class="g-help">{say.submittedBy(isolated(personOf(state, by).name), dayAndMonth(at))} {late && due && say.late(dayWords(due, now()))}</p>
          <Signers head={head} />
        </div>
        <Button ref={opener} small aria-expanded={open} onClick={() => setRead(open ? 0 : serial)}>{open ? say.close() : say.readVersion(number)}</Button>
      </div>
      {open && <ReadVersion serial={serial} />}
    </li>
  );
}

/** Who agreed when it was submitted, and who objected. */
function Signers({ head: { signers } }: { head: VersionHead }) {
  const { state } = useHere();
  const nameOf = (id: number) => isolated(personOf(state, id).name);
  const names = (earlier: boolean) => signers.filter((one) => one.answer === "agree" && one.earlier === earlier).map(({ id }) => nameOf(id));
  const [agreed, earlier] = [names(false), names(true)];
  const said = [
    ...(agreed.length ? [say.agreed(list(agreed), agreed.length)] : []),
    ...(earlier.length ? [say.agreedEarlier(list(earlier), earlier.length)] : []),
    ...signers.filter(({ answer }) => answer === "object").map(({ id, why }) => (why ? say.objectedBecause(nameOf(id), isolated(why)) : say.objected(nameOf(id)))),
  ];
  return said.length ? <p class="g-help">{said.map((sentence) => <span key={sentence}>{sentence} </span>)}</p> : null;
}
