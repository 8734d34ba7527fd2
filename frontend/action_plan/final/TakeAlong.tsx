import { useEffect, useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { openPaper } from "../../shared/paper/open-paper";
import { PaperPage } from "../../shared/paper/PaperPage";
import { paperCss, type Size } from "../../shared/paper/paper-css";
import { save, type FileAnswer } from "../../shared/save";
import { Bar } from "../../shared/ui/Bar";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { Sign } from "../../shared/ui/Sign";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import type { Final } from "../state";
import { pictures } from "./drawn";
import { PLAN_CSS } from "./plan-css";
import * as say from "./strings";
import { Whole } from "./Whole";

const POINTS = { A4: 720, A3: 1_000 }; // the width of drawings on paper

type Format = "docx" | "csv" | "json";
const FILES: [Format, () => string, () => string][] = [["docx", say.document, say.documentWhat], ["csv", say.table, say.tableWhat], ["json", say.data, say.dataWhat]];

/** As a document with one press, on paper, and as data. */
export function TakeAlong({ final }: { final: Final }) {
  const { state, ask, announce } = useHere();
  const heading = useOwnId();
  const [size, setSize] = useRemembered<Size>("final.size", "A4");
  const { busy, error, run } = useAction();
  const [told, setTold] = useState("");
  const alive = useAlive();
  const print = () => {
    const content = <Whole state={state} final={final} top={1} width={POINTS[size]} />;
    const way = openPaper({ title: state.group?.name ?? state.settings.title, css: paperCss(size, PLAN_CSS), content: (ways) => <PaperPage size={size} {...ways}>{content}</PaperPage> });
    if (way === "window") announce(say.opened());
  };
  const take = (format: Format) => run(async () => {
    setTold(format === "docx" ? say.making() : "");
    const drawn = format === "docx" ? await pictures(state, final) : { pictures: {}, all: true };
    const { file, name } = await ask<FileAnswer>("export_plan", { format, pictures: drawn.pictures });
    if (!alive.current) return; // a file that comes late is not pushed on anybody
    save(file, name);
    const words = drawn.all ? say.downloaded(name) : say.withoutPictures(name);
    setTold(words);
    announce(words);
  });
  return (
    <section class="m-panel-card p-take" aria-labelledby={heading}>
      <h3 id={heading}>{say.take()}</h3>
      <ul>
        {FILES.map(([format, name, what], i) => (
          <li key={format}>
            <Button small kind={i ? "quiet" : "primary"} busy={busy} aria-label={say.download(name())} onClick={() => void take(format)}><Sign name="save" />{name()}</Button>
            <span class="g-help">{what()}</span>
          </li>
        ))}
        <li>
          <Button small onClick={print}><Sign name="print" />{say.printIt()}</Button>
          <Bar<Size> beside label={say.paper()} options={[["A4", "A4"], ["A3", "A3"]]} value={size} onChange={setSize} />
          <span class="g-help">{say.printWhat()}</span>
        </li>
      </ul>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {error === null && told && <p class="g-help">{told}</p>}
    </section>
  );
}

/** False once the reader has left. */
function useAlive(): { current: boolean } {
  const alive = useRef(true);
  useEffect(() => () => { alive.current = false; }, []);
  return alive;
}
