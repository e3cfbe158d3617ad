import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acknowledgedDelay,
  attemptOutcome,
  attemptsAllLost,
  independentBurst,
  lossCounts,
  meanAttempts,
} from "../../../lib/model/messaging";
import { simulateAttempts } from "../../../lib/scenario/messaging";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const fraction = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const exchange = { loss: 0.1, acknowledgementLoss: 0.05 };

describe("attempts", () => {
  it("agree with values computed with exact fractions", () => {
    expectRatio(meanAttempts(Infinity, exchange), 1.169590643, 1e-9);
    const { delivered, acknowledged, inDoubt } = attemptOutcome(3, exchange);
    expectRatio(delivered, 0.999);
    expectRatio(acknowledged, 0.996951375);
    expectRatio(inDoubt, 2.048625e-3);
    // 1 + 1/2 + 1/4 at even chances; none without an attempt.
    expect(meanAttempts(3, { loss: 0.5, acknowledgementLoss: 0 })).toBeCloseTo(1.75, 12);
    expect(meanAttempts(0, exchange)).toBe(0);
    expect(meanAttempts(Infinity, { loss: 1, acknowledgementLoss: 0 })).toBe(Infinity);
  });

  it("count every way in which the attempts can go", () => {
    fc.assert(
      fc.property(fraction, fraction, fc.integer({ min: 1, max: 7 }), (loss, lost, limit) => {
        // Each attempt is lost, unanswered or answered, which ends it.
        let [mean, undelivered, inDoubt] = [0, 0, 0];
        const go = (chance: number, sent: number, arrived: boolean) => {
          if (sent === limit) {
            mean += chance * sent;
            if (arrived) inDoubt += chance;
            else undelivered += chance;
            return;
          }
          go(chance * loss, sent + 1, arrived);
          go(chance * (1 - loss) * lost, sent + 1, true);
          mean += chance * (1 - loss) * (1 - lost) * (sent + 1);
        };
        go(1, 0, false);
        const params = { loss, acknowledgementLoss: lost };
        const outcome = attemptOutcome(limit, params);
        expect(meanAttempts(limit, params)).toBeCloseTo(mean, 9);
        expect(outcome.undelivered).toBeCloseTo(undelivered, 9);
        expect(outcome.inDoubt).toBeCloseTo(inDoubt, 9);
        expect(outcome.delivered + outcome.undelivered).toBeCloseTo(1, 12);
        expect(outcome.acknowledged + outcome.unacknowledged).toBeCloseTo(1, 12);
      }),
    );
  });

  it("keep the digits of a doubt that is small", () => {
    const { inDoubt } = attemptOutcome(2, { loss: 1e-9, acknowledgementLoss: 1e-9 });
    // f² - p² with f = p + (1 - p) q, about 2 p q + q².
    expectRatio(inDoubt, 3e-18, 1e-8);
    expect(attemptOutcome(Infinity, exchange).inDoubt).toBe(0);
  });

  it.each([1, 2])("agree with messages that are drawn, timer times %i", (backoff) => {
    const params = { loss: 0.2, acknowledgementLoss: 0.1 };
    const timer = { roundTrip: 0.05, timeout: 0.3, backoff };
    const run = simulateAttempts({ ...params, ...timer, limit: 60, messages: 60_000, seed: 5 });
    expectWithinFourErrors(meanAttempts(Infinity, params), run.attempts);
    expectWithinFourErrors(acknowledgedDelay({ ...params, ...timer }), run.delay);
    for (const limit of [1, 2, 3, 4]) {
      const outcome = attemptOutcome(limit, params);
      expectWithinFourErrors(outcome.undelivered, run.undelivered[limit - 1] as never);
      expectWithinFourErrors(outcome.unacknowledged, run.unacknowledged[limit - 1] as never);
      expectWithinFourErrors(outcome.inDoubt, run.inDoubt[limit - 1] as never);
    }
  });

  it("wait for each timer in turn", () => {
    // The i-th attempt is the first answered with f^(i-1) s, after i - 1 waits.
    const [f, timeout] = [0.3, 2];
    for (const backoff of [1, 1.5, 2, 3]) {
      let [mean, waited, chance] = [0, 0, 1];
      for (let i = 0; i < 400; i += 1) {
        mean += chance * (1 - f) * waited;
        waited += timeout * backoff ** i;
        chance *= f;
      }
      const params = { loss: f, acknowledgementLoss: 0, roundTrip: 1, timeout, backoff };
      expectRatio(acknowledgedDelay(params), 1 + mean, 1e-9);
    }
    const half = { loss: 0.5, acknowledgementLoss: 0, roundTrip: 1, timeout: 1 };
    expect(acknowledgedDelay({ ...half, backoff: 2 })).toBe(Infinity);
    expect(acknowledgedDelay({ ...half, backoff: 1 })).toBeCloseTo(2, 12);
    expect(acknowledgedDelay({ ...half, loss: 1, timeout: 0, backoff: 1 })).toBe(Infinity);
  });
});

