import { useEffect, useRef, useState } from "preact/hooks";
import type { Send } from "../../shared/xblock";
import type { ImportPreview, StudioValues } from "../state";
import * as say from "./strings";
import * as exemplar from "./strings-exemplar";

export type Mode = "built_in" | "own" | "none";

/** What the setting says that is neither a list nor empty. */
export const NONE = "-";
const PAUSE = 600; // after the last key
const LONGEST = 100_000; // characters

export interface Exemplar {
  mode: Mode;
  text: string;
  /** What the server reads in the list as it is; null while it has not. */
  read: ImportPreview | null;
  error: unknown;
  choose(mode: Mode): string; // the setting that it makes
  write(text: string): string;
  fault(): string;
  /** Reads the list after a pause, by the kinds, levels and verbs of the form. */
  look(values: StudioValues): void;
}

/** The author's example: which one, and for one's own what the server makes of every line. */
export function useExemplar(saved: string, send: Send): Exemplar {
  const own = saved.trim() !== "" && saved.trim() !== NONE;
  const [mode, setMode] = useState<Mode>(own ? "own" : saved.trim() === NONE ? "none" : "built_in");
  const [text, setText] = useState(own ? saved : "");
  const [answer, setAnswer] = useState<{ of: string; read: ImportPreview | null; error: unknown }>({ of: "", read: null, error: null });
  const timer = useRef(0);
  const wanted = useRef("");
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const look = ({ kinds, levels, verbs }: StudioValues) => {
    const request = { text, kinds, levels, verbs };
    const key = mode === "own" && text.trim() && text.length <= LONGEST ? JSON.stringify(request) : "";
    if (wanted.current === key) return;
    wanted.current = key;
    window.clearTimeout(timer.current);
    if (!key) return;
    const told = (read: ImportPreview | null, error: unknown) => wanted.current === key && setAnswer({ of: key, read, error });
    timer.current = window.setTimeout(() => void send<ImportPreview>("read_exemplar", request).then((read) => told(read, null), (error) => told(null, error)), PAUSE);
  };
  const here = answer.of !== "" && answer.of === wanted.current;
  const read = here ? answer.read : null;
  const fault = () => {
    if (mode !== "own") return "";
    if (!text.trim()) return exemplar.nothingYet();
    return text.length > LONGEST ? exemplar.tooLong(LONGEST) : read?.faults.length ? say.faultyLines(read.faults.length) : "";
  };
  return {
    mode, text, read, fault, look,
    error: here ? answer.error : null,
    choose: (next) => {
      setMode(next);
      return next === "own" ? text : next === "none" ? NONE : "";
    },
    write: (next) => {
      setText(next);
      return next;
    },
  };
}
