import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import {
  acknowledgedPlan,
  growingTimeout,
  latestArrival,
  messengersAllLost,
  messengersFor,
  steppingTimeout,
  swimDetectionTime,
  swimUnnoticed,
  synchronousDecisionTime,
} from "../../../lib/model/timing";

const positive = fc.double({ min: 0.01, max: 1000, noNaN: true });

describe("an unknown bound", () => {
  it("agrees with the catalogue", () => {
    expect(growingTimeout(100, { start: 1, factor: 2 })).toEqual({
      ...{ mistakes: 7, wasted: 127, timeout: 128 },
    });
    expect(steppingTimeout(100, { start: 1, step: 1 }).mistakes).toBe(99);
    expect(growingTimeout(1, { start: 2, factor: 2 })).toEqual({
      ...{ mistakes: 0, wasted: 0, timeout: 2 },
    });
    expect(steppingTimeout(2, { start: 2, step: 1 }).mistakes).toBe(0);
  });

  it("is found at exact powers too, where logarithms round", () => {
    for (let k = 1; k <= 60; k += 1) {
      expect(growingTimeout(2 ** k, { start: 1, factor: 2 }).mistakes).toBe(k);
      expect(growingTimeout(1000 * 2 ** k, { start: 1000, factor: 2 }).mistakes).toBe(k);
      expect(growingTimeout(10 ** Math.min(k, 22), { start: 1, factor: 10 }).mistakes).toBe(
        Math.min(k, 22),
      );
    }
  });

  it("agrees with trying one time-out after another", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.double({ min: 1.1, max: 10, noNaN: true }),
        fc.boolean(),
        (bound, start, by, grows) => {
          let [timeout, mistakes, wasted] = [start, 0, 0];
          const step = by * start;
          while (timeout < bound) {
            [mistakes, wasted] = [mistakes + 1, wasted + timeout];
            timeout = grows ? start * by ** mistakes : start + mistakes * step;
          }
          const found = grows
            ? growingTimeout(bound, { start, factor: by })
            : steppingTimeout(bound, { start, step });
          expect(found.mistakes).toBe(mistakes);
          expect(found.timeout).toBeCloseTo(timeout, 9);
          expect(found.wasted / (wasted || 1)).toBeCloseTo(wasted ? 1 : 0, 9);
        },
      ),
    );
  });

  it("that holds after an unknown time counts from then", () => {
    expect(latestArrival(3, { bound: 2, stabilization: 10 })).toBe(12);
    expect(latestArrival(11, { bound: 2, stabilization: 10 })).toBe(13);
    expect(latestArrival(11, { bound: 2, stabilization: 0 })).toBe(13);
  });

  it.each([
    {
      call: () => growingTimeout(0, { start: 1, factor: 2 }),
      text: "bound must be finite and > 0, got 0",
    },
    { call: () => growingTimeout(1, { start: 1, factor: 1 }), text: "factor must be > 1, got 1" },
    {
      call: () => steppingTimeout(1, { start: 1, step: 0 }),
      text: "step must be finite and > 0, got 0",
    },
    {
      call: () => latestArrival(-1, { bound: 2, stabilization: 1 }),
      text: "sent must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("two generals", () => {
  it("agree with the catalogue", () => {
    expect(1 - messengersAllLost(3, { lossProbability: 0.3 })).toBeCloseTo(0.973, 12);
    expect(1 - messengersAllLost(2, { lossProbability: 0.01 })).toBeCloseTo(0.9999, 12);
    expect(messengersFor(1e-9, { lossProbability: 0.3 })).toBe(18);
  });

  it("are certain only where nothing is lost", () => {
    expect(messengersFor(0, { lossProbability: 0.01 })).toBe(Infinity);
    expect(messengersFor(0.5, { lossProbability: 1 })).toBe(Infinity);
    expect(messengersFor(0, { lossProbability: 0 })).toBe(1);
    expect(messengersFor(1, { lossProbability: 0.5 })).toBe(0);
  });

  it("need the fewest messengers that will do, at exact powers too", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.01, max: 0.95, noNaN: true }),
        (count, lossProbability) => {
          expect(messengersFor(lossProbability ** count, { lossProbability })).toBe(count);
        },
      ),
    );
  });

  it("agree with every way that a plan can go", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (messages, lossProbability) => {
          const seen = { bothAttack: 0, oneAttacks: 0, bothHold: 0 };
          // Each message is lost or not, whether it is sent or not.
          for (let fates = 0; fates < 2 ** messages; fates += 1) {
            let [weight, arrived] = [1, 0];
            for (let i = 0; i < messages; i += 1) {
              const lost = (fates >> i) & 1;
              weight *= lost ? lossProbability : 1 - lossProbability;
              if (!lost && arrived === i) arrived += 1;
            }
            const [last, other] = [arrived >= messages - 1, arrived === messages];
            if (last && other) seen.bothAttack += weight;
            else if (last || other) seen.oneAttacks += weight;
            else seen.bothHold += weight;
          }
          const plan = acknowledgedPlan(messages, { lossProbability });
          expect(plan.bothAttack).toBeCloseTo(seen.bothAttack, 12);
          expect(plan.oneAttacks).toBeCloseTo(seen.oneAttacks, 12);
          expect(plan.bothHold).toBeCloseTo(seen.bothHold, 12);
        },
      ),
    );
  });

  it.each([
    {
      call: () => messengersAllLost(-1, { lossProbability: 0.1 }),
      text: "messengers must be a whole number >= 0, got -1",
    },
    {
      call: () => messengersFor(2, { lossProbability: 0.1 }),
      text: "risk must be in [0, 1], got 2",
    },
    {
      call: () => acknowledgedPlan(0, { lossProbability: 0.1 }),
      text: "messages must be a whole number >= 1, got 0",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("synchronousDecisionTime", () => {
  it("agrees with the catalogue", () => {
    const times = [
      synchronousDecisionTime(2, { messageBound: 10, processingBound: 0 }),
      synchronousDecisionTime(0, { messageBound: 10, processingBound: 0 }),
      synchronousDecisionTime(3, { messageBound: 20, processingBound: 5 }),
    ];
    expect(times).toEqual([30, 10, 100]);
  });

  it.each([
    { faults: -1, bound: 1, text: "faults must be a whole number >= 0, got -1" },
    { faults: 1, bound: 0, text: "messageBound must be finite and > 0, got 0" },
  ])("rejects: $text", ({ faults, bound, text }) => {
    const params = { messageBound: bound, processingBound: 0 };
    expect(() => synchronousDecisionTime(faults, params)).toThrow(new RangeError(text));
  });
});

describe("SWIM", () => {
  it("agrees with the catalogue", () => {
    expect(swimDetectionTime(10, { period: 1 })).toBeCloseTo(1.53008, 6);
    expect(swimDetectionTime(1000, { period: 1 })).toBeCloseTo(1.5815, 4);
    expect(swimDetectionTime(1e9, { period: 1 })).toBeCloseTo(Math.E / (Math.E - 1), 8);
    expect(swimDetectionTime(2, { period: 3 })).toBe(3);
    expect(swimUnnoticed(3, { members: 1e9 })).toBeCloseTo(Math.exp(-3), 8);
    expect(swimUnnoticed(0, { members: 2 })).toBe(1);
    expect(swimUnnoticed(1, { members: 2 })).toBe(0);
  });

  it("agrees with members that choose at random", () => {
    const [random, runs, members] = [streams(4)["probes"]!, 4000, 6];
    const periods = Array.from({ length: runs }, () => {
      for (let period = 1; ; period += 1) {
        // Each of the five others chooses one of five: the crashed one is number 0.
        const choices = Array.from({ length: members - 1 }, () => random.below(members - 1));
        if (choices.includes(0)) return period;
      }
    });
    const mean = periods.reduce((sum, each) => sum + each, 0) / runs;
    const variance = periods.reduce((sum, each) => sum + (each - mean) ** 2, 0) / runs;
    const z = (mean - swimDetectionTime(members, { period: 1 })) / Math.sqrt(variance / runs);
    expect(Math.abs(z)).toBeLessThan(4);
    const late = periods.filter((each) => each > 2).length / runs;
    const share = swimUnnoticed(2, { members });
    expect(Math.abs(late - share) / Math.sqrt((share * (1 - share)) / runs)).toBeLessThan(4);
  });

  it.each([
    { call: () => swimDetectionTime(1, { period: 1 }), text: "members must be >= 2, got 1" },
    {
      call: () => swimDetectionTime(3, { period: 0 }),
      text: "period must be finite and > 0, got 0",
    },
    {
      call: () => swimUnnoticed(0.5, { members: 3 }),
      text: "periods must be a whole number >= 0, got 0.5",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
