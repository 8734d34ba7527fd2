import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Chip } from "../../shared/ui/Chip";
import { Trouble } from "../../shared/ui/Field";
import { Icon } from "../../shared/icons";
import { useAction, type Action } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { Member } from "../state";
import { useGroup } from "./in-group";
import * as say from "./strings";

/** The roles of a member: words for others; one's own can be taken, laid down and passed on. */
export function Roles({ member, own }: { member: Member; own: boolean }) {
  const { state, act } = useHere();
  const action = useAction();
  const [open, setOpen] = useState(""); // the role in question, or "new"
  if (!own) return member.roles.length ? <p class="g-chips">{member.roles.map((role) => <Chip key={role}>{role}</Chip>)}</p> : null;

  const free = state.settings.roles.filter((role) => !member.roles.includes(role));
  const toggle = (what: string) => setOpen(open === what ? "" : what);
  const take = async (role: string) => (await action.run(() => act("take_role", { role }))) && setOpen("");
  return (
    <div class="g-roles">
      <p class="g-chips">
        {member.roles.map((role) => (
          <button key={role} type="button" class="g-chip-button" aria-expanded={open === role} aria-label={say.changeRole(role)} onClick={() => toggle(role)}>
            <span dir="auto">{role}</span><Icon name="down" size={12} />
          </button>
        ))}
        {free.length > 0 && (
          <button type="button" class="g-chip-button g-dashed" aria-expanded={open === "new"} onClick={() => toggle("new")}>{say.chooseRole()}</button>
        )}
      </p>
      {action.error !== null && <Trouble>{messageOf(action.error)}</Trouble>}
      {open === "new" && (
        <div class="g-unfold">
          <p class="g-help">{say.rolesHelp()}</p>
          <p class="g-chips">
            {free.map((role) => (
              <button key={role} type="button" class="g-chip-button" onClick={() => take(role)}><Icon name="plus" /><span dir="auto">{role}</span></button>
            ))}
          </p>
        </div>
      )}
      {member.roles.includes(open) && <HeldRole role={open} action={action} onDone={() => setOpen("")} />}
    </div>
  );
}

function HeldRole({ role, action, onDone }: { role: string; action: Action; onDone(): void }) {
  const { act } = useHere();
  const { group, mine } = useGroup();
  const [to, setTo] = useState(0);
  const others = group.members.filter((member) => member !== mine && !member.roles.includes(role));
  const run = async (handler: string, payload: object) => (await action.run(() => act(handler, payload))) && onDone();
  return (
    <div class="g-unfold">
      <Button small onClick={() => run("drop_role", { role })}>{say.layDown()}</Button>
      {others.length > 0 && (
        <>
          <select aria-label={say.passOnTo()} value={to} onChange={(event) => setTo(Number(event.currentTarget.value))}>
            <option value={0}>{say.nobodyChosen()}</option>
            {others.map((member) => <option key={member.id} value={member.id}>{member.name}</option>)}
          </select>
          <Button small disabled={!to} onClick={() => run("pass_role", { role, to })}>{say.passOn()}</Button>
        </>
      )}
    </div>
  );
}
