import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bloomBitsPerItem,
  bloomFalsePositive,
  bloomHashes,
  deduplicationMemory,
  duplicateExecution,
  executionProbability,
  meanExecutions,
} from "../../../lib/model/messaging";
import { simulateBloomFilter, simulateDelivery } from "../../../lib/scenario/messaging";
import { fixed, uniform } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const exchange = { loss: 0.1, acknowledgementLoss: 0.05 };
const always = { ...exchange, attempts: Infinity, deduplicates: false };
const fraction = fc.integer({ min: 0, max: 100 }).map((each) => each / 100);

describe("executions", () => {
  it("depend on lost answers alone if requests are sent until they are answered", () => {
    expectRatio(meanExecutions(always), 1.052631579, 1e-9);
    for (const loss of [0, 0.1, 0.7]) {
      expect(duplicateExecution({ ...always, loss })).toBe(0.05);
      expectRatio(executionProbability(1, { ...always, loss }), 0.95);
      expectRatio(executionProbability(3, { ...always, loss }), 0.95 * 0.05 ** 2);
    }
    const once = { ...exchange, attempts: 1, deduplicates: false };
    expect([0, 1, 2].map((k) => executionProbability(k, once))).toEqual([0.1, 0.9, 0]);
    const effect = { ...always, deduplicates: true };
    expect([0, 1, 2].map((k) => executionProbability(k, effect))).toEqual([0, 1, 0]);
    expect(meanExecutions({ ...always, loss: 1 })).toBe(0);
    expect(executionProbability(0, { ...always, loss: 1 })).toBe(1);
  });

  it("count every way in which the attempts can go", () => {
    fc.assert(
      fc.property(
        fraction,
        fraction,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        (loss, lost, attempts, deduplicates) => {
          const chances = new Array(attempts + 1).fill(0) as number[];
          const go = (chance: number, left: number, executed: number) => {
            if (left === 0) {
              chances[executed] = (chances[executed] as number) + chance;
              return;
            }
            const next = deduplicates ? 1 : executed + 1;
            go(chance * loss, left - 1, executed);
            go(chance * (1 - loss) * lost, left - 1, next);
            go(chance * (1 - loss) * (1 - lost), 0, next);
          };
          go(1, attempts, 0);
          const params = { loss, acknowledgementLoss: lost, attempts, deduplicates };
          chances.forEach((chance, k) =>
            expect(executionProbability(k, params)).toBeCloseTo(chance, 10),
          );
          const mean = chances.reduce((sum, chance, k) => sum + k * chance, 0);
          expect(meanExecutions(params)).toBeCloseTo(mean, 9);
          const twice = chances.slice(2).reduce((sum, chance) => sum + chance, 0);
          expect(duplicateExecution(params)).toBeCloseTo(twice, 9);
        },
      ),
    );
  });

  it.each([
    { attempts: 1, deduplicates: false },
    { attempts: 3, deduplicates: false },
    { attempts: Infinity, deduplicates: false },
    { attempts: 3, deduplicates: true },
  ])("agree with a client and a server: %o", (how) => {
    const params = { loss: 0.2, acknowledgementLoss: 0.3, ...how };
    const run = simulateDelivery({
      ...params,
      ...{ delay: uniform(0.01, 0.05), timeout: 0.2, requests: 20_000, seed: 7 },
    });
    run.executed.forEach((interval, k) => {
      const chance = executionProbability(k, params);
      if (chance > 0) expectWithinFourErrors(chance, interval);
      else expect(interval.estimate).toBe(0);
    });
    expectWithinFourErrors(meanExecutions(params), run.executions);
  });

  it("are more than one if the network repeats, unless the server knows copies", () => {
    const once = { loss: 0, acknowledgementLoss: 0, duplication: 0.2, attempts: 1 };
    const net = { delay: fixed(0.01), timeout: 1, requests: 5000, seed: 8 };
    const naive = simulateDelivery({ ...once, ...net, deduplicates: false });
    expectWithinFourErrors(0.2, naive.executed[2] as never);
    const knowing = simulateDelivery({ ...once, ...net, deduplicates: true });
    expect(knowing.executed.map(({ estimate }) => estimate)).toEqual([0, 1, 0, 0, 0]);
  });
});

describe("deduplication", () => {
  it("agrees with values computed to 40 digits", () => {
    expect(deduplicationMemory(600, { rate: 1e4, nameSize: 16 })).toBe(96e6);
    expectRatio(bloomBitsPerItem(0.001), 14.3775876, 1e-8);
    expectRatio((bloomBitsPerItem(0.001) * 6e6) / 8, 10_783_190, 1e-6);
    expectRatio(bloomFalsePositive(8, { hashes: 6 }), 0.0215771415, 3e-9);
    expectRatio(bloomFalsePositive(8, { hashes: 5 }), 0.0216792171, 3e-9);
    expect(bloomBitsPerItem(0)).toBe(Infinity);
    expect(bloomBitsPerItem(1)).toBe(0);
  });

  it("has no better number of hashes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (tenths) => {
        const bits = tenths / 10;
        const best = bloomFalsePositive(bits, { hashes: bloomHashes(bits) });
        for (let hashes = 1; hashes < 40; hashes += 1) {
          expect(bloomFalsePositive(bits, { hashes })).toBeGreaterThanOrEqual(best);
        }
        // No whole number of hashes does better than the bound.
        expect(bloomBitsPerItem(best)).toBeLessThanOrEqual(bits + 1e-9);
      }),
    );
  });

  it.each([
    { bitsPerItem: 4, hashes: 3 },
    { bitsPerItem: 8, hashes: 6 },
    { bitsPerItem: 8, hashes: 2 },
  ])("agrees with a filter that is filled: %o", ({ bitsPerItem, hashes }) => {
    const run = { items: 100_000, bitsPerItem, hashes, asked: 50_000, seed: 9 };
    expectWithinFourErrors(bloomFalsePositive(bitsPerItem, { hashes }), simulateBloomFilter(run));
  });
});

it.each([
  {
    call: () => executionProbability(1, { ...always, attempts: 0 }),
    text: "attempts must be a whole number >= 1, got 0",
  },
  {
    call: () => meanExecutions({ ...always, deduplicates: 1 as never }),
    text: "deduplicates must be true or false, got 1",
  },
  {
    call: () => bloomFalsePositive(0, { hashes: 1 }),
    text: "bitsPerItem must be finite and > 0, got 0",
  },
  {
    call: () => deduplicationMemory(-1, { rate: 1, nameSize: 1 }),
    text: "window must be finite and >= 0, got -1",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
