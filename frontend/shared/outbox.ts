/**
 * Saving as somebody types: a pause, then one sending at a time, again when something was typed meanwhile, again when the
 * connection is back. What is to be sent stays with the caller; an outbox only decides when.
 */
import { messageOf, Offline, RefusalError } from "./xblock";

export type Progress = "idle" | "waiting" | "saving" | "saved" | "offline" | "failed";

export interface Status { progress: Progress; at: Date | null; message: string }

export interface Outbox {
  readonly status: Status;
  /** Something changed: send it after the pause. */
  touch(): void;
  /** Send now what is still to be sent, e.g. when the field is left. */
  flush(): Promise<void>;
}

interface Work {
  /** Sends what there is; resolves with whether everything is sent now. Rejects as `send` does. */
  send(): Promise<boolean>;
  changed(): void;
  pause: number;
}

const RETRY = 5_000;
const LONGEST = 60_000;

const passing = (error: unknown): boolean => error instanceof Offline || (error instanceof RefusalError && [429, 503].includes(error.status));

export function outbox({ send, changed, pause }: Work): Outbox {
  let status: Status = { progress: "idle", at: null, message: "" };
  let timer = 0;
  let retry = RETRY;
  let pending = false;
  let running: Promise<void> | null = null;

  const tell = (next: Partial<Status>) => {
    status = { ...status, message: "", ...next };
    changed();
  };

  const plan = (delay: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(flush, delay);
  };

  const back = () => void flush();

  const failed = (error: unknown) => {
    pending = true;
    if (!passing(error)) return tell({ progress: "failed", message: messageOf(error) });
    window.addEventListener("online", back, { once: true });
    plan(retry);
    retry = Math.min(retry * 2, LONGEST);
    tell({ progress: "offline" });
  };

  const turn = async () => {
    pending = false;
    tell({ progress: "saving" });
    try {
      const all = await send();
      window.removeEventListener("online", back);
      retry = RETRY;
      if (all && !pending) return tell({ progress: "saved", at: new Date() });
      pending = true;
      plan(pause);
      tell({ progress: "waiting" });
    } catch (error) {
      failed(error);
    }
  };

  const flush = (): Promise<void> => {
    window.clearTimeout(timer);
    if (!running && pending) {
      running = turn().finally(() => {
        running = null;
      });
    }
    return running ?? Promise.resolve();
  };

  const touch = () => {
    pending = true;
    if (running) return changed();
    plan(pause);
    tell({ progress: status.progress === "offline" ? "offline" : "waiting" });
  };

  // Whoever goes to the next unit right after the last letter does not wait for the pause.
  window.addEventListener("pagehide", back);

  return { get status() { return status; }, touch, flush };
}
