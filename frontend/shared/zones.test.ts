import { describe, expect, test } from "vitest";
import { cityOf, countsToLocal, isZone, offsetOf, readersZone, toLocal, toSlots, utcLabel, zones } from "./zones";

const WINTER = new Date("2026-11-20T12:40:30Z");
const SUMMER = new Date("2026-07-01T00:00:00Z");

describe("zones", () => {
  test("have their offset of the moment", () => {
    expect(["UTC", "Africa/Dakar", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu"].map((zone) => offsetOf(zone, WINTER))).toEqual(
      [0, 0, -300, 330, 345]);
    expect(offsetOf("America/New_York", SUMMER)).toBe(-240);
  });

  test("turn hours into slots and back, over the ends of the week", () => {
    const everyZone = ["UTC", "Asia/Kolkata", "America/Lima", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"];
    for (const zone of everyZone) {
      expect(toLocal(toSlots([0, 50, 167], zone, WINTER), zone, WINTER)).toEqual([0, 1, 100, 101, 334, 335]);
    }
    expect(toSlots([0], "Asia/Tokyo", WINTER)).toEqual([318, 319]); // Monday 00:00 there is Sunday 15:00 in UTC
    expect(toSlots([0], "Asia/Kathmandu", WINTER)).toEqual([324, 325]); // 5:45 counts as 6:00, as on the server
  });

  test("turn counts as they turn slots", () => {
    const counts = Array<number>(336).fill(0);
    toSlots([30], "Asia/Tokyo", WINTER).forEach((slot) => { counts[slot] = 3; });
    const local = countsToLocal(counts, "Asia/Tokyo", WINTER);
    expect([local[59], local[60], local[61], local[62]]).toEqual([0, 3, 3, 0]);
  });

  test("have names for readers", () => {
    expect([cityOf("America/Argentina/Buenos_Aires"), cityOf("UTC"), utcLabel("America/Lima", WINTER), utcLabel("Asia/Kathmandu", WINTER)]).toEqual(
      ["Buenos Aires", "UTC", "UTC−5", "UTC+5:45"]);
    expect(zones()).toContain("Africa/Dakar");
  });

  test("that nobody knows are nobody's", () => {
    expect([isZone("Mars/Base"), isZone(""), isZone("Africa/Dakar")]).toEqual([false, false, true]);
    expect(offsetOf("Mars/Base")).toBe(0);
    expect(isZone(readersZone("Mars/Base"))).toBe(true);
  });
});
