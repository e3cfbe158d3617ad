import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acknowledgedPlan,
  messengersAllLost,
  messengersFor,
} from "../../../lib/model/timing/two-generals";

describe("two generals", () => {
  it("agree with values that were computed elsewhere", () => {
    expect(1 - messengersAllLost(3, { lossProbability: 0.3 })).toBeCloseTo(0.973, 12);
    expect(1 - messengersAllLost(2, { lossProbability: 0.01 })).toBeCloseTo(0.9999, 12);
    expect(messengersFor(1e-9, { lossProbability: 0.3 })).toBe(18);
  });

  it("with one message both attack, or one alone; with nothing lost both", () => {
    expect(acknowledgedPlan(1, { lossProbability: 0.25 })).toEqual({
      ...{ bothAttack: 0.75, oneAttacks: 0.25, bothHold: 0 },
    });
    expect(acknowledgedPlan(3, { lossProbability: 0 })).toEqual({
      ...{ bothAttack: 1, oneAttacks: 0, bothHold: 0 },
    });
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
