import { useRef, useState } from "preact/hooks";
import { newId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { FieldError } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { fieldMessage, messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { Attachment } from "../state";
import * as say from "./strings";

const PIECE = 2 ** 20;
const ENDINGS = ".pdf,.docx,.pptx,.xlsx,.odt,.odp,.ods,.csv,.txt,.png,.jpg,.jpeg,.webp,.mp3,.m4a,.mp4";

interface Kept { file: string; name: string; size: number; stored: number; pieces: number }

/** The bytes as base64, without what a data address begins with. */
const base64 = (part: Blob): Promise<string> => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done((reader.result as string).replace(/^[^,]*,/, ""));
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(part);
});

/** Brings a file along: it goes in pieces, and is there when the last one has arrived. */
export function AddFile({ onThere }: { onThere(one: Attachment): void }) {
  const { ask, announce } = useHere();
  const { busy, error, run } = useAction();
  const [sent, setSent] = useState<Kept | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const send = (file: File) => void run(async () => {
    const id = newId();
    let kept: Kept | null = null;
    do {
      const number: number = kept?.stored ?? 0;
      const data = await base64(file.slice(number * PIECE, (number + 1) * PIECE));
      kept = await ask<Kept>("keep_piece", { id, name: file.name, size: file.size, number, data });
      setSent(kept);
    } while (kept.stored < kept.pieces);
    announce(say.fileThere());
    onThere({ kind: "file", file: kept.file, name: kept.name, size: kept.size, summary: "" });
  }).then(() => setSent(null));
  return (
    <>
      <input
        ref={input} type="file" accept={ENDINGS} hidden tabIndex={-1} aria-label={say.bringFile()}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) send(file);
          currentTarget.value = "";
        }}
      />
      <Button kind="link" class="g-bare" icon="plus" busy={busy} title={say.fileHelp()} onClick={() => input.current?.click()}>{say.bringFile()}</Button>
      {busy && sent && <span class="g-help" role="status">{say.fileGoes(sent.stored, sent.pieces)}</span>}
      {error !== null && <FieldError>{fieldMessage(error, "file") || messageOf(error)}</FieldError>}
    </>
  );
}
