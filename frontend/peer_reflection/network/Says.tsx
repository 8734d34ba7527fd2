import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { interpolate, list } from "../../shared/i18n";
import { rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { CopyButton } from "../../shared/ui/CopyButton";
import { useHere } from "../here";
import type { Network } from "../state";
import { nameOf } from "./Drawing";
import { ServeFirst } from "./ServeFirst";
import * as say from "./strings";
import type { Person } from "./view";

type Sentence = Network["says"][number];

const WARM = ["waits", "groups_apart", "people_apart", "unanswered"];
const NAMES = 30; // written out at once

/** What the picture says, sentence by sentence, each with one thing to do about it. */
export const Says = ({ network, onShow }: { network: Network; onShow(key: string): void }) => (
  <ul class="r-says">
    {network.says.map((one) => (
      <li key={`${one.kind} ${one.person} ${one.group}`}>
        <p class={WARM.includes(one.kind) ? "m-warm" : undefined}>{words(one)}</p>
        <Act network={network} sentence={one} onShow={onShow} />
      </li>
    ))}
  </ul>
);

/** Numbers in the reader's digits, names kept from turning the words around them. */
function words({ text, params }: Sentence): ComponentChildren {
  const { count, ...names } = params;
  return rich(interpolate(text, count === undefined ? {} : { count }), Object.fromEntries(Object.entries(names).map(([key, name]) => [key, <b><Theirs>{String(name)}</Theirs></b>])));
}

function Act({ network, sentence: { act, kind, person, group }, onShow }: { network: Network; sentence: Sentence; onShow(key: string): void }) {
  const { readonly, open } = useHere();
  const who = network.people.find((one) => one.key === person);
  if (act === "names") return <NameList people={network.people.filter((one) => !one.connected)} />;
  if (act === "introduce" && network.scope === "course") return <Button small onClick={() => onShow(who?.group || person)}>{say.whereIsIt()}</Button>;
  if (readonly) return null;
  if (act === "introduce") return <Introduce group={network.groups.find((one) => one.key === group)?.name ?? ""} />;
  if (act === "answer" && who?.waits) return <Button small onClick={() => open(who.waits!)}>{say.answerTo(nameOf(who))}</Button>;
  if (act === "follow") return <FollowGroup group={group} />;
  if (act === "serve_first") return <ServeFirst people={kind === "groups_apart" ? ofApart(network) : network.people.filter((one) => !one.connected)} />;
  return null;
}

const ofApart = ({ groups, people }: Network): Person[] => {
  const apart = new Set(groups.filter((group) => !group.ties).map((group) => group.key));
  return people.filter((person) => apart.has(person.group));
};

function NameList({ people }: { people: Person[] }) {
  const [open, setOpen] = useState(false);
  const named = people.slice(0, NAMES).map(nameOf);
  return (
    <>
      <Button kind="link" class="g-bare" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? say.hideNames() : say.seeNames()}</Button>
      {open && <p class="g-help" dir="auto">{list([...named, ...(people.length > NAMES ? [say.andMore(people.length - NAMES)] : [])], "unit")}</p>}
    </>
  );
}

/** A few words for the own group: people know best how they talk to each other. */
function Introduce({ group }: { group: string }) {
  const { announce } = useHere();
  const [open, setOpen] = useState(false);
  if (!open) return <Button small onClick={() => setOpen(true)}>{say.introduce()}</Button>;
  const text = say.introduction(group);
  return (
    <div class="r-introduce" role="group" aria-label={say.forYourGroup()}>
      <p class="g-help">{say.forYourGroup()}</p>
      <p dir="auto">{text}</p>
      <CopyButton text={text} icon="copy" tell={announce}>{say.copyIt()}</CopyButton>
    </div>
  );
}

function FollowGroup({ group }: { group: string }) {
  const { act } = useHere();
  const [done, setDone] = useState(false);
  const follow = () => {
    setDone(true);
    act("follow", { group, on: true }).catch(() => setDone(false));
  };
  return done ? <p class="g-help" role="status">{say.followed()}</p> : <Button kind="link" class="g-bare" icon="plus" onClick={follow}>{say.followGroup()}</Button>;
}
