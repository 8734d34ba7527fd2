/** Asks the server for news while somebody looks. One timer, set after the last answer; never two questions at once. */
const REST = 4_000; // so that what others did shows within five seconds
const LONGEST = 60_000;

export interface Polling {
  /** Ask now instead of waiting: e.g. the learner began to write. */
  soon(): void;
  stop(): void;
}

export interface Watch {
  /** When this element leaves the page the polling ends by itself. */
  element: Element;
  /** Asks once; rejects when there is no answer. */
  ask(): Promise<void>;
  /** Called when answers stop coming and when they come again. */
  onLine?(reached: boolean): void;
}

export function poll({ element, ask, onLine }: Watch): Polling {
  let timer = 0;
  let rest = REST;
  let asking = false;
  let stopped = false;

  const plan = (delay: number) => {
    window.clearTimeout(timer);
    if (!stopped && !document.hidden) {
      timer = window.setTimeout(turn, delay);
    }
  };

  const turn = async () => {
    if (!element.isConnected) {
      stop();
    }
    if (stopped || asking || document.hidden) {
      return;
    }
    asking = true;
    try {
      await ask();
      rest = REST;
      onLine?.(true);
    } catch {
      rest = Math.min(rest * 2, LONGEST);
      onLine?.(false);
    }
    asking = false;
    plan(rest);
  };

  const wake = () => {
    rest = REST;
    if (!document.hidden) {
      plan(0);
    }
  };

  const stop = () => {
    stopped = true;
    window.clearTimeout(timer);
    document.removeEventListener("visibilitychange", wake);
    window.removeEventListener("online", wake);
  };

  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
  plan(REST);
  return { soon: () => plan(0), stop };
}
