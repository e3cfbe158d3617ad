import { describe, expect, it } from "vitest";
import * as caching from "../../lib/exercise/caching";
import { simulateCache, simulateTtlCache, zipfWeights } from "../../lib/scenario/caching";
import { answerOf, argumentsOf, bestByLooking, curveOf, drawsOf, markOf, someOf } from "./draws";

const { crowdSize, earlyFunction, lifeDesign, lifeForHits } = caching;
const { lostServer, lruRoom, outOfDate, twoCaches } = caching;

it("each has twenty draws or more", () => {
  for (const exercise of Object.values(caching)) {
    expect(drawsOf(exercise).length, exercise.id).toBeGreaterThanOrEqual(20);
  }
});

describe("two-caches", () => {
  it("is what each way of a request takes, weighed by how many take it", () => {
    for (const numbers of drawsOf(twoCaches)) {
      const { nearMiss = 0, farMiss = 0, nearTime = 0, farTime = 0, databaseTime = 0 } = numbers;
      const ways = [
        [1 - nearMiss, nearTime],
        [nearMiss * (1 - farMiss), nearTime + farTime],
        [nearMiss * farMiss, nearTime + farTime + databaseTime],
      ] as const;
      const mean = ways.reduce((sum, [share, time]) => sum + share * time, 0);
      expect(answerOf(twoCaches, numbers) / mean).toBeCloseTo(1, 12);
    }
  });
});

describe("lost-server", () => {
  it.each(drawsOf(lostServer))("counts the requests of 100 000: %o", (numbers) => {
    const { hitShare = 0, cacheServers = 0 } = numbers;
    let [before, now] = [0, 0];
    for (let server = 0; server < cacheServers; server += 1) {
      const requests = 100_000 / cacheServers;
      const missed = requests * (1 - hitShare);
      before += missed;
      now += server === 0 ? requests : missed;
    }
    expect(answerOf(lostServer, numbers) / (now / before)).toBeCloseTo(1, 9);
  });
});

describe("life-for-hits and out-of-date", () => {
  it("hold for a simulated entry", () => {
    for (const numbers of someOf(drawsOf(lifeForHits), 4)) {
      const { hitsWanted = 0, requestGap = 1 } = numbers;
      const ttl = answerOf(lifeForHits, numbers);
      const run = { ttl, from: "fetch", requestRate: 1 / requestGap, updateRate: 0 } as const;
      const { estimate, low, high } = simulateTtlCache({ ...run, requests: 2e5, seed: 1 }).hitRatio;
      expect(Math.abs(estimate - hitsWanted) / ((high - low) / 3.92)).toBeLessThan(4);
    }
    for (const numbers of someOf(drawsOf(outOfDate), 4)) {
      const { nameLife = 0, nameGap = 1, nameChange = 1 } = numbers;
      const rates = { requestRate: 1 / nameGap, updateRate: 1 / nameChange };
      const run = { ttl: nameLife, from: "fetch", ...rates, requests: 2e5, seed: 2 } as const;
      const { hitRatio, staleShare } = simulateTtlCache(run);
      const error = (hitRatio.estimate * (staleShare.high - staleShare.low)) / 3.92;
      const drawn = hitRatio.estimate * staleShare.estimate;
      expect(Math.abs(drawn - answerOf(outOfDate, numbers)) / error).toBeLessThan(4);
    }
  });
});

describe("life-design", () => {
  it("marks the cheapest life, inside of the span", () => {
    for (const numbers of drawsOf(lifeDesign)) {
      const mark = markOf(lifeDesign, numbers);
      const places = argumentsOf(lifeDesign, numbers);
      const [from = 0, next = 0] = places;
      const found = bestByLooking(lifeDesign, numbers, "lowest");
      expect(Math.abs(found - mark)).toBeLessThanOrEqual(next - from);
      const price = (life: number) => curveOf(lifeDesign)(life, numbers);
      expect(price(0.999 * mark)).toBeGreaterThan(price(mark));
      expect(price(1.001 * mark)).toBeGreaterThan(price(mark));
      expect(mark).toBeGreaterThan(2 * from);
      expect(mark).toBeLessThan(0.8 * (places.at(-1) ?? 0));
    }
  });

  it("counts what a simulated entry costs", () => {
    const numbers = { pageRate: 1, pageChange: 600, fetchPrice: 2, stalePrice: 5 };
    const rates = { requestRate: 1, updateRate: 1 / 600 };
    const run = { ttl: 30, from: "fetch", ...rates, requests: 1e6, seed: 3 } as const;
    const { hitRatio, staleShare } = simulateTtlCache(run);
    const cost = 2 * (1 - hitRatio.estimate) + 5 * hitRatio.estimate * staleShare.estimate;
    expect(curveOf(lifeDesign)(30, numbers) / cost).toBeCloseTo(1, 1);
  });
});

describe("crowd-size and early-function", () => {
  it("count the first one too, and fall to 1/e where as much is left as the rule's scale", () => {
    for (const numbers of drawsOf(crowdSize)) {
      const { crowdRate = 0, crowdWait = 0 } = numbers;
      expect(answerOf(crowdSize, numbers) - 1).toBeCloseTo(crowdRate * crowdWait, 9);
    }
    for (const numbers of drawsOf(earlyFunction)) {
      const { renewalTime = 0, renewalEagerness = 0 } = numbers;
      const scale = renewalTime * renewalEagerness;
      expect(curveOf(earlyFunction)(scale, numbers)).toBeCloseTo(1 / Math.E, 12);
    }
  });
});

describe("lru-room", () => {
  it("is enough for a simulated cache, and no more than enough", () => {
    for (const numbers of someOf(drawsOf(lruRoom), 5)) {
      const { shopItems: items = 0, shopExponent: exponent = 0, shopHits = 0 } = numbers;
      const weights = zipfWeights({ items, exponent });
      const capacity = answerOf(lruRoom, numbers);
      const run = { policy: "LRU", weights, capacity, requests: 2e5, seed: 4 } as const;
      const { estimate, low, high } = simulateCache(run);
      expect(Math.abs(estimate - shopHits) / ((high - low) / 3.92)).toBeLessThan(4);
    }
  });
});
