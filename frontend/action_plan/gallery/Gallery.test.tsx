import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { action, state } from "../fixtures";
import type { Appreciation, Chart, Chip, GalleryCard, GalleryPlan, State } from "../state";
import { button, buttons, later, open, pass, refuse } from "../test-app";
import { cover } from "./cover";

const CHIPS: Chip[] = [
  { id: "salim", name: "", kind: "people", kind_name: "People", shape: "disc", colour: 0, was: "", gone: false }, { id: "heads", name: "Four head teachers", kind: "institutions", kind_name: "Institutions", shape: "square", colour: 2, was: "", gone: false },
];
const CHART: Chart = {
  indicator: "i", points: [{ id: "a", day: "2026-01-01", value: "41", x: 0, y: 0.8 }, { id: "b", day: "2026-02-01", value: "9", x: 1, y: 0.2 }], gaps: [], ticks: [{ value: "0", y: 0 }, { value: "50", y: 1 }], first: "2026-01-01", last: "2026-02-01",
  baseline: null, target: 0.14, until: null, says: "From 41 to 9.",
};
const card = (more: Partial<GalleryCard> = {}): GalleryCard => ({
  id: 7, name: "Maji Yetu", place: "Mombasa", languages: ["sw"], problem: "A broken tap stays broken.", words: "Every Thursday a class repairs one.", why: [], published: "2026-11-08T09:00:00Z", members: 6, used: CHIPS, chart: CHART,
  indicator: { what: "days until a tap runs", unit: "days", start: "41", latest: "9", target: "7" }, appreciations: 14, questions: 1, own: false, ...more,
});
const said = (more: Partial<Appreciation> = {}): Appreciation => ({ id: "said0001", kind: "ask", text: "Did they agree at once?", name: "Priya", group: "The river school", at: "2026-11-10T09:00:00Z", answer: null, mine: false, ...more });
const plan = (more: Partial<GalleryPlan> = {}): GalleryPlan => ({
  ...card(), named: ["Juma"], unnamed: 5, charts: [{ ...CHART, what: "Days", unit: "days" }], said: [said()],
  parts: [{ part: "work", title: "Getting to work", number: 2, at: "2026-11-01T09:00:00Z", sections: [{ title: "Who does what", kind: "actions", text: "", rows: [action("row00001", 1, "Repair a tap", ["Juma", "", "somebody"], "2026-11-30", ["salim"], "Water runs", "done")] }] }], ...more,
});
const page = (cards: GalleryCard[], similar: GalleryCard[] = []) => ({ cards, similar, total: cards.length + similar.length, page: 1, pages: 1 });
const settle = () => pass(() => new Promise((resume) => setTimeout(resume, 5)));

beforeEach(() => window.localStorage.clear());

async function enter(answers: Parameters<typeof open>[1] = {}, more: Partial<State> = {}) {
  const view = open(state(more), { gallery_page: () => page([card()]), gallery_plan: () => plan(), ...answers });
  fireEvent.click(button("Gallery"));
  await settle();
  return view;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(button(name));
  await settle();
};

