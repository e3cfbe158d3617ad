import { describe, expect, it } from "vitest";
import { clockSync, measuredExchanges, spannerCommits } from "../../lib/dataset";

describe("the tables on clocks", () => {
  it("hold exchanges whose error is no more than half the delay, in every row", () => {
    expect(measuredExchanges).toHaveLength(200);
    for (const { delay, error, offset, trueOffset } of measuredExchanges) {
      expect(Math.abs(error)).toBeLessThanOrEqual(delay / 2);
      // The file has microseconds to one digit.
      expect(Math.abs(offset - trueOffset - error)).toBeLessThan(0.11e-6);
      expect(trueOffset).toBe(0.25);
    }
  });

  it("give times in seconds and drift as a ratio", () => {
    const spanner = clockSync.filter(({ system }) => system === "Spanner TrueTime");
    expect(spanner.find(({ drift }) => drift !== undefined)?.drift).toBeCloseTo(200e-6, 12);
    expect(spanner.find(({ quantity }) => quantity === "poll interval")?.time).toBe(30);
    expect(clockSync.find(({ number }) => number === 6)?.quantity).toBe("bad CPUs per bad clock");
    expect(clockSync).toHaveLength(16);
  });

  it("hold the commits of the paper's table, in seconds", () => {
    expect(spannerCommits.map(({ participants }) => participants)).toEqual([
      1, 2, 5, 10, 25, 50, 100, 200,
    ]);
    expect(spannerCommits.at(-1)).toMatchObject({ mean: 0.1505, p99: 0.3203 });
  });
});
