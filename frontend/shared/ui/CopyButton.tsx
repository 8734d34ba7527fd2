import { useState } from "preact/hooks";
import type { IconName } from "../icons";
import * as say from "./strings";
import { Button } from "./Button";

export interface CopyButtonProps { text: string; kind?: "quiet" | "link"; icon?: IconName; children: string; tell(words: string): void }

/** Copies a text; where the page around us does not allow that, shows it to be copied by hand. */
export function CopyButton({ text, kind, icon, children, tell }: CopyButtonProps) {
  const [state, setState] = useState<"rest" | "copied" | "by hand">("rest");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
      tell(say.copied());
    } catch {
      setState("by hand");
    }
  };
  return (
    <>
      <Button kind={kind} small icon={state === "copied" ? "check" : icon} onClick={copy}>{state === "copied" ? say.copied() : children}</Button>
      {state === "by hand" && (
        <input type="text" readOnly dir="ltr" value={text} aria-label={children} ref={(field) => field?.select()} />
      )}
    </>
  );
}
