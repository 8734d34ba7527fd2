import { beforeEach, describe, expect, test, vi } from "vitest";
import { poll } from "./poll";

let element: HTMLElement;

function hide(hidden: boolean) {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  hide(false);
  element = document.body.appendChild(document.createElement("div"));
});

describe("polling", () => {
  test("asks again some seconds after the last answer, and never twice at once", async () => {
    let answer = () => {};
    const ask = vi.fn(() => new Promise<void>((resolve) => { answer = resolve; }));
    const polling = poll({ element, ask });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(ask).toHaveBeenCalledTimes(1);
    polling.soon();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(1);
    answer();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(ask).toHaveBeenCalledTimes(2);
    polling.stop();
  });

  test("rests while nobody looks, and asks at once when somebody does", async () => {
    const ask = vi.fn(async () => {});
    const polling = poll({ element, ask });
    hide(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).not.toHaveBeenCalled();
    hide(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(ask).toHaveBeenCalledTimes(1);
    polling.stop();
  });

  test("backs off up to a minute while there is no answer, tells so, and begins anew when the line is back", async () => {
    const ask = vi.fn<() => Promise<void>>();
    const onLine = vi.fn();
    const polling = poll({ element, ask, onLine });
    const times: number[] = [];
    ask.mockImplementation(async () => { times.push(Date.now()); throw new Error("down"); });
    await vi.advanceTimersByTimeAsync(300_000);
    const gaps = times.slice(1).map((time, i) => (time - times[i]!) / 1000);
    expect(gaps.slice(0, 5)).toEqual([8, 16, 32, 60, 60]);
    expect(onLine).toHaveBeenLastCalledWith(false);
    ask.mockImplementation(async () => {});
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(0);
    expect(onLine).toHaveBeenLastCalledWith(true);
    polling.stop();
  });

  test("ends when its element has left the page", async () => {
    const ask = vi.fn(async () => {});
    poll({ element, ask });
    element.remove();
    await vi.advanceTimersByTimeAsync(30_000);
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(ask).not.toHaveBeenCalled();
  });
});
