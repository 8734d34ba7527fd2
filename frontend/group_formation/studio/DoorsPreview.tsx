import { DoorRing } from "../../shared/ui/DoorArt";
import type { StudioValues } from "../state";
import * as say from "./strings";

/** The first thing a learner meets, as it stands with these values. A picture: nothing in it can be pressed. */
export function DoorsPreview({ doors, size_min, size_max }: StudioValues) {
  return (
    <div class="g-card">
      <p class="g-preview-title">{say.howToTakePart()}</p>
      {size_min <= size_max && <p class="g-help">{say.groupsOf(size_min, size_max)}</p>}
      <ul>
        {doors.map((door) => (
          <li key={door} class={door === "alone" ? "g-door-alone" : ""}><DoorRing door={door} size={36} /><b>{say.doorTitle(door)}</b></li>
        ))}
      </ul>
    </div>
  );
}
