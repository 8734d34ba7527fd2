/**
 * The only module that knows the XBlock runtime. Everything else gets `send(handler, payload)` and the state.
 */
import { setLanguage, type Catalog } from "./i18n";
import type { FileAnswer } from "./save";
import * as say from "./strings";

/** The body of an answer that is not 2xx. `message` is translated and fit to show. */
export interface RefusalBody {
  code: string;
  message: string;
  fields?: Record<string, string>;
  [more: string]: unknown;
}

/** The server understood and said no. */
export class RefusalError<Body extends RefusalBody = RefusalBody> extends Error {
  constructor(readonly status: number, readonly body: Body) {
    super(body.message);
    this.name = "RefusalError";
  }
}

/** The server was not reached. */
export class Offline extends Error {
  constructor() {
    super(say.offline());
    this.name = "Offline";
  }
}

/** Resolves with the body of the answer, null for 204; a file with a FileAnswer (save.ts). Rejects with RefusalError or Offline. */
export type Send = <Answer>(handler: string, payload?: object) => Promise<Answer>;

/** Tells the page around the block, e.g. Studio that saving began. */
export type Notify = (event: "save" | "cancel" | "error", data: object) => void;

export interface Runtime {
  handlerUrl(element: unknown, handler: string): string;
  notify?(event: string, data: object): void;
}

/** What the server passes to an initializer. */
export interface Arguments<State> { state: State; locale: string; rtl: boolean; catalog: Catalog | null }

/** What a view gets instead of the runtime. `prefix` makes ids that no other block on the page has; `place` is the block's name on this machine. */
export interface Page<State> { mount: HTMLElement; state: State; prefix: string; place: string; send: Send; notify: Notify }

/** Django's token, from its cookie. `fetch` does not add it by itself. */
function csrfToken(): string {
  return /(?:^|;\s*)csrftoken=([^;]*)/.exec(document.cookie)?.[1] ?? "";
}

/** The name of an answer that is a file to be kept, "" when it is none. */
const fileName = ({ headers }: Response): string => decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(headers.get("Content-Disposition") ?? "")?.[1] ?? "");

const fileOf = (answer: Response, name: string): Promise<FileAnswer | null> => answer.blob().then((file) => ({ file, name }), () => null);

async function bodyOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    return null; // a proxy's page, or a connection cut in the middle
  }
}

function refusal(status: number, body: unknown): RefusalError {
  const told = body as Partial<RefusalBody> | null;
  if (told && typeof told.code === "string" && typeof told.message === "string") {
    return new RefusalError(status, told as RefusalBody);
  }
  return new RefusalError(status, { code: "unexpected", message: status === 403 ? say.signedOut() : say.wentWrong() });
}

const KEPT_ALIVE = 15_000; // letters; browsers keep at most 64 kB of a page that is gone, and a letter may take four bytes

const BUSY_TRIES = 3;

/** Posts once, and again where the server was too busy: then it has stored nothing, and says when to come back. */
async function post(url: string, text: string, tries = BUSY_TRIES): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken() },
      body: text,
      keepalive: text.length < KEPT_ALIVE, // what was just typed arrives although the page is left
    });
  } catch {
    throw new Offline();
  }
  if (answer.status !== 503 || tries <= 1) {
    return answer;
  }
  const seconds = Number(answer.headers.get("Retry-After")) || 2;
  await new Promise((resume) => window.setTimeout(resume, seconds * 1000));
  return post(url, text, tries - 1);
}

export function sender(runtime: Runtime, element: unknown): Send {
  return async <Answer>(handler: string, payload: object = {}): Promise<Answer> => {
    const answer = await post(runtime.handlerUrl(element, handler), JSON.stringify(payload));
    if (answer.status === 204) {
      return null as Answer;
    }
    const name = answer.ok && fileName(answer);
    const body = name ? await fileOf(answer, name) : await bodyOf(answer);
    if (!answer.ok || body === null) {
      throw refusal(answer.status, body);
    }
    return body as Answer;
  };
}

let blocks = 0;

/** The mount inside what the runtime hands over: an element, or in Studio a jQuery object around one. */
function mountIn(element: unknown): HTMLElement {
  const root = (element as { jquery?: string }).jquery ? (element as HTMLElement[])[0]! : (element as HTMLElement);
  return root.matches(".grooc") ? root : (root.querySelector<HTMLElement>(".grooc") ?? root);
}

/**
 * An initializer as every runtime can call it: runtimes use `new` and count the declared parameters,
 * so what comes out must be a plain function of exactly three.
 */
export function initializer<State>(show: (page: Page<State>) => void) {
  return function (runtime: Runtime, element: unknown, args: Arguments<State>): void {
    setLanguage(args.locale, args.rtl, args.catalog);
    blocks += 1;
    const mount = mountIn(element);
    mount.classList.add("grooc");
    mount.lang = args.locale;
    mount.dir = args.rtl ? "rtl" : "ltr";
    show({
      mount,
      state: args.state,
      prefix: `grooc${blocks}`,
      place: runtime.handlerUrl(element, "poll").replace(/[?#].*/, ""),
      send: sender(runtime, element),
      notify: (event, data) => runtime.notify?.(event, data),
    });
  };
}

/** What to tell the learner about an error of `send`. */
export const messageOf = (error: unknown): string =>
  error instanceof RefusalError || error instanceof Offline ? error.message : say.wentWrong();

/** The message about one field of what was sent, "" when there is none. */
export const fieldMessage = (error: unknown, field: string): string =>
  error instanceof RefusalError ? (error.body.fields?.[field] ?? "") : "";
