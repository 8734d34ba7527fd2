import { useState } from "preact/hooks";
import { save } from "../../shared/save";
import { Button } from "../../shared/ui/Button";
import { Sign } from "../../shared/ui/Sign";
import { useHere } from "../here";
import { largeSheet, pngOf, svgOf } from "../../shared/map/files";
import type { Arrangement } from "../../shared/map/layout";
import * as say from "./strings";

/** The whole map as a file. */
export function SavePicture({ arrangement }: { arrangement: Arrangement }) {
  const { state, announce } = useHere();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const name = state.group?.name || state.settings.title;
  const sheet = largeSheet(state, arrangement);
  const png = () => pngOf(state, sheet).then((file) => save(file, `${name}.png`), () => {
    setFailed(true);
    announce(say.notSaved());
  });
  return (
    <div class="m-save-picture">
      <Button kind="link" class="g-bare" aria-expanded={open} onClick={() => setOpen(!open)}><Sign name="save" />{say.savePicture()}</Button>
      {open && (
        <div class="g-row">
          <Button small onClick={() => save(new Blob([svgOf(state, sheet)], { type: "image/svg+xml" }), `${name}.svg`)}>{say.asSvg()}</Button>
          <Button small onClick={() => void png()}>{say.asPng()}</Button>
        </div>
      )}
      {failed && <p class="g-help m-warm">{say.notSaved()}</p>}
    </div>
  );
}