describe("one’s own plan", () => {
  it("says on one line that it is not shown, and what a yes would mean", async () => {
    const { sent, container } = await enter({ consent: ({ answer, named }) => ({ version: "g1.1.80.0", consent: { mine: answer, named, yes: 3, no: 0, public: false } }) });
    expect(screen.getByText("Nobody is against it. Your plan is shown once you publish it.")).toBeTruthy();
    await press("Decide");
    expect(screen.getByText(/people on your map appear by their kind only/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    fireEvent.click(within(screen.getByRole("radiogroup", { name: "May the plan be shown?" })).getByRole("radio", { name: "Yes" }));
    await settle();
    fireEvent.click(within(screen.getByRole("radiogroup", { name: "May your name stand there?" })).getByRole("radio", { name: "Yes" }));
    await settle();
    expect(sent("consent").at(-1)).toMatchObject({ answer: "yes", named: "yes" });
  });

  it("is published by parts that were submitted, with words of one’s own, and a refusal stands at its field", async () => {
    const { sent, answers } = await enter({ publish: () => refuse(422, { code: "refused", message: "Not yet.", fields: { parts: "Choose at least one part." } }) });
    await press("Decide");
    fireEvent.click(screen.getByLabelText("Vision, version 2"));
    await press("Publish");
    expect(screen.getByText("Choose at least one part.")).toBeTruthy();
    answers.publish = () => ({ version: "g1.1.90.0", published: { parts: ["vision"], words: "Two quiet minutes.", at: "2026-11-20T12:00:00Z", by: 1 }, consent: { mine: "yes", named: "", yes: 1, no: 0, public: true } });
    fireEvent.click(screen.getByLabelText("Vision, version 2"));
    fireEvent.input(screen.getByLabelText("In a few sentences: what did you set in motion?"), { target: { value: "Two quiet minutes." } });
    await press("Publish");
    expect(sent("publish").map(({ parts, words }) => [parts, words])).toEqual([[[], ""], [["vision"], "Two quiet minutes."]]);
    expect(screen.getByText(/^The Riverside Circle is shown to this course\./)).toBeTruthy();
  });

  it("is withdrawn at once, and its page answers what others said", async () => {
    const shown: Partial<State> = { consent: { mine: "yes", named: "yes", yes: 2, no: 0, public: true }, published: { parts: ["vision"], words: "", at: "2026-11-10T09:00:00Z", by: 1 } };
    const { sent } = await enter({ gallery_plan: () => plan({ id: 1, name: "The Riverside Circle", own: true }), unpublish: () => ({ version: "g1.1.91.0", published: null, consent: { mine: "yes", named: "yes", yes: 2, no: 0, public: false } }) }, shown);
    await press("See your page");
    await press("Answer Juma, Maji Yetu");
    fireEvent.input(screen.getByLabelText("Your answer, for your group"), { target: { value: "Yes, here they are." } });
    await press("Send");
    expect(sent("answer_appreciation")[0]).toMatchObject({ id: "appreciation0001", text: "Yes, here they are." });
    await press("Change or withdraw");
    await press("Withdraw the plan");
    await press("Withdraw it");
    expect(sent("unpublish")).toHaveLength(1);
    expect(screen.queryByText(/is shown to this course/)).toBeNull();
  });
});

describe("the plans of others", () => {
  it("stand as cards drawn from what they used, like one’s own first and with the reason, newest first and nobody ranked", async () => {
    const { container } = await enter({ gallery_page: () => page([card()], [card({ id: 8, name: "Agua de la Sierra", why: ["tanks", "water"] })]) });
    const first = within(screen.getByRole("region", { name: "Groups with a problem like yours" }));
    expect(first.getByText("Also about: tanks, water")).toBeTruthy();
    const rest = within(screen.getByRole("region", { name: "More from the course" }));
    expect(rest.getByText("Newest first. Nobody is ranked.")).toBeTruthy();
    const one = rest.getByRole("article", { name: "Maji Yetu" });
    expect(one.querySelectorAll(".m-mini path")).toHaveLength(2);
    for (const words of ["41 to 9", "days until a tap runs. Target 7", "14 appreciations", "1 question", "Mombasa, Kiswahili"]) expect(one.textContent).toContain(words);
    expect(await violations(container)).toEqual([]);
  });

  it("have a cover with as many shapes as there are assets, each on it and always at the same place", () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ ...CHIPS[i % 2]!, id: `chip${i}` }));
    expect(cover(many)).toEqual(cover(many));
    expect(cover(many).every(({ x, y }) => Math.hypot(x, y) <= 1000)).toBe(true);
    expect(new Set(cover(many).map(({ x, y }) => `${x} ${y}`)).size).toBe(40);
    expect(cover([])).toEqual([]);
  });

  it("open in their place to the whole plan, and close to where one was", async () => {
    const { container } = await enter();
    await press("Look closer at Maji Yetu");
    expect(document.activeElement?.textContent).toBe("Maji Yetu");
    expect(screen.getByText("6 members. Named: Juma. Published on 8 November.")).toBeTruthy();
    await press("Read the whole plan");
    expect(screen.getByText(/Who: Juma, a member and somebody/)).toBeTruthy();
    expect(within(container.querySelector<HTMLElement>(".p-used")!).getAllByRole("listitem").map((one) => one.textContent)).toEqual(["People", "Four head teachers"]);
    expect(await violations(container)).toEqual([]);
    await press("Close");
    expect(document.activeElement).toBe(button("Look closer at Maji Yetu"));
  });

  it("are told something back, which is said once however often it is sent", async () => {
    const { sent, answers } = await enter({ appreciate: () => refuse(503, { code: "busy", message: "Busy." }) });
    await press("Look closer at Maji Yetu");
    await press("Send to Maji Yetu");
    expect(screen.getByText("Write a line or two first.")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "You could meet" }));
    fireEvent.input(screen.getByLabelText("Whom should they meet, and why?"), { target: { value: "Our savings circle." } });
    await press("Send to Maji Yetu");
    expect(screen.getByText("Busy.")).toBeTruthy();
    answers.appreciate = () => plan({ said: [said(), said({ id: "mine0001", kind: "meet", text: "Our savings circle.", name: "Amina Diallo", group: "The Riverside Circle", mine: true })] });
    await press("Send to Maji Yetu");
    const [first, second] = sent("appreciate");
    expect([second.id, second.plan, second.kind, second.text]).toEqual([first.id, 7, "meet", "Our savings circle."]);
    expect(screen.getByText("Amina Diallo, The Riverside Circle")).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("Whom should they meet, and why?").value).toBe("");
  });

  it("are searched once the writer pauses", async () => {
    vi.useFakeTimers();
    const { sent } = open(state(), { gallery_page: ({ text }) => page(text === "nothing" ? [] : [card()]) });
    fireEvent.click(button("Gallery"));
    await later(50);
    for (const text of ["n", "no", "nothing"]) fireEvent.input(screen.getByLabelText("Search problems, places, languages"), { target: { value: text } });
    await later(400);
    expect(sent("gallery_page")).toEqual([{ text: "", page: 1 }, { text: "nothing", page: 1 }]);
    expect(screen.getByText("No plan has “nothing” in its problem, its place or its languages.")).toBeTruthy();
  });

  it("may be withdrawn between the card and the look", async () => {
    await enter({ gallery_plan: () => refuse(404, { code: "not_there", message: "This is not here." }) });
    await press("Look closer at Maji Yetu");
    expect(screen.getByRole("alert").textContent).toContain("This plan is not shown any more.");
    expect(buttons(/^Send to/)).toEqual([]);
  });
});
