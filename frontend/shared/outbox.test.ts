import { beforeEach, describe, expect, it, vi } from "vitest";
import { outbox } from "./outbox";
import { Offline, RefusalError } from "./xblock";

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A sending that waits until the test answers it. */
function desk() {
  const waiting: { yes(all?: boolean): void; no(error: unknown): void }[] = [];
  const send = vi.fn(() => new Promise<boolean>((yes, no) => waiting.push({ yes: (all = true) => yes(all), no })));
  const box = outbox({ send, changed: () => undefined, pause: 1000 });
  return { send, box, waiting };
}

describe("an outbox", () => {
  beforeEach(() => void vi.useFakeTimers());

  it("sends once after the typing has paused", async () => {
    const { send, box, waiting } = desk();
    box.touch();
    await pass(900);
    box.touch();
    await pass(900);
    expect(send).not.toHaveBeenCalled();
    await pass(100);
    expect(send).toHaveBeenCalledTimes(1);
    expect(box.status.progress).toBe("saving");
    waiting[0]!.yes();
    await pass(0);
    expect(box.status.progress).toBe("saved");
  });

  it("never has two sendings under way, and sends what came meanwhile after the first", async () => {
    const { send, box, waiting } = desk();
    box.touch();
    await pass(1000);
    box.touch();
    void box.flush();
    await pass(5000);
    expect(send).toHaveBeenCalledTimes(1);
    waiting[0]!.yes();
    await pass(0);
    expect(box.status.progress).toBe("waiting");
    await pass(1000);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("keeps what could not be sent, and sends it once when the connection is back", async () => {
    const { send, box, waiting } = desk();
    box.touch();
    await pass(1000);
    waiting[0]!.no(new Offline());
    await pass(0);
    expect(box.status.progress).toBe("offline");
    window.dispatchEvent(new Event("online"));
    window.dispatchEvent(new Event("online"));
    await pass(0);
    expect(send).toHaveBeenCalledTimes(2);
    waiting[1]!.yes();
    await pass(120_000);
    expect(box.status.progress).toBe("saved");
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("tries again by itself, ever more rarely, when no event tells that the connection is back", async () => {
    const { send, box, waiting } = desk();
    box.touch();
    await pass(1000);
    waiting[0]!.no(new Offline());
    await pass(5000);
    expect(send).toHaveBeenCalledTimes(2);
    waiting[1]!.no(new RefusalError(503, { code: "busy", message: "Busy" }));
    await pass(5000);
    expect(send).toHaveBeenCalledTimes(2);
    await pass(5000);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it("says why the server refused, and waits for the learner", async () => {
    const { send, box, waiting } = desk();
    box.touch();
    await pass(1000);
    waiting[0]!.no(new RefusalError(422, { code: "invalid", message: "Too long" }));
    await pass(120_000);
    expect(box.status).toMatchObject({ progress: "failed", message: "Too long" });
    expect(send).toHaveBeenCalledTimes(1);
    void box.flush();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("sends at once when the page is left", async () => {
    const { send, box } = desk();
    box.touch();
    window.dispatchEvent(new Event("pagehide"));
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("sends at once when asked to, and nothing when there is nothing", async () => {
    const { send, box } = desk();
    await box.flush();
    expect(send).not.toHaveBeenCalled();
    box.touch();
    void box.flush();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
