import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { useAction } from "../../shared/use-action";
import { useHere } from "../here";
import { percent } from "./numbers";
import { Problem } from "./Problem";
import type { RoundHead } from "./state";
import * as words from "./strings";
import { useDesk } from "./use-desk";

/** A round that is being worked out: how far it is, and a way to stop it. When it goes, the focus goes to the heading above it. */
export function Running({ round }: { round: RoundHead }) {
  const { act } = useDesk();
  const { say } = useHere();
  const { run, busy, error } = useAction();
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const own = card.current!;
    const page = own.closest(".g-desk");
    return () => {
      if (own.contains(document.activeElement)) {
        queueMicrotask(() => page?.querySelector("h2")?.focus());
      }
    };
  }, []);
  const stop = () => run(async () => {
    await act("cancel_round", { round: round.id });
    say(words.isCancelled());
  });
  const done = percent(round.progress);
  return (
    <section class="g-card g-running" ref={card}>
      <h3>{words.underWay(words.round(round))}</h3>
      <div class="g-progress" role="progressbar" aria-label={words.underWay(words.round(round))} aria-valuemin={0} aria-valuemax={100}
        aria-valuenow={Math.round(round.progress * 100)} aria-valuetext={words.phaseAt(round.phase, done)}>
        <i style={{ inlineSize: `${round.progress * 100}%` }} />
      </div>
      <div class="g-row">
        <p class="g-help" aria-hidden="true">{words.phaseAt(round.phase, done)}</p>
        <Button small busy={busy} onClick={stop}>{words.cancel()}</Button>
      </div>
      <Problem error={error} />
    </section>
  );
}
