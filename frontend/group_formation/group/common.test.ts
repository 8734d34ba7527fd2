import { describe, expect, it } from "vitest";
import { group, hours, member, members, NOW } from "../fixtures";
import { toSlots } from "../../shared/zones";
import { ahead, elsewhere, shade, together } from "./common";

const at = new Date(NOW);
const free = (...many: number[][]) => {
  const counts = Array<number>(336).fill(0);
  for (const slots of many) for (const slot of slots) counts[slot]! += 1;
  return counts;
};
const kathmandu = (...spans: [number, number, number][]) => toSlots(hours(...spans), "Asia/Kathmandu", at);

describe("when all are free", () => {
  it("is found in the reader's own week", () => {
    const found = together(group(), "America/Lima", at);
    expect(found.times).toEqual([{ day: 2, from: 16, to: 20 }, { day: 5, from: 14, to: 20 }]);
    expect(found).toMatchObject({ most: 5, hours: 5 });
  });

  it("names the hours that suit the most when none suits everybody", () => {
    const found = together(group({ free_together: free(hours([0, 9, 10]).flatMap((hour) => [hour * 2, hour * 2 + 1])), with_hours: 3 }), "UTC", at);
    expect(found).toMatchObject({ most: 1, hours: 1 });
  });

  it("counts an hour of the grid only for those who are free all of it", () => {
    const found = together(group({ free_together: free([18, 19], [19]), with_hours: 2 }), "UTC", at);
    expect(found.counts[9]).toBe(1);
    expect(found.times).toEqual([{ day: 0, from: 19, to: 20 }]);
  });

  it("keeps the half hours of a zone that has them", () => {
    const found = together(group({ free_together: free(kathmandu([1, 9, 10])), with_hours: 1 }), "Asia/Kathmandu", at);
    expect(found.times).toEqual([{ day: 1, from: 18, to: 20 }]);
  });

  it("has nothing when nobody told", () => {
    expect(together(group({ free_together: free(), with_hours: 0 }), "UTC", at)).toMatchObject({ most: 0, times: [], hours: 0 });
  });
});

describe("the shades", () => {
  it("are full only for all, second only for all but one, and light for one", () => {
    expect([0, 1, 2, 3, 4, 5].map((count) => shade(count, 5))).toEqual([0, 1, 2, 2, 3, 4]);
    expect([0, 1, 2].map((count) => shade(count, 2))).toEqual([0, 1, 4]);
  });
});

describe("the same moment elsewhere", () => {
  it("is said once for people with the same clock, and not for those with the reader's", () => {
    expect(elsewhere({ day: 2, from: 26 }, members(), "Africa/Dakar", at)).toBe("08:00 in Cusco and Montréal, 16:00 in Kisumu, 20:00 in Đà Nẵng");
  });

  it("names the day where it is another one", () => {
    const hanoi = [member({ id: 9, name: "N", initials: "N", zone: "Asia/Ho_Chi_Minh" })];
    expect(elsewhere({ day: 6, from: 40 }, hanoi, "Africa/Dakar", at)).toBe("Mon 03:00 in Ho Chi Minh");
    const lima = [member({ id: 9, name: "L", initials: "L", zone: "America/Lima", place: "Cusco, Perú" })];
    expect(elsewhere({ day: 0, from: 4 }, lima, "Africa/Dakar", at)).toBe("Sun 21:00 in Cusco");
  });

  it("is so many hours ahead or behind", () => {
    expect(ahead("Asia/Kathmandu", "UTC", at)).toBe("+5:45 h");
    expect(ahead("America/Lima", "UTC", at)).toBe("−5 h");
    expect(ahead("Africa/Dakar", "UTC", at)).toBe("");
  });
});
