import type { FileAnswer } from "./save";
import { afterEach, describe, expect, test, vi } from "vitest";
import { initializer, messageOf, Offline, RefusalError, sender, type Page } from "./xblock";

const runtime = { handlerUrl: (_: unknown, handler: string) => `/handler/${handler}?token=1`, notify: vi.fn() };
const args = { state: { name: "Amina" }, locale: "ar", rtl: true, catalog: null };

const answers = (status: number, body: unknown) =>
  vi.stubGlobal("fetch", vi.fn(async () => ({ status, ok: status < 300, headers: new Headers(), json: async () => JSON.parse(body as string) })));

afterEach(() => vi.unstubAllGlobals());

describe("the initializer", () => {
  test("is a plain function of three parameters that `new` can call, for an element or a jQuery object", () => {
    const pages: Page<unknown>[] = [];
    const start = initializer((page) => pages.push(page)) as unknown as { new (...all: unknown[]): object; length: number };
    const element = document.createElement("section");
    element.innerHTML = '<div class="grooc"></div>';
    new start(runtime, element, args);
    new start(runtime, { jquery: "3.7", 0: element }, args);
    expect(start.length).toBe(3);
    expect(pages.map(({ mount }) => mount)).toEqual([element.firstChild, element.firstChild]);
    expect(pages[0]!.prefix).not.toBe(pages[1]!.prefix);
    expect(pages[0]!.mount.dir).toBe("rtl");
    pages[0]!.notify("save", { state: "start" });
    expect(runtime.notify).toHaveBeenCalledWith("save", { state: "start" });
  });
});

describe("sending", () => {
  const send = sender(runtime, null);

  test("posts JSON with Django's token to the runtime's address", async () => {
    document.cookie = "csrftoken=abc123";
    answers(200, '{"version": "2"}');
    expect(await send("join_group", { group: 7 })).toEqual({ version: "2" });
    const [url, options] = vi.mocked(fetch).mock.calls[0]!;
    expect(url).toBe("/handler/join_group?token=1");
    expect(options).toMatchObject({ method: "POST", credentials: "same-origin", body: '{"group":7}', headers: { "X-CSRFToken": "abc123" } });
  });

  test("answers null when there is nothing new", async () => {
    answers(204, "");
    expect(await send("poll", {})).toBeNull();
  });

  test("hands over a file with its name, whatever is in it", async () => {
    const kept = "attachment; filename=\"Wells.csv\"; filename*=UTF-8''Wells%20%E2%9C%93.csv";
    vi.stubGlobal("fetch", vi.fn(async () => new Response("name\r\nHall", { headers: { "Content-Disposition": kept } })));
    const { file, name } = await send<FileAnswer>("export_map", { format: "csv" });
    expect([name, await file.text()]).toEqual(["Wells ✓.csv", "name\r\nHall"]);
  });

  test("rejects with what the server said", async () => {
    answers(409, '{"code": "group_full", "message": "The last place has just gone.", "fields": {"note": "Too long"}}');
    const error = await send("join_group").catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RefusalError);
    expect(error).toMatchObject({ status: 409, body: { code: "group_full" }, message: "The last place has just gone." });
  });

  test.each([[502, "<html>Bad gateway</html>"], [500, '{"detail": 1}'], [200, "half an ans"]])(
    "makes something of an answer that is none: %s %s", async (status, body) => {
      answers(status, body);
      const error = await send("join_group").catch((caught: unknown) => caught);
      expect(messageOf(error)).toMatch(/^Something went wrong on our side/);
    });

  test("says so when the session is over", async () => {
    answers(403, "<html>CSRF</html>");
    expect(messageOf(await send("poll").catch((caught: unknown) => caught))).toMatch(/signed out/);
  });

  test("comes back when a busy server says so, and gives up after three times", async () => {
    vi.useFakeTimers();
    const busy = { status: 503, ok: false, headers: new Headers({ "Retry-After": "2" }), json: async () => ({ code: "busy", message: "Later." }) };
    const fine = { status: 200, ok: true, headers: new Headers(), json: async () => ({ version: "2" }) };
    vi.stubGlobal("fetch", vi.fn().mockResolvedValueOnce(busy).mockResolvedValueOnce(fine).mockResolvedValue(busy));
    const once = send("join_group");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await once).toEqual({ version: "2" });
    const never = send("join_group").catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await never).toMatchObject({ status: 503, body: { code: "busy" } });
    expect(fetch).toHaveBeenCalledTimes(5);
    vi.useRealTimers();
  });

  test("rejects with Offline when nobody answers", async () => {
    vi.stubGlobal("fetch", vi.fn(async () => { throw new TypeError("Failed to fetch"); }));
    await expect(send("poll")).rejects.toBeInstanceOf(Offline);
  });
});
