/** What a section says: paragraphs, and lines beginning with a dash or a dot as a list. */
export function SectionText({ text }: { text: string }) {
  return (
    <div class="g-prose">
      {blocks(text).map(({ items, lines }, at) => items
        ? <ul key={at}>{lines.map((line, row) => <li key={row} dir="auto">{line}</li>)}</ul>
        : <p key={at} dir="auto">{lines.join("\n")}</p>)}
    </div>
  );
}

interface Block { items: boolean; lines: string[] }

export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open = false; // whether the next line may join the last block
  for (const line of text.split("\n")) {
    const item = /^\s*[-–•*]\s+(\S.*)$/.exec(line);
    const last = found[found.length - 1];
    if (!line.trim()) open = false;
    else if (open && last?.items === !!item) last.lines.push(item?.[1] ?? line);
    else open = !!found.push({ items: !!item, lines: [item?.[1] ?? line] });
  }
  return found;
}
