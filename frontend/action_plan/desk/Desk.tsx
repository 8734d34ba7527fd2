import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Looked } from "./Looked";
import { Overview } from "./Overview";

/** Course staff's view of all plans, or of one of them. Focus goes to what opens, and back to where it was opened. */
export function Desk() {
  const [open, setOpen] = useState<{ id: number; name: string } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const back = useRef(0); // whose row the reader came from
  useLayoutEffect(() => {
    if (!open && back.current) root.current?.querySelector<HTMLElement>(`[data-look="${back.current}"]`)?.focus();
  }, [open]);
  const look = (group: { id: number; name: string }) => {
    back.current = group.id;
    setOpen(group);
  };
  return (
    <div ref={root} class="p-desk">
      <div hidden={open !== null}><Overview onLook={look} active={open === null} /></div>
      {open && <Looked key={open.id} group={open} onBack={() => setOpen(null)} />}
    </div>
  );
}
