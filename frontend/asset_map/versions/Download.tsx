import { save, type FileAnswer } from "../../shared/save";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import * as common from "../../shared/versions/strings";
import { messageOf } from "../../shared/xblock";
import { Sign } from "../../shared/ui/Sign";
import { useHere } from "../here";
import type { VersionHead } from "../state";
import * as say from "./strings";

/** Both sides of the comparison as tables; null is the map as it is. */
export function Download({ both }: { both: (VersionHead | null)[] }) {
  const { ask, announce } = useHere();
  const { busy, error, run } = useAction();
  const take = () => run(async () => {
    for (const version of both) {
      const { file, name } = await ask<FileAnswer>("export_map", { format: "csv", ...(version && { number: version.number }) });
      save(file, name.replace(/(?=\.csv$)/, ` ${version ? common.version(version.number, "") : say.now()}`));
    }
    announce(say.downloaded());
  });
  return (
    <>
      <Button kind="link" class="g-bare" busy={busy} onClick={() => void take()}><Sign name="save" />{say.downloadBoth()}</Button>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}
