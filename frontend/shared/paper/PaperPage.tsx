import type { ComponentChildren } from "preact";
import type { Size } from "./paper-css";
import * as say from "./strings";

interface PaperPageProps { size: Size; print(): void; close(): void; children: ComponentChildren }

/** What stands in the window of its own: the paper, and above it, not on it, what to do with it. */
export const PaperPage = ({ size, print, close, children }: PaperPageProps) => (
  <>
    <nav aria-label={say.print()}>
      <button type="button" onClick={print}>{say.print()}</button>
      <button type="button" onClick={close}>{say.close()}</button>
      <p>{say.printHelp(size)}</p>
    </nav>
    <main>{children}</main>
  </>
);
