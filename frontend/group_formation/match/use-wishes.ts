import { useState } from "preact/hooks";
import { useKept } from "../../shared/use-kept";
import { useHere } from "../here";
import type { Profile } from "../state";
import type { Waiting, Wishes } from "./state";

const MOST = 5;

export interface OwnWishes {
  wishes: Wishes;
  dirty: boolean; // other than what the server keeps, or than the profile for somebody who does not wait
  change(more: Partial<Wishes>): void;
  /** Sends them: the learner waits with these from now on. */
  enter(): Promise<unknown>;
}

const known = ({ topics, commitment, experience }: Wishes): Wishes => ({ topics, commitment, experience });

/** What the learner waits with; before that, the causes of the profile. */
const first = (mine: Waiting | null | undefined, profile: Profile): Wishes =>
  mine ? known(mine) : { topics: profile.causes.slice(0, MOST), commitment: null, experience: null };

/** The wishes as they are edited. What is not sent yet stays while the learner looks elsewhere. */
export function useWishes(): OwnWishes {
  const { state, send, act } = useHere();
  const kept = useKept<{ draft: Wishes | null }>(send, "wishes", () => ({ draft: null }));
  const [, draw] = useState(0);
  const base = first(state.match?.mine, state.profile);
  const wishes = kept.draft ?? base;
  const put = (draft: Wishes | null) => {
    kept.draft = draft;
    draw((turn) => turn + 1);
  };
  return {
    wishes,
    dirty: JSON.stringify(wishes) !== JSON.stringify(base),
    change: (more) => put({ ...wishes, ...more }),
    enter: async () => {
      await act("enter_pool", wishes);
      put(null);
    },
  };
}
