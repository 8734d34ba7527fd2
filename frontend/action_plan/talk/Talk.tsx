import { useHere } from "../here";
import type { TalkAt } from "../plan/talk-at";
import type { Comment } from "../state";
import { CommentCard } from "./CommentCard";
import { CommentForm } from "./CommentForm";
import { FeedbackCard } from "./FeedbackCard";
import * as say from "./strings";

export interface TalkProps {
  part: string;
  places: string[]; // the sections beside which it stands
  whole: boolean; // with what course staff say to the part and the plan
  talk: TalkAt;
  onTalk(talk: TalkAt): void;
}

/** What people say about some sections: comments with their answers, settled ones folded away; above them what course staff say. */
export function Talk({ part, places, whole, talk, onTalk }: TalkProps) {
  const { state: { comments, feedback } } = useHere();
  const own = Object.values(comments).filter(({ where }) => places.includes(where)).sort(byTime);
  const [open, settled] = [own.filter((one) => !one.settled), own.filter((one) => one.settled)];
  const told = whole ? Object.values(feedback).filter((one) => one.kind !== "note" && one.released && (one.part === part || one.part === "")).sort(byTime) : [];
  const card = (comment: Comment) => (
    <CommentCard key={comment.id} comment={comment} open={talk.comment === comment.id} onOpen={(on) => onTalk({ writing: null, comment: on ? comment.id : null })} />
  );
  return (
    <div class="p-talk">
      {told.map((one) => <FeedbackCard key={one.id} feedback={one} />)}
      {talk.writing && places.includes(talk.writing.where) && (
        <CommentForm key={`${talk.writing.where} ${talk.writing.quote}`} at={talk.writing} onDone={(comment) => onTalk({ writing: null, comment })} />
      )}
      {open.map(card)}
      {settled.length > 0 && <details class="m-fold"><summary>{say.settledOnes(settled.length)}</summary>{settled.map(card)}</details>}
    </div>
  );
}

const byTime = (a: { at: string }, b: { at: string }): number => (a.at < b.at ? 1 : -1);
