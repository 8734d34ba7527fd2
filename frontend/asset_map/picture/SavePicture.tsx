import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import { pngOf, save, svgOf } from "./files";
import type { Arrangement } from "./layout";
import * as say from "./strings";

/** The whole map as a file. */
export function SavePicture({ arrangement }: { arrangement: Arrangement }) {
  const { state, announce } = useHere();
  const [open, setOpen] = useState(false);
  const name = state.group?.name || state.settings.title;
  const png = () => pngOf(state, arrangement).then((file) => save(file, `${name}.png`), () => announce(say.notSaved()));
  return (
    <div class="m-save-picture">
      <Button kind="link" class="g-bare" icon="down" aria-expanded={open} onClick={() => setOpen(!open)}>{say.savePicture()}</Button>
      {open && (
        <div class="g-row">
          <Button small onClick={() => save(new Blob([svgOf(state, arrangement)], { type: "image/svg+xml" }), `${name}.svg`)}>{say.asSvg()}</Button>
          <Button small onClick={() => void png()}>{say.asPng()}</Button>
        </div>
      )}
    </div>
  );
}
