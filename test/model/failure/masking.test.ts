import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskedAtRetry, maskedFailure, maskingDelay } from "../../../lib/model/failure";
import { simulateMasking, simulateRetries } from "../../../lib/scenario/failure";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const fraction = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const rare = { failure: 0.01, persistentShare: 0 };

describe("masking", () => {
  it("agrees with values that were computed elsewhere: two retries leave one in a million", () => {
    expectRatio(maskedFailure(2, rare), 1e-6);
    expectRatio(maskedAtRetry(1, rare), 0.0099);
    expectRatio(maskedAtRetry(2, rare), 0.000099);
    // A tenth of the failures is persistent.
    expect(maskedFailure(Infinity, { ...rare, persistentShare: 0.1 })).toBeCloseTo(0.001, 12);
    expect(maskedFailure(0, { ...rare, persistentShare: 0.1 })).toBeCloseTo(0.01, 12);
  });

  it.each([0, 0.3])("agrees with calls that are drawn, %f of the failures persistent", (share) => {
    const params = { failure: 0.4, persistentShare: share };
    const run = simulateRetries({ ...params, retries: 3, timeout: 2, calls: 50_000, seed: 2 });
    expectWithinFourErrors(maskedFailure(3, params), run.failed);
    expectWithinFourErrors(maskingDelay(3, { ...params, timeout: 2 }), run.delay);
  });

  it("agrees with calls that are drawn, retry by retry", () => {
    const params = { failure: 0.4, persistentShare: 0.3 };
    const run = simulateMasking({ ...params, retries: 4, calls: 50_000, seed: 3 });
    expect(run).toHaveLength(5);
    run.forEach((each, retries) => expectWithinFourErrors(maskedFailure(retries, params), each));
    const { failed } = simulateRetries({
      ...params,
      retries: 4,
      timeout: 1,
      calls: 50_000,
      seed: 3,
    });
    expect(run[4]).toEqual(failed);
  });

  it("is a failure of all tries, or a success with one of them", () => {
    fc.assert(
      fc.property(fraction, fraction, fc.nat(12), (failure, persistentShare, retries) => {
        const params = { failure, persistentShare };
        let sum = maskedFailure(retries, params) + (1 - failure);
        for (let retry = 1; retry <= retries; retry += 1) sum += maskedAtRetry(retry, params);
        expect(sum).toBeCloseTo(1, 9);
        const floor = maskedFailure(Infinity, params);
        if (failure < 1) expect(floor).toBeCloseTo(failure * persistentShare, 9);
        // Each try that fails costs its time-out.
        let delay = 0;
        for (let tries = 0; tries <= retries; tries += 1) delay += maskedFailure(tries, params);
        expect(maskingDelay(retries, { ...params, timeout: 1 })).toBeCloseTo(delay, 6);
      }),
    );
  });

  it.each([
    {
      call: () => maskedFailure(-1, rare),
      text: "retries must be a whole number >= 0, got -1",
    },
    { call: () => maskedAtRetry(0, rare), text: "retry must be a whole number >= 1, got 0" },
    {
      call: () => maskingDelay(1, { ...rare, timeout: -1 }),
      text: "timeout must be finite and >= 0, got -1",
    },
    {
      call: () => maskedFailure(1, { ...rare, persistentShare: 2 }),
      text: "persistentShare must be in [0, 1], got 2",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
