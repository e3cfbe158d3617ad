import { describe, expect, it } from "vitest";
import * as timing from "../../lib/exercise/timing";
import { answerOf, argumentsOf, bestByLooking, curveOf, drawsOf, markOf, someOf } from "./draws";

const { boundSearch, crashNotice, heartbeatsDesign, phiSilence } = timing;
const { suspicionFunction, timeoutDesign } = timing;

/** The middles of `count` equal parts of 0 to 1. */
const middles = (count: number) => Array.from({ length: count }, (_, k) => (k + 0.5) / count);

describe("bound-search", () => {
  it.each(drawsOf(boundSearch))("waits until the time-out is long enough: %o", (numbers) => {
    const { hiddenBound = 0, firstTimeout = 0, growthFactor = 0 } = numbers;
    let wasted = 0;
    for (let wait = firstTimeout; wait < hiddenBound; wait *= growthFactor) wasted += wait;
    expect(answerOf(boundSearch, numbers) / wasted).toBeCloseTo(1, 9);
  });
});

describe("crash-notice", () => {
  it("is the mean over the moments of a crash, and over delays", () => {
    for (const numbers of someOf(drawsOf(crashNotice), 9)) {
      const { beatInterval = 0, beatDelay = 0, monitorTimeout = 0 } = numbers;
      let sum = 0;
      for (const moment of middles(100)) {
        for (const share of middles(2000)) {
          // The last heartbeat left a part of an interval before the crash.
          const arrives = -beatDelay * Math.log(share) - moment * beatInterval;
          sum += arrives + monitorTimeout;
        }
      }
      expect(Math.abs(answerOf(crashNotice, numbers) / (sum / 2e5) - 1)).toBeLessThan(1e-3);
    }
  });
});

describe("phi-silence", () => {
  it.each(drawsOf(phiSilence))("is exceeded by one gap in 10^phi: %o", (numbers) => {
    const { gapMean = 0, gapDeviation = 1, phiThreshold = 0 } = numbers;
    const z = (answerOf(phiSilence, numbers) - gapMean) / gapDeviation;
    // The tail of the normal distribution, by Simpson's rule over ten deviations.
    const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const step = 10 / 2000;
    let tail = 0;
    for (let k = 0; k <= 2000; k += 1) {
      const weight = k === 0 || k === 2000 ? 1 : k % 2 === 0 ? 2 : 4;
      tail += (weight * density(z + k * step) * step) / 3;
    }
    expect(-Math.log10(tail) / phiThreshold).toBeCloseTo(1, 6);
  });
});

describe("suspicion-function", () => {
  it("is the share of pings, all of which were lost or late, among those that were listed", () => {
    const numbers = { pingLoss: 0.05, pingLeast: 0.02, pingExtra: 0.01, pingTries: 2 };
    for (const timeout of [0.025, 0.05, 0.1]) {
      const late = middles(200_000).filter(
        (share) => numbers.pingLeast - numbers.pingExtra * Math.log(share) > timeout,
      );
      const unanswered = 0.05 + 0.95 * (late.length / 200_000);
      const curve = curveOf(suspicionFunction)(timeout, numbers);
      expect(Math.abs(curve / unanswered ** 2 - 1)).toBeLessThan(2e-3);
    }
  });
});

describe("heartbeats-design", () => {
  it("is as far apart as runs of lost heartbeats that leave none in time", () => {
    for (const numbers of drawsOf(heartbeatsDesign)) {
      const { noticeWithin = 0, beatLoss = 0, beatExtra = 0, mistakeEvery = 0 } = numbers;
      const between = (beats: number) => {
        const interval = noticeWithin / beats;
        const missing = (age: number) => beatLoss + (1 - beatLoss) * Math.exp(-age / beatExtra);
        // A mistake begins where the newest came in time for the last deadline, and no later one.
        let chance = 1 - missing(noticeWithin);
        for (let later = 1; later < beats; later += 1) chance *= missing(later * interval);
        return interval / chance;
      };
      for (const beats of argumentsOf(heartbeatsDesign, numbers)) {
        expect(curveOf(heartbeatsDesign)(beats, numbers) / between(beats)).toBeCloseTo(1, 9);
      }
      const first = argumentsOf(heartbeatsDesign, numbers).find((k) => between(k) >= mistakeEvery);
      expect(markOf(heartbeatsDesign, numbers)).toBe(first);
    }
  });
});

describe("timeout-design", () => {
  it("marks the time-out with the least downtime, inside of the span", () => {
    for (const numbers of drawsOf(timeoutDesign)) {
      const mark = markOf(timeoutDesign, numbers);
      const found = bestByLooking(timeoutDesign, numbers, "lowest");
      expect(Math.abs(found / mark - 1)).toBeLessThan(2e-3);
      const places = argumentsOf(timeoutDesign, numbers);
      expect(mark).toBeGreaterThan(1.2 * (places[0] ?? 0));
      expect(mark).toBeLessThan(places.at(-1) ?? 0);
    }
  });
});
