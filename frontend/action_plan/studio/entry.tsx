/** What a part and a section have alike in the author's form. */
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import * as say from "./strings-parts";

/** How an entry stands to what it was made from. */
export const Tag = ({ was, now }: { was: object | undefined; now: object }) =>
  !was ? <span class="p-entry-tag">{say.tagNew()}</span> : JSON.stringify(was) === JSON.stringify(now) ? null : <span class="p-entry-tag">{say.tagChanged()}</span>;

/** Opens and closes what belongs to an entry; what is wrong inside keeps it open. */
export const Opener = ({ name, open, onOpen }: { name: string; open: boolean; onOpen(open: boolean): void }) => (
  <Button kind="link" class="g-bare" icon={open ? "up" : "down"} aria-expanded={open} aria-label={(open ? say.closeOf : say.editOf)(isolated(name))} onClick={() => onOpen(!open)}>
    {open ? say.close() : say.edit()}
  </Button>
);

/** What was taken out can be put back, also by somebody who pressed the cross by mistake. */
export function TakenOut({ titles, plans, onBack }: { titles: string[]; plans: number; onBack: (() => void) | undefined }) {
  return (
    <div role="status">
      {titles.length > 0 && (
        <div class="g-note">
          <Icon name="info" />
          <div>
            <p>{say.takenOut(list(titles.map((title) => `“${isolated(title)}”`)), titles.length)} {plans > 0 && say.keptFor()}</p>
            {onBack && <Button kind="link" onClick={onBack}>{say.putBack()}</Button>}
          </div>
        </div>
      )}
    </div>
  );
}
