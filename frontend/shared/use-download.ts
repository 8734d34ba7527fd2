import { save, type FileAnswer } from "./save";
import { useAction } from "./use-action";

interface Block { ask<Answer>(handler: string, payload?: object): Promise<Answer>; announce(words: string): void }

export interface Download { busy: boolean; error: unknown; download(handler: string, payload?: object): void }

/** Hands a file of the server's to the reader; `kept` says under which name, to whoever does not see it come. */
export function useDownload({ ask, announce }: Block, kept: (name: string) => string): Download {
  const { busy, error, run } = useAction();
  const download = (handler: string, payload?: object) => void run(async () => {
    const { file, name } = await ask<FileAnswer>(handler, payload);
    save(file, name);
    announce(kept(name));
  });
  return { busy, error, download };
}
