import { describe, expect, it } from "vitest";
import {
  alohaThroughput,
  csmaCdEfficiency,
  csmaCdRuleOfThumb,
  slottedAlohaOfStations,
  slottedAlohaThroughput,
} from "../../../lib/model/layers";
import * as scenario from "../../../lib/scenario/layers";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const { simulateAloha, simulateCsmaCd, simulateSlottedAloha } = scenario;
const loads = [0.1, 0.25, 0.5, 1, 2];

describe("ALOHA", () => {
  it("agrees with what is known of it: 18 % at a half, 37 % at one", () => {
    expectRatio(alohaThroughput(0.5), 0.183939720585721);
    expectRatio(slottedAlohaThroughput(1), 0.367879441171442);
    // Slots double the load at which it is best, and what it carries there; they halve nothing else.
    for (const load of loads) {
      expectRatio(slottedAlohaThroughput(2 * load), 2 * alohaThroughput(load), 1e-12);
      expect(alohaThroughput(load)).toBeLessThanOrEqual(alohaThroughput(0.5));
      expect(slottedAlohaThroughput(load)).toBeLessThanOrEqual(slottedAlohaThroughput(1));
    }
    // Where slotted ALOHA carries half of its most.
    expectRatio(slottedAlohaThroughput(2.6783), 0.5 / Math.E, 1e-4);
  });

  it("of stations agrees with all ways to send, and with many of them", () => {
    for (const stations of [1, 2, 3, 6]) {
      const chance = 0.3;
      let alone = 0;
      for (let way = 0; way < 2 ** stations; way += 1) {
        const senders = [...way.toString(2)].filter((bit) => bit === "1").length;
        if (senders === 1) alone += chance * (1 - chance) ** (stations - 1);
      }
      expect(slottedAlohaOfStations(chance * stations, { stations })).toBeCloseTo(alone, 12);
    }
    expect(slottedAlohaOfStations(1, { stations: 1e9 })).toBeCloseTo(1 / Math.E, 8);
    expect(slottedAlohaOfStations(3, { stations: 3 })).toBe(0);
  });

  it("agrees with frames that meet, in continuous time and in slots", () => {
    for (const offeredLoad of loads) {
      const pure = simulateAloha({ offeredLoad, frames: 2000, seed: 2 });
      expectWithinFourErrors(alohaThroughput(offeredLoad), pure);
      const stations = 5;
      const slotted = simulateSlottedAloha({ offeredLoad, stations, slots: 2000, seed: 3 });
      expectWithinFourErrors(slottedAlohaOfStations(offeredLoad, { stations }), slotted);
    }
  });
});

describe("CSMA/CD", () => {
  it("has the mean of lost slots, added up one by one, between two frames", () => {
    for (const { bits, stations } of [
      { bits: 4096, stations: 5 },
      { bits: 512, stations: 32 },
      { bits: 48, stations: 2 },
    ]) {
      // Slots of 48 bits; in each, one of the stations alone sends with this chance.
      const alone = (1 - 1 / stations) ** (stations - 1);
      let lost = 0;
      for (let slots = 1; slots < 2000; slots += 1) lost += slots * alone * (1 - alone) ** slots;
      const efficiency = csmaCdEfficiency(24 / bits, { stations });
      expect(efficiency).toBeCloseTo(bits / (bits + 48 * lost), 12);
    }
    expect(csmaCdEfficiency(24 / 48, { stations: 2 })).toBe(0.5);
  });

  it("is less with more stations, and more pessimistic by the rule of thumb", () => {
    let before = 1;
    for (const stations of [1, 2, 3, 10, 1000]) {
      const now = csmaCdEfficiency(0.1, { stations });
      expect(now).toBeLessThanOrEqual(before);
      before = now;
    }
    expectRatio(before, 1 / (1 + 0.2 * (Math.E - 1)), 1e-3);
    expectRatio(csmaCdRuleOfThumb(0.1), 2 / 3);
    expect(csmaCdRuleOfThumb(0.1)).toBeLessThan(before);
    expect([csmaCdRuleOfThumb(0), csmaCdEfficiency(0, { stations: 9 })]).toEqual([1, 1]);
  });

  it("agrees with stations that contend slot by slot", () => {
    for (const propagation of [0.01, 0.1, 1]) {
      for (const stations of [2, 10]) {
        const run = simulateCsmaCd({ propagation, stations, frames: 500, seed: 4 });
        expectWithinFourErrors(csmaCdEfficiency(propagation, { stations }), run);
      }
    }
  });
});

it.each([
  { call: () => alohaThroughput(-1), text: "offeredLoad must be finite and >= 0, got -1" },
  {
    call: () => slottedAlohaOfStations(3, { stations: 2 }),
    text: "offeredLoad must be <= 2, got 3",
  },
  {
    call: () => csmaCdEfficiency(0.1, { stations: 0 }),
    text: "stations must be a whole number >= 1, got 0",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
