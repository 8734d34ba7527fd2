import { useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import type { SectionSetup } from "../state";
import { Lines } from "./Lines";
import * as say from "./strings";

/** What a section asks, and an example beside it for whoever wants one. */
export function Prompt({ section: { prompt, example } }: { section: SectionSetup }) {
  const { state } = useHere();
  const [open, setOpen] = useState(state.readonly === "preview"); // authors look at what they wrote
  const id = useOwnId();
  if (!prompt && !example) return null;
  return (
    <>
      <p class="g-help p-prompt">
        <span dir="auto">{prompt}</span>{" "}
        {example && <Button kind="link" class="g-bare" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>{open ? say.hideExample() : say.example()}</Button>}
      </p>
      {open && (
        <div class="m-letter p-example" id={id} role="note">
          <p class="p-example-title"><Icon name="eye" />{say.exampleTitle()}</p>
          <Lines text={example} />
        </div>
      )}
    </>
  );
}
