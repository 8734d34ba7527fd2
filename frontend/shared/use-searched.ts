import { useEffect, useRef, useState } from "preact/hooks";

const PAUSE = 350; // after a letter of the search

interface Searched { text: string; page: number }
type Ask = <Answer>(handler: string, payload?: object) => Promise<Answer>;

/**
 * A page of what is searched for, asked for once the writer pauses; the last one stays until the next is there. Another `turn` asks
 * again for the same.
 */
export function useSearched<Page>(ask: Ask, handler: string, { text, page }: Searched, turn: number): { answer: Page | null; error: unknown } {
  const [answer, setAnswer] = useState<Page | null>(null);
  const [error, setError] = useState<unknown>(null);
  const asked = useRef(text);
  useEffect(() => {
    let wanted = true;
    const isTyped = asked.current !== text;
    asked.current = text;
    const timer = window.setTimeout(() => {
      ask<Page>(handler, { text: text.trim(), page }).then(
        (found) => {
          if (!wanted) return;
          setAnswer(found);
          setError(null);
        },
        (caught) => { if (wanted) setError(caught); },
      );
    }, isTyped ? PAUSE : 0);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [text, page, turn]);
  return { answer, error };
}
