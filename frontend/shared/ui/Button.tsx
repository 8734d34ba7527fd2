import type { ComponentChildren, JSX, Ref } from "preact";
import { Icon, type IconName } from "../icons";

export interface ButtonProps extends Omit<JSX.IntrinsicElements["button"], "ref" | "icon"> {
  kind?: "primary" | "outline" | "quiet" | "link"; // one primary a screen region
  small?: boolean;
  icon?: IconName;
  after?: IconName;
  /** While it works the button keeps its place and the focus, and takes no second press. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children?: ComponentChildren;
}

export function Button({ kind = "quiet", small, icon, after, busy, children, onClick, class: more = "", ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={`${kind === "link" ? "g-link" : `g-button g-${kind}`}${small ? " g-small" : ""} ${more}`.trim()}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.call(event.currentTarget, event))}
    >
      {icon && <Icon name={icon} />}
      {children}
      {after && <Icon name={after} />}
    </button>
  );
}
