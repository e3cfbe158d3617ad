import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copiedExecutions,
  duplicateExecution,
  executionProbability,
  meanCopiedExecutions,
  meanExecutions,
} from "../../../lib/model/messaging";
import { simulateDelivery } from "../../../lib/scenario/messaging";
import { uniform } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const fraction = fc.integer({ min: 0, max: 20 }).map((each) => each / 20);
const attempts = fc.integer({ min: 1, max: 4 });
const base = { loss: 0.2, acknowledgementLoss: 0.3, duplication: 0.1 };

describe("executions over a network that makes copies", () => {
  it("are those of a network without copies if it makes none", () => {
    fc.assert(
      fc.property(fraction, fraction, attempts, fc.boolean(), (loss, lost, most, deduplicates) => {
        const params = { loss, acknowledgementLoss: lost, attempts: most, deduplicates };
        const { never, once, twiceOrMore } = copiedExecutions({ ...params, duplication: 0 });
        expect(never).toBe(executionProbability(0, params));
        expect(once).toBe(executionProbability(1, params));
        expect(twiceOrMore).toBe(duplicateExecution(params));
        const mean = meanCopiedExecutions({ ...params, duplication: 0 });
        expect(mean).toBeCloseTo(meanExecutions(params), 12);
      }),
    );
  });

  it("count every way in which attempts, copies and answers can go", () => {
    fc.assert(
      fc.property(
        ...([fraction, fraction, fraction, attempts, fc.boolean()] as const),
        (loss, lost, duplication, most, deduplicates) => {
          const chances: number[] = [];
          const go = (chance: number, left: number, executed: number) => {
            if (left === 0) chances[executed] = (chances[executed] ?? 0) + chance;
            else {
              go(chance * loss, left - 1, executed);
              for (const copies of [1, 2]) {
                const comes = chance * (1 - loss) * (copies === 2 ? duplication : 1 - duplication);
                const next = deduplicates ? 1 : executed + copies;
                // Each copy is answered, and each answer lost by itself.
                for (let answers = 0; answers < 2 ** copies; answers += 1) {
                  const bits = Array.from({ length: copies }, (_, i) => (answers >> i) & 1);
                  const how = bits.reduce((all, bit) => all * (bit ? 1 - lost : lost), comes);
                  go(how, answers === 0 ? left - 1 : 0, next);
                }
              }
            }
          };
          go(1, most, 0);
          const params = { loss, acknowledgementLoss: lost, duplication, attempts: most };
          const found = copiedExecutions({ ...params, deduplicates });
          const more = chances.slice(2).reduce((sum, each) => sum + (each ?? 0), 0);
          expect(found.never).toBeCloseTo(chances[0] ?? 0, 12);
          expect(found.once).toBeCloseTo(chances[1] ?? 0, 12);
          expect(found.twiceOrMore).toBeCloseTo(more, 12);
          const mean = chances.reduce((sum, each, k) => sum + k * (each ?? 0), 0);
          expect(meanCopiedExecutions({ ...params, deduplicates })).toBeCloseTo(mean, 12);
        },
      ),
    );
  });

  it("do not depend on lost requests if they are sent until they are answered", () => {
    for (const loss of [0, 0.3, 0.9]) {
      const params = { ...base, loss, attempts: Infinity, deduplicates: false };
      const { never, once, twiceOrMore } = copiedExecutions(params);
      expect(never).toBe(0);
      expectRatio(once, 0.9 * 0.7);
      expectRatio(twiceOrMore, 0.1 + 0.9 * 0.3);
      expectRatio(meanCopiedExecutions(params), 1.1 / (0.7 * 1.03));
    }
    const lost = { ...base, loss: 1, attempts: Infinity, deduplicates: false };
    expect(copiedExecutions(lost)).toEqual({ never: 1, once: 0, twiceOrMore: 0 });
    expect(meanCopiedExecutions(lost)).toBe(0);
    const mute = { ...base, acknowledgementLoss: 1, attempts: Infinity, deduplicates: false };
    expect(meanCopiedExecutions(mute)).toBe(Infinity);
    // What is rare keeps its digits.
    const rare = { loss: 0, acknowledgementLoss: 1e-20, duplication: 0, attempts: 2 };
    expect(copiedExecutions({ ...rare, deduplicates: false }).twiceOrMore).toBe(1e-20);
  });

  const promises = [
    { attempts: 1, deduplicates: false },
    { attempts: 3, deduplicates: false },
    { attempts: Infinity, deduplicates: false },
    { attempts: 3, deduplicates: true },
  ];
  const network = { delay: uniform(0.005, 0.05), requests: 20_000, seed: 17 };
  it.each(promises)("agree with a client and a server: %o", (how) => {
    const params = { ...base, ...how };
    const run = simulateDelivery({ ...params, ...network, timeout: 0.15 });
    const { never, once, twiceOrMore } = copiedExecutions(params);
    const [zero, one] = run.executed;
    if (never > 0) expectWithinFourErrors(never, zero as never);
    else expect(zero?.estimate).toBe(0);
    expectWithinFourErrors(once, one as never);
    if (twiceOrMore > 0) expectWithinFourErrors(twiceOrMore, run.twiceOrMore);
    else expect(run.twiceOrMore.estimate).toBe(0);
    expectWithinFourErrors(meanCopiedExecutions(params), run.executions);
  });

  it("are more where the timer is shorter than some round trips, unless copies are known", () => {
    const hasty = { ...base, ...network, attempts: 10, timeout: 0.06 };
    const naive = simulateDelivery({ ...hasty, deduplicates: false });
    const patient = copiedExecutions({ ...base, attempts: 10, deduplicates: false });
    expect(naive.twiceOrMore.low).toBeGreaterThan(1.2 * patient.twiceOrMore);
    // A copy that a later request overtook is executed again; none is first executed then.
    expect(naive.executedLate.low).toBeGreaterThan(0.02);
    expect(naive.overtaken.estimate).toBe(0);
    const knowing = simulateDelivery({ ...hasty, deduplicates: true });
    expect(knowing.twiceOrMore.estimate).toBe(0);
    expect(knowing.executedLate.estimate).toBe(0);
  });
});

it.each([
  { given: { duplication: 1.5 }, text: "duplication must be in [0, 1], got 1.5" },
  { given: { loss: -1 }, text: "loss must be in [0, 1], got -1" },
  { given: { attempts: 0 }, text: "attempts must be a whole number >= 1, got 0" },
])("rejects: $text", ({ given, text }) => {
  const params = { ...base, attempts: 2, deduplicates: false, ...given };
  expect(() => copiedExecutions(params)).toThrow(new RangeError(text));
  expect(() => meanCopiedExecutions(params)).toThrow(new RangeError(text));
});
