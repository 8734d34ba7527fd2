import { render } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { setLanguage } from "../../shared/i18n";
import type { Chart } from "../state";
import { LineChart } from "./LineChart";
import { byWeight, fitting, pieces } from "./spots";
import { shown, told } from "./value";

const chart = (days: [day: string, value: number, x: number][], more: Partial<Chart> = {}): Chart => ({
  indicator: "i", points: days.map(([day, value, x], i) => ({ id: `r${i}`, day, value: String(value), x, y: value / 20 })), gaps: [], ticks: [0, 10, 20].map((value) => ({ value: String(value), y: value / 20 })),
  first: "2025-11-24", last: "2026-01-26", baseline: 0.25, target: 0.75, until: 1, says: "", ...more,
});
const FIVE = chart([["2025-11-24", 5, 0], ["2025-12-02", 7, 0.13], ["2025-12-09", 6, 0.24], ["2025-12-16", 9, 0.35], ["2026-01-13", 12, 0.79]], { gaps: [{ before: 3, after: 4 }] });
const draw = (of: Chart) => render(<LineChart chart={of} levels={{ baseline: "5", target: "15" }} until="2026-01-26" width={480} />).container;

describe("a chart", () => {
  it("writes each value at its point, and the words of its lines at their ends", () => {
    const words = [...draw(FIVE).querySelectorAll("text")].map((one) => one.textContent);
    for (const one of ["5", "7", "6", "9", "12", "Target 15", "Baseline 5", "26 Jan", "no readings"]) expect(words).toContain(one);
  });

  it("shades a time without readings and crosses it with a dashed line", () => {
    expect(pieces(FIVE)).toEqual({ whole: [[0, 1, 2, 3]], crossing: [[3, 4]] });
    expect(draw(FIVE).querySelectorAll("path[stroke-dasharray]")).toHaveLength(1);
  });

  it("runs from left to right in a language read from right to left, with that language’s digits", () => {
    setLanguage("ar", true, null);
    const svg = draw(FIVE).querySelector("svg")!;
    const places = [...svg.querySelectorAll("circle")].map((one) => Number(one.getAttribute("cx")));
    expect(svg.getAttribute("direction")).toBe("ltr");
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(svg.textContent).toContain("١٢");
  });

  it("of a crowd writes the last and the first, and what else there is room for", () => {
    const spots = byWeight(Array.from({ length: 200 }, (_, i) => ({ x: i * 2, y: 10, words: String(i) })));
    const found = fitting(spots);
    expect(found.map(({ words }) => words)).toEqual(expect.arrayContaining(["199", "0"]));
    expect(found.every((a, i) => found.every((b, j) => i === j || Math.abs(a.x - b.x) > 15))).toBe(true);
  });
});

describe("a number", () => {
  it("is understood as people write it", () => {
    expect(["12", "12,5", " 1 200 ", "١٢٫٥", "−3", "1,200,5", "many"].map(told)).toEqual(["12", "12.5", "1200", "12.5", "-3", "1,200,5", "many"]);
  });

  it("is shown with all its digits", () => {
    expect([shown("0.125"), shown("1200"), shown(""), shown("n/a")]).toEqual(["0.125", "1,200", "", "n/a"]);
  });
});
