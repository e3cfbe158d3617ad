import { describe, expect, it } from "vitest";
import { days } from "../../../lib/core/units";
import {
  boundedDelay,
  exponentialDelay,
  nfdsConfiguration,
  nfdsMistakeRecurrence,
  nfdsQuality,
  unknownDelay,
} from "../../../lib/model/timing";

const delay = exponentialDelay({ mean: 0.02 });
const promise = {
  ...{ detectionTime: 30, mistakeRecurrence: days(30), mistakeDuration: 60 },
  ...{ delay, lossProbability: 0.01 },
};

describe("nfdsConfiguration", () => {
  it("agrees with values that were computed elsewhere: 30 s, 30 days and 60 s take a heartbeat every 9.976 s", () => {
    const { interval, shift } = nfdsConfiguration(promise);
    expect(interval).toBeCloseTo(9.976, 3);
    expect(interval + shift).toBeCloseTo(30, 12);
    const params = { interval: 9.97, delay, lossProbability: 0.01 };
    expect(nfdsMistakeRecurrence(20.03, params)).toBeCloseTo(4_796_052.9, 0);
  });

  it("keeps its promise, and no rarer heartbeats would", () => {
    for (const detectionTime of [0.5, 2, 10]) {
      for (const mistakeRecurrence of [100, 1e5, 1e9]) {
        const given = { ...promise, detectionTime, mistakeRecurrence };
        const { interval, shift } = nfdsConfiguration(given);
        const { mistakeDuration, ...quality } = nfdsQuality(shift, { ...given, interval });
        expect(quality.mistakeRecurrence).toBeGreaterThanOrEqual(mistakeRecurrence * (1 - 1e-6));
        expect(mistakeDuration).toBeLessThanOrEqual(promise.mistakeDuration);
        for (let part = 1.01; interval * part <= detectionTime; part *= 1.01) {
          const rarer = interval * part;
          const found = nfdsMistakeRecurrence(detectionTime - rarer, { ...given, interval: rarer });
          expect(found).toBeLessThan(mistakeRecurrence);
        }
      }
    }
  });

  it("has rarest heartbeats where nothing is lost or late, and none where nothing arrives", () => {
    const bounded = { ...promise, delay: boundedDelay({ least: 0, most: 1 }), lossProbability: 0 };
    expect(nfdsConfiguration(bounded).interval).toBeCloseTo(29, 4);
    expect(nfdsConfiguration({ ...promise, lossProbability: 1 })).toEqual({
      ...{ interval: 0, shift: 30 },
    });
  });

  it("takes more heartbeats where only mean and variance are known", () => {
    const known = nfdsConfiguration(promise).interval;
    expect(nfdsConfiguration({ ...promise, delay: unknownDelay(delay) }).interval).toBeLessThan(
      known,
    );
  });

  it.each([
    { change: { detectionTime: 0 }, text: "detectionTime must be finite and > 0, got 0" },
    { change: { mistakeDuration: 0 }, text: "mistakeDuration must be finite and > 0, got 0" },
    { change: { lossProbability: 2 }, text: "lossProbability must be in [0, 1], got 2" },
  ])("rejects: $text", ({ change, text }) => {
    expect(() => nfdsConfiguration({ ...promise, ...change })).toThrow(new RangeError(text));
  });
});
