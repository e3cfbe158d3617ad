import { describe, expect, it } from "vitest";
import {
  chainPercentile,
  fanOutNumber,
  hedgedLoad,
  hedgedTail,
  layeredRetries,
  partsDesign,
  peersFunction,
  ringSpread,
  stormThreshold,
} from "../../lib/exercise/architecture";
import { answerOf, bestByLooking, curveOf, drawsOf, markOf } from "./draws";

describe("fan-out-number", () => {
  it("multiplies the chances that a leaf is fast", () => {
    for (const numbers of drawsOf(fanOutNumber)) {
      let fast = 1;
      for (let leaf = 0; leaf < (numbers["askedLeaves"] ?? 0); leaf += 1) {
        fast *= 1 - (numbers["leafSlowShare"] ?? 0);
      }
      expect(answerOf(fanOutNumber, numbers)).toBeCloseTo(1 - fast, 12);
    }
  });
});

describe("peers-function", () => {
  it("keeps all rates: no peer gets more than its link, and nobody sends more than there is", () => {
    for (const numbers of drawsOf(peersFunction)) {
      const { fileBits = 0, serverUpload = 0, peerDownload = 0, peerUpload = 0 } = numbers;
      for (const peers of [1, 10, 100, 200]) {
        const rates = [serverUpload, peerDownload, (serverUpload + peers * peerUpload) / peers];
        const time = curveOf(peersFunction)(peers, numbers);
        expect((fileBits / time / Math.min(...rates) - 1) * 1e9).toBeCloseTo(0, 0);
      }
    }
  });
});

describe("hedged-tail", () => {
  it("leaves the share with both copies late", () => {
    for (const numbers of drawsOf(hedgedTail)) {
      const { copyMean = 0, slowShare = 0 } = numbers;
      for (const part of [0, 0.5, 1, 3]) {
        const time = curveOf(hedgedTail)(part * copyMean, numbers);
        // Exponential: t + (t - d) means behind.
        const late = Math.exp(-(2 * time - part * copyMean) / copyMean);
        expect(late / slowShare).toBeCloseTo(1, 6);
      }
    }
  });
});

describe("hedged-load", () => {
  it.each(drawsOf(hedgedLoad))("is what is left of an exponential: %o", (numbers) => {
    const { answerMean = 0, hedgeWait = 0 } = numbers;
    expect(-Math.log(answerOf(hedgedLoad, numbers)) * answerMean).toBeCloseTo(hedgeWait, 9);
  });
});

describe("layered-retries", () => {
  it.each(drawsOf(layeredRetries))("counts calls layer by layer: %o", (numbers) => {
    const { callLayers = 0, layerRetries = 0 } = numbers;
    const calls = (layer: number): number => {
      if (layer === 0) return 1;
      let sum = 0;
      for (let i = 0; i <= layerRetries; i += 1) sum += calls(layer - 1);
      return sum;
    };
    expect(answerOf(layeredRetries, numbers)).toBe(calls(callLayers));
  });
});

describe("storm-threshold", () => {
  it.each(drawsOf(stormThreshold))(
    "fills the server with requests that all fail: %o",
    (numbers) => {
      const { storeRate = 0, callerRetries = 0 } = numbers;
      const demand = answerOf(stormThreshold, numbers);
      expect(demand + callerRetries * demand).toBeCloseTo(storeRate, 9);
    },
  );
});

describe("chain-percentile", () => {
  it.each(drawsOf(chainPercentile))("is exceeded by one in a hundred: %o", (numbers) => {
    const { chainServices = 0, serviceMean = 0 } = numbers;
    const x = answerOf(chainPercentile, numbers) / serviceMean;
    // Fewer than n arrivals of a Poisson process by then.
    let [term, sum] = [Math.exp(-x), 0];
    for (let k = 0; k < chainServices; k += 1) {
      sum += term;
      term *= x / (k + 1);
    }
    expect(sum).toBeCloseTo(0.01, 9);
  });
});

describe("ring-spread", () => {
  it.each(drawsOf(ringSpread))("is that of arcs of a ring: %o", (numbers) => {
    const { ringServers: n = 0, ringPlaces: v = 0 } = numbers;
    // A share of v of n v arcs: beta with v and (n - 1) v.
    const variance = (v * (n - 1) * v) / ((n * v) ** 2 * (n * v + 1));
    expect(answerOf(ringSpread, numbers)).toBeCloseTo(n * Math.sqrt(variance), 12);
  });
});

describe("parts-design", () => {
  it("waits for all parts: they end one by one, each sooner the more still run", () => {
    for (const numbers of drawsOf(partsDesign)) {
      const { searchWork = 0, mergeTime = 0 } = numbers;
      for (const parts of [1, 2, 7, 60]) {
        let time = 0;
        for (let running = parts; running > 0; running -= 1) {
          // The next of so many exponential times ends after a share of their mean; then it is merged.
          time += searchWork / parts / running + mergeTime;
        }
        expect(curveOf(partsDesign)(parts, numbers) / time).toBeCloseTo(1, 9);
      }
    }
  });

  it("marks the number of parts with the least time, neither end", () => {
    for (const numbers of drawsOf(partsDesign)) {
      const mark = markOf(partsDesign, numbers);
      expect(bestByLooking(partsDesign, numbers, "lowest")).toBe(mark);
      expect(mark).toBeGreaterThan(1);
      expect(mark).toBeLessThan(60);
    }
  });
});
