import type { Outbox } from "../../shared/outbox";
import { Theirs } from "../../shared/rich";
import { SavedNow } from "../../shared/ui/SavedNow";
import { WhoIsHere } from "../../shared/ui/WhoIsHere";
import { placeOfSection, useHere } from "../here";
import * as say from "./strings";

/** Whose plan this is, who is here, and whether everything is saved. */
export function BlockHead({ box }: { box: Outbox }) {
  const { state, online, unsent, clashes, announce, lead, part, go, readonly } = useHere();
  const { group, settings } = state;
  const toClash = () => {
    const { place, op } = clashes[0]!;
    const row = state.rows[place];
    if (row) lead({ part: row.part, section: row.section });
    else if (op.payload.kind) go("happens");
    else lead(placeOfSection(place) ?? { part });
  };
  return (
    <header class="m-head">
      <div>
        <p class="m-eyebrow"><b dir="auto">{settings.title}</b>{state.readonly !== "preview" && <span>{group ? say.groupOf(group.size) : say.justMe()}</span>}</p>
        <h2 tabIndex={-1}><Theirs>{state.readonly === "preview" ? settings.title : (group?.name ?? say.ownPlan())}</Theirs></h2>
      </div>
      <div class="m-now">
        {group && <WhoIsHere {...state} />}
        {!readonly && <SavedNow {...{ box, online, announce }} zone={settings.zone} unsent={unsent.count} waiting={clashes.length} onWaiting={toClash} />}
      </div>
    </header>
  );
}
