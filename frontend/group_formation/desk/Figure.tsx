import type { ComponentChildren } from "preact";

export interface FigureProps { value: string; label: string; children?: ComponentChildren }

/** One number with what it counts. */
export const Figure = ({ value, label, children }: FigureProps) => (
  <li>
    <b class="g-figure">{value}</b> <strong>{label}</strong>
    {children && <p class="g-help">{children}</p>}
  </li>
);
