import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streams, type RandomStream } from "../../../lib/core/random";
import { measuredLoopback } from "../../../lib/dataset/generated/measured-loopback";
import { fitTransfers } from "../../../lib/model/latency/transfer-fit";

const sizes = [16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576];

describe("fitTransfers", () => {
  it("finds the start and the rate that made the times, however far apart they are", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -7, max: 2, noNaN: true }),
        fc.double({ min: 2, max: 7, noNaN: true }),
        (start, half) => {
          const [startTime, size] = [10 ** start, 10 ** half];
          const byteRate = size / startTime;
          const fit = fitTransfers(sizes.map((n) => ({ size: n, time: startTime + n / byteRate })));
          expect(fit.startTime / startTime).toBeCloseTo(1, 6);
          expect(fit.byteRate / byteRate).toBeCloseTo(1, 6);
          expect(fit.halfPerformanceSize / size).toBeCloseTo(1, 6);
          expect(fit.residual).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("is within four standard errors of the truth where times are noisy", () => {
    const { noise } = streams(3) as Record<"noise", RandomStream>;
    let squares = 0;
    for (let run = 0; run < 40; run += 1) {
      const fit = fitTransfers(
        sizes.map((size) => ({
          size,
          time: (1e-4 + size / 1e9) * Math.exp(0.05 * noise.normal()),
        })),
      );
      const [start, rate] = [
        (fit.startTime - 1e-4) / fit.startTimeError,
        (fit.byteRate - 1e9) / fit.byteRateError,
      ];
      // Student's t of 7 degrees of freedom, not a normal variable.
      expect(Math.abs(start)).toBeLessThan(6);
      expect(Math.abs(rate)).toBeLessThan(6);
      squares += start ** 2 + rate ** 2;
    }
    // Its variance is 7 / 5.
    expect(squares / 80).toBeGreaterThan(0.9);
    expect(squares / 80).toBeLessThan(2.1);
  });

  it("gives the loopback of the measured machine some 80 µs and 1 GB/s", () => {
    const rows = measuredLoopback.filter(
      ({ placement, experiment, means }) =>
        placement === "unpinned" && experiment === "size_sweep" && means === "TCP echo",
    );
    const fit = fitTransfers(rows.map(({ size, median }) => ({ size, time: median })));
    expect(fit.startTime).toBeGreaterThan(70e-6);
    expect(fit.startTime).toBeLessThan(90e-6);
    expect(fit.byteRate).toBeGreaterThan(0.9e9);
    expect(fit.byteRate).toBeLessThan(1.9e9);
  });

  it.each([
    { change: [], text: "transfers must hold 3 items or more, got 0" },
    {
      change: [1, 2, 3].map((time) => ({ size: 5, time })),
      text: "transfers must differ in size, got 5 only",
    },
    {
      change: [1, 0, 3].map((size) => ({ size, time: 1 })),
      text: "transfers[1].size must be finite and > 0, got 0",
    },
    {
      change: [1, 2, NaN].map((time) => ({ size: time, time })),
      text: "transfers[2].size must be finite and > 0, got NaN",
    },
    {
      change: [1, 2, 1e101].map((time) => ({ size: 1, time })),
      text: "transfers[2].time must be in [1e-100, 1e+100], got 1e+101",
    },
  ])("rejects: $text", ({ change, text }) => {
    expect(() => fitTransfers(change)).toThrow(new RangeError(text));
  });
});
