import { Fragment, type ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { Icon } from "../icons";
import { Prefix } from "../ids";
import { Button } from "../ui/Button";
import { Trouble } from "../ui/Field";
import { messageOf } from "../xblock";
import * as say from "./strings";
import type { Form } from "./use-form";

export interface FrameProps<Values> {
  form: Form<Values>;
  prefix: string;
  title: string;
  /** What each field is called when it is summed up at the buttons. */
  labels: Record<keyof Values & string, () => string>;
  /** What learners will meet, as it stands with these values. */
  aside: ComponentChildren;
  children: ComponentChildren;
}

/** An author's form: its parts, what learners will meet beside them, and what is wrong summed up at the buttons. */
export function StudioFrame<Values>({ form, prefix, title, labels, aside, children }: FrameProps<Values>) {
  const root = useRef<HTMLFormElement>(null);
  const now = useRef(form); // what the server refused is known only in the render after the saving
  now.current = form;
  const focus = (field: string | undefined) => {
    const place = root.current?.querySelector<HTMLElement>(`[data-field=${field}]`);
    (place?.querySelector<HTMLElement>("[aria-invalid=true]") ?? place)?.focus(); // a field may be made of others
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await form.save())) setTimeout(() => focus(first(root.current, now.current)));
  };
  return (
    <Prefix.Provider value={prefix}>
      <form ref={root} class="g-studio" noValidate onSubmit={save}>
        <header><h2>{title}</h2><p class="g-help">{say.worksAsItIs()}</p></header>
        <div class="g-studio-form">{children}</div>
        <aside class="g-studio-side" aria-label={say.preview()}>
          <h3 class="g-label"><Icon name="eye" />{say.preview()}</h3>
          {aside}
          <p class="g-help">{say.follows()}</p>
        </aside>
        <footer>
          <Faulty form={form} labels={labels} onGo={focus} />
          <Button onClick={form.cancel}>{say.cancel()}</Button>
          <Button kind="primary" type="submit" busy={form.busy}>{say.save()}</Button>
        </footer>
      </form>
    </Prefix.Provider>
  );
}

/** The first faulty field in the order of the page. */
function first<Values>(root: HTMLElement | null, { faults }: Form<Values>): string | undefined {
  const fields = [...(root?.querySelectorAll<HTMLElement>("[data-field]") ?? [])].map((one) => one.dataset.field!);
  return fields.find((field) => faults[field as keyof Values & string]);
}

function Faulty<Values>({ form, labels, onGo }: Pick<FrameProps<Values>, "form" | "labels"> & { onGo(field: string): void }) {
  const fields = Object.keys(form.faults) as (keyof Values & string)[];
  return (
    <div role="status" class="g-faulty">
      {fields.length > 0 && (
        <p class="g-error">
          <Icon name="warning" />
          <span>
            {say.toCorrect(fields.length)}{" "}
            {fields.map((field, at) => (
              <Fragment key={field}>{at > 0 && ", "}<Button kind="link" onClick={() => onGo(field)}>{labels[field]?.() ?? field}</Button></Fragment>
            ))}
          </span>
        </p>
      )}
      {form.error !== null && <Trouble>{messageOf(form.error)}</Trouble>}
    </div>
  );
}
