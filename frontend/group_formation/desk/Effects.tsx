import { number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Hidden } from "../../shared/ui/Live";
import { useHere } from "../here";
import { LineText } from "../match/LineText";
import { gapInWords } from "./Certificate";
import { score } from "./numbers";
import type { Effects as What, Figures } from "./state";
import * as words from "./strings";

type Certified = NonNullable<Figures["certificate"]>;

const SAME = 0.0005; // a share that reads the same
const CLOSE = 4; // digits of the mean of all, which one person changes little

/** What a move would change: both groups and all together, before and after. */
export function Effects({ what, people, certificate }: { what: What; people: number; certificate: Certified | null }) {
  const { zone } = useHere();
  const { worth, gap } = what.all;
  const near = !certificate?.proven ? words.stillAbout : gap! <= certificate.gap + SAME ? words.stillWithin : words.thenWithin;
  return (
    <table class="g-effects">
      <thead>
        <tr>
          {[words.whatChanges(), words.score(), words.commonHours(), words.column("people"), words.inWords()].map((name) => <th key={name} scope="col">{name}</th>)}
        </tr>
      </thead>
      <tbody>
        {what.groups.map((group) => (
          <tr key={group.number}>
            <th scope="row">{words.group(group.number)}</th>
            <td data-label={words.score()}><Change pair={group.worth} show={score} /></td>
            <td data-label={words.commonHours()}><Change pair={group.hours} show={number} /></td>
            <td data-label={words.column("people")}><Change pair={group.people} show={number} plain /></td>
            <td>{group.words.map((line) => <p key={line.text}><LineText line={line} zone={zone} /></p>)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.all(people)}</th>
          <td data-label={words.score()}><Change pair={worth} show={(value) => score(value, CLOSE)} /></td>
          <td colSpan={3}>{words.nobodyElse()} {gap !== null && near(gapInWords(gap))}</td>
        </tr>
      </tbody>
    </table>
  );
}

interface ChangeProps { pair: [before: number, after: number]; show(value: number): string; plain?: boolean }

/** "before → after"; what is better or worse stands out. */
function Change({ pair: [before, after], show, plain }: ChangeProps) {
  const [was, is] = [show(before), show(after)];
  const kind = plain || was === is ? "" : after > before ? "g-better" : "g-worse";
  return (
    <>
      <span class="g-change" aria-hidden="true">{was} <Icon name="arrow" size={12} /> <span class={kind}>{is}</span></span>
      <Hidden>{words.beforeAfter(was, is)}</Hidden>
    </>
  );
}
