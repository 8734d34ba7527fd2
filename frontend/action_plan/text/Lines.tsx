import type { ComponentChildren } from "preact";
import { parse, wordsOf, type Block, type Span } from "./parse";
import { places, type Quote, type Range } from "./marks";
import * as say from "./strings";

interface LinesProps {
  text: string;
  /** Words that people comment on, with what happens when one is chosen. */
  quotes?: readonly Quote[];
  chosen?: string | null;
  onChoose?(id: string): void;
  level?: 4 | 6; // of its headings, below those around it
}

/** A text of a section as it is read: headings, paragraphs, lists, links. Text and nothing else. */
export function Lines({ text, quotes = [], chosen = null, onChoose, level = 4 }: LinesProps) {
  const blocks = parse(text);
  const ranges = places(blocks.flatMap(({ lines }) => lines.map(wordsOf)), quotes);
  let line = 0;
  const draw = (spans: Span[]) => <Words spans={spans} ranges={ranges[line++] ?? []} chosen={chosen} onChoose={onChoose} />;
  return <div class="p-lines" data-lines>{blocks.map((block, i) => <One key={i} block={block} level={level} draw={draw} />)}</div>;
}

function One({ block: { kind, lines, first }, level, draw }: { block: Block; level: number; draw(spans: Span[]): ComponentChildren }) {
  const Heading = `h${level}` as "h4";
  if (kind === "heading") return <Heading dir="auto">{draw(lines[0]!)}</Heading>;
  if (kind === "paragraph") return <p dir="auto">{lines.map((line, i) => <>{i > 0 && <br />}{draw(line)}</>)}</p>;
  const items = lines.map((line, i) => <li key={i} dir="auto">{draw(line)}</li>);
  return kind === "bullets" ? <ul>{items}</ul> : <ol start={first}>{items}</ol>;
}

interface WordsProps { spans: Span[]; ranges: Range[]; chosen: string | null; onChoose?(id: string): void }

/** One line: its links, and the words in it that somebody comments on. */
function Words({ spans, ranges, chosen, onChoose }: WordsProps) {
  let start = 0;
  return (
    <>
      {spans.map(({ text, address }, i) => {
        const pieces = cut(text, start, ranges);
        start += text.length;
        return address
          ? <a key={i} href={address} target="_blank" rel="noopener noreferrer nofollow">{text}</a>
          : pieces.map(({ words, id }, j) => (id ? <Marked key={`${i} ${j}`} id={id} current={id === chosen} onChoose={onChoose}>{words}</Marked> : words));
      })}
    </>
  );
}

/** Words from `start` of a line, cut at the ends of what is marked. */
function cut(text: string, start: number, ranges: Range[]): { words: string; id: string }[] {
  const pieces: { words: string; id: string }[] = [];
  let at = 0;
  for (const { from, to, id } of ranges) {
    const [a, b] = [Math.max(at, from - start), Math.min(text.length, to - start)];
    if (a >= b) continue;
    if (a > at) pieces.push({ words: text.slice(at, a), id: "" });
    pieces.push({ words: text.slice(a, b), id });
    at = b;
  }
  return at < text.length ? [...pieces, { words: text.slice(at), id: "" }] : pieces;
}

interface MarkedProps { id: string; current: boolean; onChoose?(id: string): void; children: string }

/** A mark, and not a button, so that it runs on over the end of a line. */
function Marked({ id, current, onChoose, children }: MarkedProps) {
  if (!onChoose) return <mark>{children}</mark>;
  return (
    <mark
      role="button" tabIndex={0} aria-pressed={current} aria-label={say.commented(children)} onClick={() => onChoose(id)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose(id);
      }}
    >
      {children}
    </mark>
  );
}
