import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { save, type FileAnswer } from "../../shared/save";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { Bar } from "../../shared/ui/Bar";
import { Sign } from "../../shared/ui/Sign";
import { useHere, useRemembered } from "../here";
import { documentPicture, largeSheet, pngOf, svgOf } from "../../shared/map/files";
import type { Arrangement } from "../../shared/map/layout";
import { version } from "../../shared/versions/strings";
import { formCss } from "./form-css";
import { FormPaper } from "./FormPaper";
import { MapPaper } from "./MapPaper";
import { openPaper } from "../../shared/paper/open-paper";
import { PaperPage } from "../../shared/paper/PaperPage";
import { paperCss, type Size } from "../../shared/paper/paper-css";
import { numbered, numbers } from "./order";
import * as say from "./strings";
import { useCopy, type Copy } from "./use-copy";

const NOW = 0; // stands for the map as it is, in the choice of versions

/** The map as something to carry: on paper, as a file. */
export function Meeting() {
  const { state, unsent } = useHere();
  const [chosen, setChosen] = useRemembered("meeting.version", NOW);
  const { copy, error } = useCopy(chosen === NOW ? null : chosen);
  const people = copy ? Object.values(copy.state.assets).filter(({ person }) => person).length : 0;
  return (
    <div class="m-meeting">
      <div>
        <h3>{say.title()}</h3>
        <p>{say.intro()}</p>
      </div>
      {state.versions.length > 0 && (
        <Field label={say.which()}>
          {(control) => (
            <select {...control} value={chosen} onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}>
              <option value={NOW}>{say.asItIs()}</option>
              {state.versions.map(({ number, name }) => <option key={number} value={number}>{version(number, name)}</option>)}
            </select>
          )}
        </Field>
      )}
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {people > 0 && <p class="m-aside"><Icon name="info" />{say.peopleNamed(people)}</p>}
      {unsent.count > 0 && chosen === NOW && <p class="m-aside"><Icon name="info" />{say.notSent(unsent.count)}</p>}
      {copy ? <div class="m-ways-out"><OnPaper copy={copy} /><AsFile copy={copy} /></div> : error === null && <p class="g-help" role="status">{say.loading()}</p>}
    </div>
  );
}

function OnPaper({ copy }: { copy: Copy }) {
  const { state, now, announce } = useHere();
  const heading = useOwnId();
  const [size, setSize] = useRemembered<Size>("meeting.size", "A4");
  const [arrangement] = useRemembered<Arrangement>("picture.arrangement", "rings");
  const open = (title: string, content: ComponentChildren) => {
    const way = openPaper({ title, css: paperCss(size, formCss(size)), content: (ways) => <PaperPage size={size} {...ways}>{content}</PaperPage> });
    if (way === "window") announce(say.opened());
  };
  const name = nameOf(copy);
  return (
    <section class="m-panel-card" aria-labelledby={heading}>
      <h4 id={heading}>{say.onPaper()}</h4>
      <Bar<Size> beside label={say.paperSize()} options={[["A4", "A4"], ["A3", "A3"]]} value={size} onChange={setSize} />
      <p>{say.mapWhat()}</p>
      <Button kind="primary" onClick={() => open(name, <MapPaper copy={copy} size={size} arrangement={arrangement} now={now()} />)}><Sign name="print" />{say.printMap()}</Button>
      <p>{say.formWhat()}</p>
      <Button onClick={() => open(state.settings.question || state.settings.title, <FormPaper settings={state.settings} size={size} />)}><Sign name="print" />{say.printForm()}</Button>
      <p class="g-help">{say.opensWindow()}</p>
    </section>
  );
}

const nameOf = ({ state }: Copy): string => state.group?.name || state.settings.title;

type Way = "docx" | "csv" | "svg" | "png" | "json";
const FILES: [Way, () => string, () => string][] = [
  ["docx", say.documentName, say.documentWhat], ["csv", say.tableName, say.tableWhat], ["svg", say.drawingName, say.drawingWhat],
  ["png", say.photoName, say.photoWhat], ["json", say.dataName, say.dataWhat],
];

function AsFile({ copy }: { copy: Copy }) {
  const { announce } = useHere();
  const heading = useOwnId();
  const { busy, error, run } = useAction();
  const [told, setTold] = useState("");
  const alive = useAlive();
  const make = useMake(copy);
  const take = (way: Way) => run(async () => {
    setTold("");
    const { file, name, words } = await make(way);
    if (!alive.current) return;
    save(file, name);
    setTold(words);
    announce(words);
  });
  return (
    <section class="m-panel-card" aria-labelledby={heading}>
      <h4 id={heading}>{say.asFile()}</h4>
      <ul class="m-files">
        {FILES.map(([way, name, what]) => (
          <li key={way}>
            <Button small busy={busy} aria-label={say.download(name())} onClick={() => void take(way)}><Sign name="save" />{name()}</Button>
            <span class="g-help">{what()}</span>
          </li>
        ))}
      </ul>
      {error !== null && <Trouble>{error instanceof NotDrawn ? say.notDrawn() : messageOf(error)}</Trouble>}
      {told && <p class="g-help">{told}</p>}
    </section>
  );
}

class NotDrawn extends Error {}

/** Makes a file, here or on the server, and says what has become of it. */
function useMake(copy: Copy): (way: Way) => Promise<FileAnswer & { words: string }> {
  const { ask } = useHere();
  const [arrangement] = useRemembered<Arrangement>("picture.arrangement", "rings");
  return async (way) => {
    if (way === "svg" || way === "png") {
      const name = `${nameOf(copy)}.${way}`;
      const sheet = largeSheet(copy.state, arrangement);
      const file = way === "svg" ? new Blob([svgOf(copy.state, sheet)], { type: "image/svg+xml" }) : await pngOf(copy.state, sheet).catch(() => { throw new NotDrawn(); });
      return { file, name, words: say.downloaded(name) };
    }
    const picture = way === "docx" ? await documentPicture(copy.state, arrangement, () => numbers(numbered(copy.state.assets, copy.state.settings, ""))) : "";
    const answer = await ask<FileAnswer>("export_map", { format: way, ...(copy.head && { number: copy.head.number }), ...(picture && { picture }) });
    return { ...answer, words: way === "docx" && !picture ? say.withoutPicture(answer.name) : say.downloaded(answer.name) };
  };
}

/** False once the reader has left: a file that comes late is not pushed on anybody. */
function useAlive(): { current: boolean } {
  const alive = useRef(true);
  useEffect(() => () => { alive.current = false; }, []);
  return alive;
}
