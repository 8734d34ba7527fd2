import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { asking, emptyProfile, group, members, memberState, settings, state as guest } from "../fixtures";
import type { Act, GroupPage } from "../state";
import { open, pass, refuse } from "../test-app";

const show = (more: Partial<GroupPage> = {}, answers = {}) => {
  const state = memberState({ group: group(more) });
  return { state, ...open(state, answers) };
};
const part = (name: string | RegExp) => within(screen.getByRole("region", { name }));
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the group's page", () => {
  it("tells when all can meet, in words, with the others' clocks", () => {
    show();
    const meet = part("When we can all meet");
    expect(meet.getByText("5 hours a week, shown in your time (Dakar).")).toBeTruthy();
    expect(meet.getByText("Wednesday 13:00–15:00")).toBeTruthy();
    expect(meet.getByText("08:00 in Cusco and Montréal, 16:00 in Kisumu, 20:00 in Đà Nẵng")).toBeTruthy();
  });

  it("is honest when few have told their hours", () => {
    show({ with_hours: 1 });
    const meet = part("When we can all meet");
    expect(meet.getByText("1 of 5 has told when they are free.")).toBeTruthy();
    expect(meet.queryByText("Wednesday 13:00–15:00")).toBeNull();
  });

  it("is honest when no hour suits everybody", () => {
    show({ with_hours: 5, free_together: group().free_together.map((count) => Math.min(count, 4)) });
    expect(part("When we can all meet").getByText("No hour suits everybody yet. These suit 4 of 5, in your time (Dakar).")).toBeTruthy();
  });

  it("leads to the next step: hours, then requests, then the charter", async () => {
    open(memberState({ profile: emptyProfile(), group: group({ asking: asking() }), settings: settings({ next_steps: ["Read chapter one"] }) }));
    const next = part("What to do next");
    expect(next.getByText("Tell when you are free").closest("li")!.getAttribute("aria-current")).toBe("step");
    expect(next.getByText("Read chapter one")).toBeTruthy();
  });

  it("lets the group tick off what only they can know, and take it back", async () => {
    const state = memberState({ group: group({ steps_done: ["meet"] }), settings: settings({ next_steps: ["Read chapter one"] }) });
    const { sent } = open(state, { tick_step: () => state });
    await pass(() => fireEvent.click(button("Not yet after all")));
    await pass(() => fireEvent.click(button("We did this")));
    expect(sent("tick_step")).toEqual([{ step: "meet", done: false }, { step: "Read chapter one", done: true }]);
  });

  it("takes focus to the charter", () => {
    show();
    fireEvent.click(button("Go to the charter"));
    expect(document.activeElement?.textContent).toBe("Our charter");
  });

  it("shows everybody's clock, the reader first", () => {
    vi.useFakeTimers({ now: new Date("2026-11-20T12:40:00Z") });
    show();
    const rows = part("5 of us").getAllByRole("listitem").map((row) => row.textContent);
    expect(rows[0]).toMatch(/^ADAmina Diallo you.*12:40Dakar/);
    expect(rows[1]).toMatch(/Otieno Odhiambo.*15:40Kisumu, \+3 h/);
  });

  it("has nothing that axe objects to, with everything folded out", async () => {
    const { container } = show({ asking: asking(), state: "resting" });
    fireEvent.click(button("More about Otieno Odhiambo"));
    fireEvent.click(button("Choose a role"));
    fireEvent.click(button("Leave the group"));
    expect(await violations(container)).toEqual([]);
  });
});

