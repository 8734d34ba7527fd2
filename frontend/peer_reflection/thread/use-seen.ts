import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useHere } from "../here";
import type { Response } from "../state";

/** Tells the server what the reader has come to see: when the part that shows it is on the screen. */
export function useSeen<Part extends Element>(news: Response[]): RefObject<Part | null> {
  const { act, readonly } = useHere();
  const part = useRef<Part>(null);
  const ids = news.map(({ id }) => id);
  useEffect(() => {
    if (!ids.length || readonly || !part.current) return undefined;
    const tell = () => void act("seen", { responses: ids });
    if (!window.IntersectionObserver) return tell();
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        watch.disconnect();
        tell();
      }
    });
    watch.observe(part.current);
    return () => watch.disconnect();
  }, [ids.join()]);
  return part;
}
