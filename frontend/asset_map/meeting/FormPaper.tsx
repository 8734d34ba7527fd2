import type { ComponentChildren } from "preact";
import { Theirs } from "../../shared/rich";
import { STATES } from "../../shared/map/looks";
import type { Settings } from "../state";
import { fieldName, stateName } from "../words/strings";
import { KindShape } from "../../shared/map/KindShape";
import type { Size } from "../../shared/paper/paper-css";
import * as say from "./strings-paper";

const CARDS = { A4: 3, A3: 8 }; // what one sheet has room for

/** A capacity inventory to be filled with a pen, one person or place a card (after Kretzmann and McKnight, "Discovering Community Power", 2005). */
export function FormPaper({ settings, size }: { settings: Settings; size: Size }) {
  return (
    <>
      <p class="quiet"><Theirs>{settings.title}</Theirs></p>
      <h1><Theirs>{settings.question || say.formTitle()}</Theirs></h1>
      <p class="quiet">{say.formHelp()}</p>
      <div class="who pair"><Line label={say.writtenBy()} /><Line label={say.whereAndWhen()} /></div>
      <div class="cards">{Array.from({ length: CARDS[size] }, (_, i) => <Card key={i} settings={settings} />)}</div>
    </>
  );
}

const Card = ({ settings: { kinds, levels } }: { settings: Settings }) => (
  <div class="card">
    <Line label={fieldName("name")} />
    <Boxes label={fieldName("kind")}>{kinds.map((kind) => <li key={kind.id}><i /><KindShape kind={kind} state="asked" /><span dir="auto">{kind.name}</span></li>)}</Boxes>
    <Boxes label={fieldName("level")}>{levels.map(({ id, name }) => <li key={id}><i /><span dir="auto">{name}</span></li>)}</Boxes>
    <div class="lines"><b>{fieldName("offers")}</b><i /><i /></div>
    <div class="pair"><Line label={fieldName("knows")} /><Line label={fieldName("place")} /></div>
    <Boxes label={say.asked()}>{STATES.map((state) => <li key={state}><i />{state === "idea" ? say.notYet() : stateName(state)}</li>)}</Boxes>
  </div>
);

const Line = ({ label }: { label: string }) => <div class="line"><b>{label}</b><i /></div>;

const Boxes = ({ label, children }: { label: string; children: ComponentChildren }) => <div class="ask"><b>{label}</b><ul class="boxes">{children}</ul></div>;