describe("roles", () => {
  it("are taken, laid down and passed on", async () => {
    const { sent } = show({}, { take_role: () => memberState(), drop_role: () => memberState(), pass_role: () => memberState() });
    fireEvent.click(button("Choose a role"));
    fireEvent.click(button("Keeper of time"));
    await pass();
    expect(sent("take_role")).toEqual([{ role: "Keeper of time" }]);

    fireEvent.click(button("Storyteller: lay down or pass on"));
    fireEvent.click(button("Lay it down"));
    await pass();
    expect(sent("drop_role")).toEqual([{ role: "Storyteller" }]);

    fireEvent.click(button("Storyteller: lay down or pass on"));
    expect(button("Pass on")).toHaveProperty("disabled", true);
    fireEvent.change(screen.getByLabelText("Pass it on to"), { target: { value: "3" } });
    fireEvent.click(button("Pass on"));
    await pass();
    expect(sent("pass_role")).toEqual([{ role: "Storyteller", to: 3 }]);
  });
});

describe("requests", () => {
  it("are answered with a word, and said", async () => {
    const after = memberState();
    const { sent } = show({ asking: asking() }, { answer_request: () => after });
    const requests = part("They would like to join");
    expect(requests.getByText("I repair hand pumps and would love to compare notes.")).toBeTruthy();
    expect(requests.getByText("Free when you meet: Wed 13–15")).toBeTruthy();
    fireEvent.input(requests.getByLabelText("A word back, if you like"), { target: { value: "Welcome!" } });
    fireEvent.click(button("Say yes to Ravi Kulkarni"));
    await pass();
    expect(sent("answer_request")).toEqual([{ learner: 8, accept: true, reply: "Welcome!" }]);
    expect(screen.getByRole("status").textContent).toContain("Ravi Kulkarni has your answer: yes.");
  });

  it("stay with their words when the answer did not get through", async () => {
    show({ asking: asking() }, { answer_request: () => refuse(409, { code: "group_full", message: "Every seat is taken." }) });
    fireEvent.input(screen.getByLabelText("A word back, if you like"), { target: { value: "Sorry" } });
    fireEvent.click(button("Not this time, Ravi Kulkarni"));
    await pass();
    expect(screen.getByRole("alert").textContent).toContain("Every seat is taken.");
    expect(screen.getByLabelText<HTMLTextAreaElement>("A word back, if you like").value).toBe("Sorry");
  });
});

describe("what one asks before", () => {
  it("leaving is confirmed in place, and Escape goes back", async () => {
    const { sent } = show({}, { leave_group: () => guest() });
    fireEvent.click(button("Leave the group"));
    expect(document.activeElement).toBe(button("Yes, leave"));
    fireEvent.keyDown(document.activeElement!, { key: "Escape" });
    expect(document.activeElement).toBe(button("Leave the group"));
    expect(sent("leave_group")).toEqual([]);
    fireEvent.click(button("Leave the group"));
    fireEvent.click(button("Yes, leave"));
    await pass();
    expect(sent("leave_group")).toEqual([{}]);
  });

  it("renewing the code is confirmed in place", async () => {
    const { sent } = show({}, { renew_code: () => memberState() });
    fireEvent.click(button("Renew the code"));
    fireEvent.click(button("Make a new code"));
    await pass();
    expect(sent("renew_code")).toEqual([{}]);
  });

  it("agreeing that a place becomes free needs calm words and can be taken back", async () => {
    const agreed = members().map((one) => (one.id === 3 ? { ...one, agreed_to_remove: [1, 4] } : one));
    const { sent } = show({}, { agree_to_remove: () => memberState({ group: group({ members: agreed }) }) });
    fireEvent.click(button("More about María José Quispe"));
    fireEvent.click(button("Not there any more?"));
    fireEvent.click(button("I agree that the place becomes free"));
    await pass();
    expect(sent("agree_to_remove")).toEqual([{ learner: 3, agree: true }]);
    expect(screen.getByText("2 of 4 agree.")).toBeTruthy();
    fireEvent.click(button("Take my agreement back"));
    await pass();
    expect(sent("agree_to_remove")[1]).toEqual({ learner: 3, agree: false });
  });

  it("nobody can be taken out of a group of two", () => {
    show({ members: members().slice(3) });
    fireEvent.click(button("More about Nguyễn Thu Hà"));
    expect(screen.queryByRole("button", { name: "Not there any more?" })).toBeNull();
  });

  it("a resting group is woken by any member", async () => {
    const { sent } = show({ state: "resting" }, { wake_group: () => memberState() });
    fireEvent.click(button("Wake it up"));
    await pass();
    expect(sent("wake_group")).toEqual([{}]);
  });
});

