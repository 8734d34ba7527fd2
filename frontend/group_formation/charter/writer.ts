/** Sends a section's draft two seconds after the last letter, and keeps it until the server has it. */
import { outbox, type Outbox } from "../../shared/outbox";
import { RefusalError } from "../../shared/xblock";
import type { Clash, Refusal, Section } from "../state";
import { draftOf, isDirty, meet, settle, takeIn, type Draft } from "./draft";

export interface Writer {
  readonly draft: Draft;
  readonly box: Outbox;
  type(text: string): void;
  /** News of the section, from a poll or from any answer. */
  hear(section: Section): void;
  settle(text: string): void;
}

/** Writes a text on top of the version `base`; resolves with the section as the server has it now. */
export type Write = (text: string, base: number) => Promise<Section>;

const PAUSE = 2_000;

const clashOf = (error: unknown): Clash | undefined =>
  error instanceof RefusalError ? (error.body as unknown as Refusal).clash : undefined;

export function writer(section: Section, write: Write, changed: () => void): Writer {
  let draft = draftOf(section);

  const send = async () => {
    if (draft.clash || !isDirty(draft)) return true;
    const sent = draft.text;
    try {
      const news = await write(sent, draft.base);
      draft = takeIn(draft, news, sent); // the draft as it is by now
    } catch (error) {
      const clash = clashOf(error);
      if (!clash) throw error;
      draft = meet(draft, clash);
    }
    return draft.clash !== null || !isDirty(draft);
  };

  const box = outbox({ send, changed, pause: PAUSE });

  return {
    get draft() { return draft; },
    box,
    type(text) {
      draft = { ...draft, text };
      if (draft.clash) changed();
      else box.touch();
    },
    hear(news) {
      const next = takeIn(draft, news, null);
      if (next === draft) return;
      draft = next;
      changed();
    },
    settle(text) {
      draft = settle(draft, text);
      box.touch();
      void box.flush();
    },
  };
}