describe("bursts", () => {
  const channel = { loss: 0.1, burstLength: 5 };

  it("make more attempts fail together than independent losses do", () => {
    // A run of losses goes on with 4/5.
    expectRatio(attemptsAllLost(3, { ...channel, spacing: 1 }), 0.1 * 0.8 ** 2);
    const alone = { loss: 0.1, burstLength: independentBurst(0.1) };
    expectRatio(attemptsAllLost(3, { ...alone, spacing: 1 }), 0.001, 1e-9);
    // Far apart they are independent again.
    expectRatio(attemptsAllLost(3, { ...channel, spacing: 1000 }), 0.001, 1e-9);
    expect(attemptsAllLost(0, { ...channel, spacing: 1 })).toBe(1);
  });

  it("count losses as every run of the channel does", () => {
    const [messages, memory] = [6, 1 - 1 / 5 / 0.9];
    const counts = new Array(messages + 1).fill(0) as number[];
    for (let set = 0; set < 2 ** messages; set += 1) {
      const states = Array.from({ length: messages }, (_, i) => (set >> i) & 1);
      const chance = states.reduce((product, bad, i) => {
        const lost = i === 0 ? 0.1 : states[i - 1] ? 0.1 + 0.9 * memory : 0.1 * (1 - memory);
        return product * (bad ? lost : 1 - lost);
      }, 1);
      const losses = states.reduce((sum, each) => sum + each, 0);
      counts[losses] = (counts[losses] as number) + chance;
    }
    lossCounts(messages, channel).forEach((each, i) =>
      expect(each).toBeCloseTo(counts[i] as number, 12),
    );
    expect(lossCounts(0, channel)).toEqual([1]);
  });

  it.each([1, 4])("agree with a channel that is drawn, %i steps between attempts", (spacing) => {
    const params = { ...channel, acknowledgementLoss: 0, limit: 4, spacing };
    const run = simulateAttempts({ ...params, messages: 100_000, seed: 6 });
    for (const attempts of [1, 2, 3, 4]) {
      const expected = attemptsAllLost(attempts, { ...channel, spacing });
      expectWithinFourErrors(expected, run.undelivered[attempts - 1] as never);
    }
  });
});

it.each([
  {
    call: () => meanAttempts(1.5, exchange),
    text: "limit must be a whole number >= 0, got 1.5",
  },
  {
    call: () => attemptOutcome(1, { ...exchange, loss: 2 }),
    text: "loss must be in [0, 1], got 2",
  },
  {
    call: () => acknowledgedDelay({ ...exchange, roundTrip: 1, timeout: 1, backoff: 0.5 }),
    text: "backoff must be in [1, 1000000], got 0.5",
  },
  {
    call: () => attemptsAllLost(1, { loss: 0.5, burstLength: 1, spacing: 1 }),
    text: "burstLength must be >= 2, got 1",
  },
  {
    call: () => lossCounts(1, { loss: 1, burstLength: 1 }),
    text: "loss must be < 1, got 1",
  },
  {
    call: () => lossCounts(20_000, { loss: 0.1, burstLength: 5 }),
    text: "messages must be <= 10000, got 20000",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
