import { useRef, useState } from "preact/hooks";
import { number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Hidden } from "../../shared/ui/Live";
import { useHere } from "../here";
import type { Need } from "../state";
import { SubmitForm } from "./SubmitForm";
import * as say from "./strings-forms";

/** What the author asks for: met, or short by some; then the way to submit. */
export function ReadyList() {
  const { state: { needs, versions, changed_since: changed }, readonly } = useHere();
  const short = needs.filter(({ have, wanted }) => have < wanted);
  const title = !needs.length ? say.whenDone() : !short.length ? say.readyTitle() : needs.length - short.length ? say.nearlyTitle() : say.wantedTitle();
  return (
    <>
      <h3>{title}</h3>
      <ul>{needs.map((need) => <Line key={need.what} {...need} />)}</ul>
      {!readonly && !short.length && (versions.length && !changed ? <p class="g-help">{say.nothingNew()}</p> : <Submit />)}
    </>
  );
}

function Line(need: Need) {
  const { what, have, wanted } = need;
  const met = have >= wanted;
  return (
    <li class={met ? "" : "m-warm"}>
      <Icon name={met ? "check" : "clock"} />
      <span>{say.needed(need)}</span>
      <b>{what === "reflections" ? say.haveOf(have, wanted) : number(have)}</b>
      <Hidden>{met ? say.met() : say.short(wanted - have)}</Hidden>
    </li>
  );
}

/** A numbered copy, with a name of the group's own. */
function Submit() {
  const { state: { versions } } = useHere();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    queueMicrotask(() => opener.current?.focus());
  };
  if (open) return <SubmitForm onDone={close} />;
  return <Button ref={opener} kind="primary" small onClick={() => setOpen(true)}>{versions.length ? say.submitAgain() : say.submit()}</Button>;
}
