import type { ComponentChildren } from "preact";
import { number } from "../../shared/i18n";
import type { SectionSetup } from "../state";
import { Prompt } from "../text/Prompt";
import { CommentButton } from "./CommentButton";

interface SectionHeadProps { id: string; section: SectionSetup; count?: number; children?: ComponentChildren }

/** What a table is called, how much is in it, and what it asks for. `children`: what one can do with all of it. */
export const SectionHead = ({ id, section, count, children }: SectionHeadProps) => (
  <>
    <div class="p-rows-head">
      <h3 id={id}><span dir="auto">{section.title}</span>{count !== undefined && <span class="m-count">{number(count)}</span>}</h3>
      <div class="p-rows-tools">{children}<CommentButton section={section} /></div>
    </div>
    <Prompt section={section} />
  </>
);
