import type { ComponentChildren } from "preact";
import { Icon } from "../icons";

/** A word of the author's or a learner's, such as a cause. */
export const Chip = ({ children }: { children: ComponentChildren }) => <span class="g-chip" dir="auto">{children}</span>;

/** A word one may switch on and off. */
export const ToggleChip = ({ on, onToggle, children }: { on: boolean; onToggle(): void; children: ComponentChildren }) => (
  <button type="button" class="g-chip-button" aria-pressed={on} onClick={onToggle}>
    <Icon name={on ? "check" : "plus"} />
    <span dir="auto">{children}</span>
  </button>
);

/** A word one may take away; `label` says so to those who do not see the cross. */
export const RemovableChip = ({ label, onRemove, children }: { label: string; onRemove(event: MouseEvent): void; children: ComponentChildren }) => (
  <button type="button" class="g-chip-button" aria-label={label} onClick={onRemove}>
    <span dir="auto">{children}</span>
    <Icon name="cross" size={12} />
  </button>
);
