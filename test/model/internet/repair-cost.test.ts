import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breakEvenLoss,
  endToEndTransmissions,
  hopByHopTransmissions,
  repairDelay,
  wholePathTransmissions,
} from "../../../lib/model/internet";
import { simulatePathDelay } from "../../../lib/scenario/internet";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const loss = fc.integer({ min: 0, max: 900 }).map((each) => each / 1000);
const hops = fc.integer({ min: 1, max: 30 });

describe("the charge of the whole path", () => {
  it("agrees with values computed to 40 digits, and is never less than what is used", () => {
    expectRatio(wholePathTransmissions(5, { loss: 0.1 }), 8.467543904, 1e-9);
    expect(wholePathTransmissions(7, { loss: 0 })).toBe(7);
    expect(wholePathTransmissions(1e4, { loss: 0.9 })).toBe(Infinity);
    fc.assert(
      fc.property(hops, loss, (h, p) => {
        const whole = wholePathTransmissions(h, { loss: p });
        expect(whole).toBeGreaterThanOrEqual(endToEndTransmissions(h, { loss: p }) * (1 - 1e-12));
        // Over one link both are the same.
        if (h === 1) expectRatio(whole, endToEndTransmissions(1, { loss: p }));
        // Each start arrives with the product of what links keep.
        expectRatio(whole, h / (1 - p) ** h);
      }),
    );
  });
});

describe("delay of repair", () => {
  it("is that of a way without loss, and more by what timers wait", () => {
    const times = { linkDelay: 0.01, endTimeout: 0.2, linkTimeout: 0.03 };
    const calm = repairDelay(4, { loss: 0, ...times });
    expect(calm).toEqual({ endToEnd: 0.04, hopByHop: 0.04 });
    // Each of the two links is lost on with one half: four starts, or one repetition a link.
    const half = repairDelay(2, { loss: 0.5, ...times });
    expectRatio(half.endToEnd, 0.02 + 3 * 0.2);
    expectRatio(half.hopByHop, 0.02 + 2 * 0.03);
    const quick = repairDelay(1e4, { loss: 0.9, ...times, endTimeout: 0 });
    expectRatio(quick.endToEnd, 100);
  });

  it.each([
    { h: 3, p: 0.2 },
    { h: 6, p: 0.05 },
    { h: 1, p: 0.4 },
  ])("agrees with packets that are sent: %o", ({ h, p }) => {
    const theory = repairDelay(h, {
      loss: p,
      linkDelay: 1,
      endTimeout: 2 * h + 1,
      linkTimeout: 2.5,
    });
    const run = { losses: new Array<number>(h).fill(p), linkDelay: 1, packets: 20_000, seed: 31 };
    const ends = simulatePathDelay({ ...run, repeats: "end to end", timeout: 2 * h + 1 });
    const links = simulatePathDelay({ ...run, repeats: "hop by hop", timeout: 2.5 });
    expectWithinFourErrors(theory.endToEnd, ends.delay);
    expectWithinFourErrors(theory.hopByHop, links.delay);
    expectWithinFourErrors(wholePathTransmissions(h, { loss: p }), ends.charged);
    expect(links.charged.estimate).toBe(h);
  });
});

describe("the loss that breaks even", () => {
  const cost = fc.integer({ min: -40, max: 8 }).map((each) => 10 ** (each / 4));

  it("is where both cost the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), cost, (h, extraCost) => {
        const used = breakEvenLoss(h, { extraCost, charge: "links used" });
        const whole = breakEvenLoss(h, { extraCost, charge: "whole path" });
        expect(whole).toBeLessThanOrEqual(used);
        if (extraCost < 1e-4) {
          // To first order each of j links before the last one adds j p.
          expectRatio(used, (2 * extraCost) / (h - 1), 1e-2);
          expectRatio(whole, extraCost / (h - 1), 1e-2);
          return;
        }
        if (1 - used < 1e-6) return;
        const links = (p: number) => (1 + extraCost) * hopByHopTransmissions(h, { loss: p });
        expectRatio(endToEndTransmissions(h, { loss: used }), links(used), 1e-8);
        expectRatio(wholePathTransmissions(h, { loss: whole }), links(whole), 1e-8);
      }),
    );
  });

  it("is known by hand over two links: the first of them is used once more for each loss of the second", () => {
    // Ends (2 - p) / (1 - p)², links 2 (1 + c) / (1 - p).
    for (const extraCost of [0.01, 0.1, 1]) {
      const used = breakEvenLoss(2, { extraCost, charge: "links used" });
      expectRatio(used, (2 * extraCost) / (1 + 2 * extraCost), 1e-12);
      const whole = breakEvenLoss(2, { extraCost, charge: "whole path" });
      expectRatio(whole, extraCost / (1 + extraCost), 1e-12);
    }
    expect(breakEvenLoss(1, { extraCost: 0.1, charge: "links used" })).toBe(1);
    expect(breakEvenLoss(9, { extraCost: 0, charge: "links used" })).toBe(0);
    expect(breakEvenLoss(1e4, { extraCost: 1e-9, charge: "links used" })).toBeGreaterThan(0);
    expect(breakEvenLoss(2, { extraCost: 1e300, charge: "links used" })).toBe(1);
  });
});

it.each([
  { call: () => wholePathTransmissions(2, { loss: 1 }), text: "loss must be < 1, got 1" },
  {
    call: () => repairDelay(2, { loss: 0, linkDelay: -1, endTimeout: 1, linkTimeout: 1 }),
    text: "linkDelay must be finite and >= 0, got -1",
  },
  {
    call: () => breakEvenLoss(10_001, { extraCost: 1, charge: "links used" }),
    text: "hops must be in [1, 10000], got 10001",
  },
  {
    call: () => breakEvenLoss(2, { extraCost: 1, charge: "half" as never }),
    text: "charge must be one of links used, whole path, got half",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
