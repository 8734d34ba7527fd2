/** The desk as the server knows it, and what every part of it may do. */
import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { RefusalError, type Send } from "../../shared/xblock";
import type { Desk, RoundHead } from "./state";

const SECOND = 1_000;
const LONGEST = 30_000;

export interface AtDesk {
  desk: Desk;
  /** The round that waits or is being worked out, null when there is none. */
  live: RoundHead | null;
  /**
   * Asks the server. When somebody else was faster (409) the desk is asked anew before it rejects, and `turn` grows, so that
   * whatever shows a preview asks anew as well.
   */
  ask: Send;
  /** For handlers that answer with the whole desk: it is put in place before the promise resolves. */
  act(handler: string, payload?: object): Promise<Desk>;
  /** A round as an answer showed it. */
  know(round: RoundHead): void;
  turn: number;
}

export const DeskContext = createContext<AtDesk | null>(null);

export function useDesk(): AtDesk {
  const at = useContext(DeskContext);
  if (!at) {
    throw new Error("useDesk outside of DeskContext");
  }
  return at;
}

export const isLive = ({ state }: RoundHead): boolean => state === "queued" || state === "running";

/** There is something to see: a preview, or the answers to it. */
export const canOpen = ({ state }: RoundHead): boolean => ["preview", "announced", "closed"].includes(state);

/** Somebody else was faster. The desk says so at its head, so the place where it happened need not. */
export const isMovedOn = (error: unknown): boolean => error instanceof RefusalError && error.body.code === "round_moved_on";

export interface DeskState { at: AtDesk | null; error: unknown; movedOn: boolean; again(): void }

/** `news`: asked anew whenever this changes. `onReady` hears of every round that ends. */
export function useDeskState(send: Send, news: string, onReady: (round: RoundHead) => void): DeskState {
  const [desk, setDesk] = useState<Desk | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [movedOn, setMovedOn] = useState(false);
  const [turn, setTurn] = useState(0);
  const answers = useRef(0); // an answer to an older question is old news

  const put = (next: Desk) => {
    answers.current += 1;
    setError(null);
    setDesk(next);
    return next;
  };
  const reload = async () => {
    const asked = answers.current;
    const next = await send<Desk>("match_desk");
    return asked === answers.current ? put(next) : next;
  };
  const again = () => void reload().catch(setError);
  useEffect(again, [news]);

  const ask: Send = async <Answer,>(handler: string, payload: object = {}) => {
    try {
      const answer = await send<Answer>(handler, payload);
      setMovedOn(false);
      return answer;
    } catch (caught) {
      if (caught instanceof RefusalError && caught.status === 409) {
        setMovedOn(isMovedOn(caught));
        await reload().catch(setError);
        setTurn((now) => now + 1);
      }
      throw caught;
    }
  };
  const know = (round: RoundHead) =>
    setDesk((now) => now && { ...now, rounds: now.rounds.map((one) => (one.id === round.id ? round : one)) });
  const live = desk?.rounds.find(isLive) ?? null;
  useProgress(live?.id ?? null, send, know, async (round) => {
    await reload();
    onReady(round);
  });

  const act = async (handler: string, payload: object = {}) => put(await ask<Desk>(handler, payload));
  return { at: desk && { desk, live, ask, act, know, turn }, error, movedOn, again };
}

/** Asks each second how far a round is, more seldom while no answer comes, until it ends. */
function useProgress(live: number | null, send: Send, know: (round: RoundHead) => void, onEnd: (round: RoundHead) => Promise<void>) {
  const latest = useRef({ know, onEnd });
  latest.current = { know, onEnd };
  useEffect(() => {
    if (live === null) {
      return;
    }
    let wait = SECOND;
    let timer = window.setTimeout(turn, wait);
    async function turn() {
      let ended = false;
      try {
        const round = await send<RoundHead>("round_progress", { round: live });
        wait = SECOND;
        if (timer && isLive(round)) {
          latest.current.know(round);
        } else if (timer) {
          await latest.current.onEnd(round);
          ended = true;
        }
      } catch {
        wait = Math.min(wait * 2, LONGEST);
      }
      if (timer && !ended) {
        timer = window.setTimeout(turn, wait);
      }
    }
    return () => {
      window.clearTimeout(timer);
      timer = 0;
    };
  }, [live]);
}