describe("editing the group", () => {
  it("sends only what was changed", async () => {
    const { sent } = show({}, { edit_group: () => memberState() });
    fireEvent.click(button("Edit"));
    fireEvent.input(screen.getByLabelText("Name"), { target: { value: "Safe Water" } });
    fireEvent.click(button("Save"));
    await pass();
    expect(sent("edit_group")).toEqual([{ name: "Safe Water" }]);
    expect(document.activeElement).toBe(button("Edit"));
  });

  it("shows the meeting hours in the reader's zone and sends them with it", async () => {
    const { sent } = show({}, { edit_group: () => memberState() });
    fireEvent.click(button("Edit"));
    expect(screen.getByRole("gridcell", { name: "Wednesday 12–13" }).getAttribute("aria-selected")).toBe("true");
    fireEvent.click(button("Clear"));
    fireEvent.click(button("Save"));
    await pass();
    expect(sent("edit_group")).toEqual([{ meets: [], meets_zone: "Africa/Dakar" }]);
  });

  it("says by the field what the server did not take, and keeps the form", async () => {
    show({}, { edit_group: () => refuse(422, { code: "invalid", message: "Look again", fields: { name: "Too long" } }) });
    fireEvent.click(button("Edit"));
    fireEvent.input(screen.getByLabelText("Name"), { target: { value: "x" } });
    fireEvent.click(button("Save"));
    await pass();
    expect(screen.getByText("Too long")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("Name"));
  });
});

describe("lately", () => {
  it("says each act in a sentence, one's own as one's own", () => {
    show();
    const lines = part("Lately").getAllByRole("listitem").map((line) => line.textContent);
    expect(lines[0]).toContain("María José Quispe is writing in “How we decide”");
    expect(lines[2]).toContain("Camille Tremblay wrote in “How we work together”");
    expect(lines[4]).toContain("You joined");
  });

  it("fetches what happened before, until there is no more", async () => {
    const act = (id: number): Act => ({ id, actor: 2, actor_name: "Otieno Odhiambo", operation: "woke", subject: "", at: "2026-11-01T10:00:00Z" });
    const older = ({ before }: { before: number }) => ({ acts: before === 11 ? [act(10), act(9)] : [] });
    const { sent } = show({ acts: [18, 17, 16, 15, 14, 13, 12, 11].map(act) }, { older_acts: older });
    fireEvent.click(button("What happened before"));
    await pass();
    fireEvent.click(button("What happened before"));
    await pass();
    expect(sent("older_acts")).toEqual([{ before: 11 }, { before: 9 }]);
    expect(part("Lately").getAllByText(/woke the group up/)).toHaveLength(10);
    expect(screen.queryByRole("button", { name: "What happened before" })).toBeNull();
  });
});

describe("course staff", () => {
  it("looks on without the means of members, and may take somebody out", async () => {
    const staff = guest({ staff: true });
    const page = group({ removable: true });
    const { sent } = open(staff, { view_group: () => ({ group: { ...page, members: members().slice(0, 4) }, charter: memberState().charter }), remove_member: () => ({ ...staff, version: "8" }) });
    fireEvent.click(screen.getAllByRole("button", { name: /Join an initiative/ })[0]!);
    await pass();
    fireEvent.click((await screen.findAllByRole("button", { name: /Look inside/ }))[0]!);
    await pass();
    expect(screen.queryByRole("button", { name: "Leave the group" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Edit/ })).toBeNull();
    fireEvent.click(button("More about Otieno Odhiambo"));
    fireEvent.click(button("Take out of the group"));
    fireEvent.click(button("Take out of the group"));
    await pass();
    expect(sent("remove_member")).toEqual([{ learner: 2, group: page.id }]);
    expect(sent("view_group")).toHaveLength(2);
  });
});
