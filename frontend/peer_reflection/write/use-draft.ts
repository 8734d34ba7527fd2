import { useRemembered, useHere } from "../here";
import type { Answers, Attachment } from "../state";
import type { Op } from "../store/op";

export interface Draft {
  answers: Answers;
  attachments: Attachment[];
  change(answers: Answers, attachments?: Attachment[]): void;
  /** Shared, and the server has not said so yet. */
  sharing: Op | undefined;
  /** Something else than what others read. */
  isChanged: boolean;
  editing: boolean;
  edit(on: boolean): void;
}

const said = (answers: Answers): string => JSON.stringify(Object.entries(answers).map(([id, text]) => [id, text.trim()]).filter(([, text]) => text).sort());

/** What the learner writes: the private draft, which begins with what is shared already. */
export function useDraft(): Draft {
  const { state: { draft, mine }, act, unsent } = useHere();
  const [editing, edit] = useRemembered("editing", false);
  const begun = Object.keys(draft.answers).length > 0 || draft.attachments.length > 0;
  const from = begun || !mine ? draft : mine.contribution.version;
  const { answers, attachments } = from;
  const version = mine?.contribution.version;
  const isChanged = !version || said(answers) !== said(version.answers) || JSON.stringify(attachments) !== JSON.stringify(version.attachments);
  return {
    answers, attachments, isChanged, edit,
    editing: editing || !mine,
    sharing: unsent.find(({ handler }) => handler === "share_reflection"),
    change: (nextAnswers, nextAttachments = attachments) => void act("save_draft", { answers: nextAnswers, attachments: nextAttachments }),
  };
}
