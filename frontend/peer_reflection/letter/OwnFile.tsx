import { save, type FileAnswer } from "../../shared/save";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { Attachment } from "../state";
import type { From } from "./Brought";
import * as say from "./strings";

/** A file, to be kept. */
export function OwnFile({ one, from }: { one: Extract<Attachment, { kind: "file" }>; from?: From }) {
  const { ask } = useHere();
  const { busy, error, run } = useAction();
  const get = () => void run(async () => save((await ask<FileAnswer>("read_file", { file: one.file, contribution: null, number: null, ...from })).file, one.name));
  return (
    <>
      <Button kind="link" class="g-bare r-file" busy={busy} onClick={get}><bdi>{one.name}</bdi></Button>{" "}<span class="g-help">{say.size(one.size)}</span>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}
