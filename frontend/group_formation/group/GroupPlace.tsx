import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { messageOf } from "../../shared/xblock";
import { CharterCard } from "../charter/Charter";
import { useHere } from "../here";
import { Header } from "./Header";
import { ShownGroup, useGroup, type Shown } from "./in-group";
import { Lately } from "./Lately";
import { Leave, Resting } from "./Leave";
import { MeetCard } from "./MeetCard";
import { Members } from "./Members";
import { NextSteps } from "./NextSteps";
import { Requests } from "./Requests";
import * as say from "./strings";

/** The page of one's own group. */
export function GroupPlace() {
  const { group, charter } = useHere().state;
  return group && charter ? <ShownGroup.Provider value={{ group, charter }}><GroupView /></ShownGroup.Provider> : null;
}

/** The parts in the order of a narrow page; the stylesheet puts them in two columns where there is room. */
function GroupView() {
  const { group, mine } = useGroup();
  return (
    <div class="g-group-page">
      <Header />
      {group.state === "resting" && <Resting />}
      <div class="g-group-columns">
        <div class="g-side">
          {mine && <NextSteps />}
          <Members />
        </div>
        <div class="g-main">
          <Requests />
          <MeetCard />
          <CharterCard />
          {mine && <Leave />}
        </div>
        <Lately />
      </div>
    </div>
  );
}

/** Any group, for course staff: read, and where it must be, a member taken out. */
export function LookInside({ group, onBack }: { group: number; onBack(): void }) {
  const { state, send } = useHere();
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<unknown>(null);
  const room = useRef<HTMLDivElement>(null);
  const there = shown !== null;
  useEffect(() => {
    if (there) room.current?.querySelector("h2")?.focus(); // the heading comes later than the room
  }, [there]);
  useEffect(() => {
    // Asked again whenever the state is new, for instance after a member was taken out.
    send<Shown>("view_group", { group }).then(setShown, setError);
  }, [group, state.version]);
  return (
    <div class="g-page" ref={room}>
      <p class="g-back"><Button kind="link" class="g-bare" icon="back" onClick={onBack}>{say.back()}</Button></p>
      <p class="g-help">{say.lookingOn()}</p>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {shown && <ShownGroup.Provider value={shown}><GroupView /></ShownGroup.Provider>}
    </div>
  );
}
