import { fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../shared/test-axe";
import { contribution, face, me, mine, NOW, priya, response, served, settings, shared, state } from "./fixtures";
import type { State } from "./state";
import { button, buttons, later, open, refuse } from "./test-app";

const field = (name: string | RegExp) => screen.getByLabelText<HTMLTextAreaElement>(name);
const type = (name: string | RegExp, value: string) => {
  field(name).focus();
  fireEvent.input(field(name), { target: { value } });
};
const part = (name: string) => within(document.querySelector<HTMLElement>(`[data-part=${name}]`)!);

async function opened(start: State = state(), answers: Parameters<typeof open>[1] = {}) {
  const view = open(start, answers);
  await later(50);
  return view;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

afterEach(() => void vi.unstubAllGlobals());

describe("the head", () => {
  it("says what this is, whose group takes part and by when, and that nothing closes", async () => {
    await opened(state({ pace: "2027-01-04" }));
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("What you tried, and who answers");
    expect(screen.getByText(/Suggested by 13 January, open after that, your pace: 4 January/)).toBeTruthy();
    expect(screen.getByText("Everything is saved")).toBeTruthy();
  });

  it("counts one's own deeds, and says when one can finish", async () => {
    await opened(shared({ completed: true, given: { team: 1, strangers: 1, responses: [] } }));
    const steps = screen.getByRole("navigation", { name: "How far you are" });
    expect([...steps.querySelectorAll("button")].map((one) => one.textContent)).toEqual([
      "Write yours (done)Shared 9 December", "Answer 2 others (done)2 answered", "1What came back1 new answer for you"]);
    expect(screen.getByText(/you can finish here/)).toBeTruthy();
  });

  it("keeps the group's own date", async () => {
    const { sent } = await opened();
    fireEvent.click(button("Set your own pace"));
    fireEvent.input(field("We want to have shared our reflections by"), { target: { value: "2027-01-04" } });
    fireEvent.submit((field("We want to have shared our reflections by") as unknown as HTMLInputElement).form!);
    await later();
    expect(sent("set_pace")).toEqual([{ date: "2027-01-04" }]);
    expect(screen.getByText(/your pace: 4 January/)).toBeTruthy();
  });
});

describe("writing", () => {
  it("keeps a private draft as one types, and shares it", async () => {
    const told = mine({ version: { number: 1, answers: { tried: "Cards" }, attachments: [], at: NOW } });
    const { sent } = await opened(state(), {
      share_reflection: () => ({ version: "2", draft: { answers: {}, attachments: [], saved_at: null }, mine: { contribution: told, versions: [told.version] } }),
    });
    expect(part("write").getByText("Draft, only you can read it")).toBeTruthy();
    type(/^I tried/, "Cards");
    await later(1000);
    expect(sent("save_draft")).toEqual([{ answers: { tried: "Cards" }, attachments: [] }]);
    fireEvent.click(button("Share it"));
    await later();
    expect(sent("share_reflection")).toEqual([{ answers: { tried: "Cards" }, attachments: [] }]);
    expect(part("write").getByRole("heading", { name: "What you shared" })).toBeTruthy();
    expect(document.activeElement).toBe(document.querySelector("[data-part=write]"));
  });

  it("says what the server wants, keeps the text, and leads to the line", async () => {
    await opened(state(), { share_reflection: () => refuse(422, { code: "faulty", message: "Look again.", fields: { "answers.tried": "This line is needed." } }) });
    type("I wonder", "Who else?");
    fireEvent.click(button("Share it"));
    await later(1000);
    expect(screen.getByText("This line is needed.")).toBeTruthy();
    expect(document.activeElement).toBe(field(/^I tried/));
    expect(field("I wonder").value).toBe("Who else?");
  });

  it("brings a link with a summary, a version of the group's map and a talk", async () => {
    const { sent } = await opened(state({ can_bring: { map: [{ number: 3, title: "Wells" }, { number: 2, title: "" }], plan: [] } }));
    fireEvent.click(button("A link"));
    type(/^Address/, "https://amina.blog/cards");
    type(/^In a sentence/, "How the cards came about");
    fireEvent.click(button("Done"));
    fireEvent.click(button("Our asset map"));
    fireEvent.change(field("Which version"), { target: { value: "2" } });
    fireEvent.click(button("Done"));
    fireEvent.click(button("A talk we had"));
    type(/^With whom/, "Mateo");
    await later(1000);
    expect(sent("save_draft").pop().attachments).toEqual([
      { kind: "link", url: "https://amina.blog/cards", summary: "How the cards came about" },
      { kind: "map", number: 2, title: "", summary: "" },
      { kind: "talk", with: "Mateo", when: "", summary: "" },
    ]);
    fireEvent.click(button("Take out (thing 2)"));
    await later(1000);
    expect(sent("save_draft").pop().attachments.map(({ kind }: { kind: string }) => kind)).toEqual(["link", "talk"]);
  });

  it("revises as a new version; the old ones stay readable", async () => {
    const first = mine().version;
    const second = { ...first, number: 2, answers: { tried: "Cards again." } };
    const { sent } = await opened(shared({ mine: { contribution: mine({ current: 2, version: second }), versions: [second, first] } }));
    expect(part("write").getByText("Cards again.")).toBeTruthy();
    fireEvent.click(button("Version 1"));
    expect(part("write").getByText("Two quiet minutes with cards.")).toBeTruthy();
    fireEvent.click(button("Change it"));
    type(/^I tried/, "Cards, a third time.");
    fireEvent.click(button("Share the new version"));
    await later(1000);
    expect(sent("share_reflection")[0].answers.tried).toBe("Cards, a third time.");
  });

  it("is sent once after the connection was cut, also over a reload", async () => {
    const before = await opened();
    before.net.cut = true;
    type(/^I tried/, "Cards");
    fireEvent.click(button("Share it"));
    await later(50);
    expect(screen.getByText(/It is shared as soon as you are connected/)).toBeTruthy();
    before.unmount();
    const after = await opened();
    await later(1000);
    expect(field(/^I tried/).value).toBe("Cards");
    expect([before.sent("share_reflection").length, after.sent("share_reflection").length]).toEqual([0, 1]);
    expect(after.calls.map(([handler]) => handler).filter((name) => name !== "poll")).toEqual(["save_draft", "share_reflection"]);
    expect(window.localStorage.length).toBe(0);
  });
});

describe("answering", () => {
  const inHand = { version: "2", served: { strangers: served() } };

  it("is handed somebody, with the reason why, and the focus", async () => {
    const { sent } = await opened(state({ settings: settings({ give_team: 0 }) }), { serve: () => inHand });
    fireEvent.click(button("Give me one to answer"));
    await later();
    expect(sent("serve")).toEqual([{ lane: "strangers" }]);
    expect(screen.getByText(/You got this one because nobody has answered Kwame yet/)).toBeTruthy();
    expect(screen.getByText("waits since 14 December")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Answer somebody you have not met" }));
  });

  it("gives one gentle hint on a word alone, never twice, never in the way of sending", async () => {
    const { sent } = await opened(state(inHand));
    type("I like one detail from the text is enough", "ok");
    fireEvent.blur(field(/^I like/));
    expect(screen.getByText(/What would help Kwame more/)).toBeTruthy();
    type(/^I wish/, "nice");
    fireEvent.blur(field(/^I wish/));
    expect(screen.getAllByText(/What would help Kwame more/)).toHaveLength(1);
    type(/^I like/, "You carried the pump there");
    expect(screen.queryByText(/What would help Kwame more/)).toBeNull();
    fireEvent.click(button("Send to Kwame"));
    await later();
    expect(sent("respond")).toEqual([{ contribution: 21, version: 1, answers: { like: "You carried the pump there", wish: "nice" } }]);
  });

  it("saves the draft as one types, and it is still there when the server keeps it without news", async () => {
    const { sent } = await opened(state(inHand), { save_response_draft: () => ({ draft_saved_at: NOW }) });
    type(/^I wish/, "More of the song");
    fireEvent.blur(field(/^I wish/));
    await later(1000);
    expect(sent("save_response_draft")).toEqual([{ contribution: 21, answers: { wish: "More of the song" } }]);
    expect(field(/^I wish/).value).toBe("More of the song");
    expect(screen.getByText("Draft saved")).toBeTruthy();
  });

  it("shows another, and says what to do when there is nobody", async () => {
    const answers = { show_another: () => ({ version: "3", served: {} }), serve: () => ({ version: "4", served: {} }) };
    const { sent } = await opened(state({ ...inHand, settings: settings({ give_team: 0 }) }), answers);
    fireEvent.click(button("Show me another"));
    await later();
    expect(sent("show_another")).toEqual([{ lane: "strangers" }]);
    fireEvent.click(button("Give me one to answer"));
    await later();
    expect(part("respond").getByText(/You need not wait/)).toBeTruthy();
    expect(buttons("Look again")).toHaveLength(1);
  });

  it("says to the first one here that nobody needs to be waited for", async () => {
    await opened(state({ alone: true, waiting: 0 }));
    expect(part("respond").getByText(/You are the first here/)).toBeTruthy();
    expect(buttons("Give me one to answer")).toEqual([]);
  });

  it("keeps what was written to one that was found, over a reload, and shows what was refused", async () => {
    const kept = { key: "21", contribution: contribution(), answers: { like: "The riders" }, open: true };
    window.localStorage.setItem("grooc reflection /block/reflection amina", JSON.stringify({ line: [], found: [kept] }));
    const { sent } = await opened(state(), { respond: () => refuse(409, { code: "already_answered", message: "You have answered this already." }) });
    expect(field(/^I like/).value).toBe("The riders");
    fireEvent.click(button("Send to Kwame"));
    await later();
    expect(sent("respond")).toHaveLength(1);
    expect(screen.getByText("You have answered this already.")).toBeTruthy();
    fireEvent.click(button("Not now"));
    expect(screen.getByText("The riders").tagName).toBe("BLOCKQUOTE");
  });
});

describe("what came back", () => {
  it("is counted, not shown, until one has answered somebody", async () => {
    await opened(shared({ received: { total: 2, fresh: 0, locked: 2, responses: [] } }));
    expect(part("received").getByText(/2 answers from other groups wait for you/)).toBeTruthy();
    fireEvent.click(button("Answer somebody"));
    expect(document.activeElement).toBe(document.querySelector("[data-part=respond]"));
  });

  it("is marked as helpful, decided, thanked and answered, and each is sent", async () => {
    vi.stubGlobal("IntersectionObserver", undefined); // everything is on the screen
    const { sent } = await opened(shared());
    const came = part("received");
    expect(sent("seen")).toEqual([{ responses: [31] }]);
    expect(came.getByText("new")).toBeTruthy();
    fireEvent.click(button("It helped me"));
    expect(came.getByText("Only प्रिया sees this.")).toBeTruthy();
    fireEvent.click(came.getByLabelText("Use it"));
    type(/^Because/, "The pupils choose.");
    fireEvent.click(button("Save"));
    fireEvent.click(button("Thank प्रिया"));
    type("Answer प्रिया", "I never thought of that.");
    fireEvent.click(button("Say it"));
    await later(1000);
    expect(sent("mark_helped")).toEqual([{ response: 31, mark: "yes", why: "" }]);
    expect(sent("decide")).toEqual([{ response: 31, will: "use", because: "The pupils choose." }]);
    expect(sent("thank")).toEqual([{ response: 31 }]);
    expect(sent("reply")).toMatchObject([{ response: 31, text: "I never thought of that.", id: expect.stringMatching(/^[a-z0-9]{16}$/) }]);
    expect(came.getByText("I never thought of that.")).toBeTruthy();
  });

  it("shows to the giver what became of it, and lets them change what they wrote", async () => {
    const given = response({ id: 50, by: me(), to: face("Mateo"), isnew: false, helped: { mark: "yes", why: "" }, decision: { will: "use", because: "On Tuesday", at: NOW }, thanked: true });
    const { sent } = await opened(state({ given: { team: 1, strangers: 0, responses: [given] } }));
    for (const words of ["It helped Mateo", "Mateo uses it", "Mateo thanks you"]) expect(screen.getByText(words)).toBeTruthy();
    expect(buttons("It helped me")).toEqual([]);
    fireEvent.click(button("Change what I wrote"));
    type(/^I wish/, "They had chosen it");
    fireEvent.click(button("Keep the change"));
    await later();
    expect(sent("revise_response")[0].answers.wish).toBe("They had chosen it");
  });

  it("asks for names where both must want it", async () => {
    const start = shared({ settings: settings({ names: { team: "names", strangers: "reveal" } }) });
    const { sent } = await opened(start, { ask_reveal: () => ({ version: "2", received: { ...start.received, responses: [response({ revealed: "asked" })] } }) });
    fireEvent.click(button("Tell each other your names"));
    await later();
    expect(sent("ask_reveal")).toEqual([{ response: 31 }]);
    expect(screen.getByText(/It happens when the other one wants it too/)).toBeTruthy();
  });

  it("is told of where the site tells people, and one can turn that off", async () => {
    const { sent } = await opened(shared({ digest: true }), { set_digest: () => ({ version: "2", digest: false }) });
    fireEvent.click(button("Do not tell me"));
    await later();
    expect(sent("set_digest")).toEqual([{ on: false }]);
    expect(part("received").getByText(/You are not told/)).toBeTruthy();
    expect(buttons("Tell me")).toHaveLength(1);
  });

  it("loads what came before", async () => {
    const { sent } = await opened(shared({ received: { total: 2, fresh: 0, locked: 0, responses: [response({ isnew: false })] } }), {
      older: () => ({ responses: [response({ id: 12, by: priya(), isnew: false, answers: { like: "An old one" } })] }),
    });
    fireEvent.click(button("Show older ones"));
    await later();
    expect(sent("older")).toEqual([{ which: "received", before: 31 }]);
    expect(screen.getByText("An old one")).toBeTruthy();
  });
});

it("only shows in a preview", async () => {
  const { calls } = await opened(state({ readonly: "preview" }));
  await later(10_000);
  expect(calls).toEqual([]);
  expect(buttons(/Share|Give me|pace/)).toEqual([]);
});

it("has no faults that a machine finds", async () => {
  const attachments = [{ kind: "link", url: "https://amina.blog", summary: "Cards" } as const];
  const { container } = await opened(shared({ served: { strangers: served() }, draft: { answers: { tried: "x" }, attachments, saved_at: NOW } }));
  fireEvent.click(button("Change it"));
  vi.useRealTimers();
  expect(await violations(container)).toEqual([]);
});
