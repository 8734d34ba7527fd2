import type { Outbox } from "../../shared/outbox";
import { Theirs } from "../../shared/rich";
import { useHere } from "../here";
import * as say from "./strings";

/** Whose plan this is, who is here, and whether everything is saved. */
export function BlockHead(_: { box: Outbox }) {
  const { state: { group, settings } } = useHere();
  return (
    <header class="m-head">
      <div>
        <p class="m-eyebrow"><b dir="auto">{settings.title}</b><span>{group ? say.groupOf(group.size) : say.justMe()}</span></p>
        <h2 tabIndex={-1}><Theirs>{group?.name ?? say.ownPlan()}</Theirs></h2>
      </div>
    </header>
  );
}
