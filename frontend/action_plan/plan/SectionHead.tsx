import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { number } from "../../shared/i18n";
import { Button } from "../../shared/ui/Button";
import * as say from "../rows/strings";
import type { SectionSetup } from "../state";

interface SectionHeadProps { id: string; part: string; section: SectionSetup; count?: number; children?: ComponentChildren }

/** What a section is called, how much is in it, what it asks for and how it could look. `children`: what one can do with all of it. */
export function SectionHead({ id, section: { title, prompt, example }, count, children }: SectionHeadProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div class="p-head">
        <h3 id={id}><span dir="auto">{title}</span>{count !== undefined && <span class="m-count">{number(count)}</span>}</h3>
        {children && <div class="p-tools">{children}</div>}
      </div>
      {(prompt || example) && (
        <p class="p-prompt">
          <span dir="auto">{prompt}</span>{" "}
          {example && <Button kind="link" class="g-bare" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? say.hideExample() : say.example()}</Button>}
        </p>
      )}
      {open && <p class="m-letter" dir="auto">{example}</p>}
    </>
  );
}
