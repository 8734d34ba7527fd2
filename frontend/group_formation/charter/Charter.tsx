import { useOwnId } from "../../shared/ids";
import { SaveState, type Saving } from "../../shared/ui/SaveState";
import { useGroup } from "../group/in-group";
import { SectionView } from "./SectionView";
import { SignatureBar } from "./SignatureBar";
import { SECTIONS, useSection, type OwnSection } from "./use-section";
import * as say from "./strings";

/** The page a group writes together. */
export function CharterCard() {
  const heading = useOwnId();
  const { mine } = useGroup();
  const sections = SECTIONS.map(useSection); // always the same six, so the hooks keep their order
  return (
    <section class="g-card g-charter" aria-labelledby={heading}>
      <div class="g-card-head">
        <h3 id={heading} tabIndex={-1} data-charter>{say.title()}</h3>
        {mine && <SaveState state={worst(sections)} />}
      </div>
      <p class="g-help">{say.intro()}</p>
      {sections.map((own) => <SectionView key={own.section.id} {...own} />)}
      <SignatureBar />
    </section>
  );
}

/** Of all sections, what is furthest from being saved. */
function worst(sections: OwnSection[]): Saving {
  const all = sections.map(({ writer }) => writer.box.status.progress);
  return all.includes("failed") ? "failed" : all.includes("offline") ? "offline" : all.includes("waiting") || all.includes("saving") ? "saving" : "saved";
}
