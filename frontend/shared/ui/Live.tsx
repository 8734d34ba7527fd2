/** The one place of a block that speaks to screen readers by itself. The same words twice are said twice. */
export const Live = ({ words, turn }: { words: string; turn: number }) => (
  <div role="status" class="g-hidden">{words && <span key={turn}>{words}</span>}</div>
);

/** For screen readers only. */
export const Hidden = ({ children }: { children: string }) => <span class="g-hidden">{children}</span>;
