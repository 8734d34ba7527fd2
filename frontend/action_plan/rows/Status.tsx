import { Bar } from "../../shared/ui/Bar";
import { Dial, type Stage } from "../../shared/ui/Glyph";
import type { Status } from "../state";
import { fieldName, statusName } from "./strings";

/** How full the dial is; what is dropped has an empty one, without dashes. */
const STAGES: Record<Exclude<Status, "dropped">, Stage> = { not_begun: "idea", under_way: "agreed", done: "active" };
const STATUSES: Status[] = ["not_begun", "under_way", "done", "dropped"];

const Sign = ({ status }: { status: Status }) => (status === "dropped"
  ? <svg class="m-dial" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /><path d="M5 8h6" class="p-dropped-line" /></svg>
  : <Dial state={STAGES[status]} />);

export const StatusPill = ({ status }: { status: Status }) => (
  <span class={status === "dropped" ? "m-pill p-dropped" : `m-pill m-pill-${STAGES[status]}`}><Sign status={status} />{statusName(status)}</span>
);

export const StatusBar = ({ value, onChange }: { value: Status; onChange(status: Status): void }) => (
  <Bar label={fieldName("action", "status")} options={STATUSES.map((status) => [status, <><Sign status={status} />{statusName(status)}</>])} value={value} onChange={onChange} />
);
