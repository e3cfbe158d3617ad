import { describe, expect, it } from "vitest";
import type { Echo } from "../../../lib/host/measure/echo";
import { spreadOf, timesOf } from "../../../lib/host/measure/times";
import { sampleQuantile } from "../../../lib/stats/summary";

/** A way that answers after a turn, but not beyond a number of messages. */
function wayWith(answers: number): Echo & { sent: number; break: (error: Error) => void } {
  let report: (error: Error) => void = () => undefined;
  const way = {
    sent: 0,
    send(onBack: () => void) {
      way.sent += 1;
      if (way.sent <= answers) setImmediate(onBack);
    },
    onError: (given: typeof report) => void (report = given),
    break: (error: Error) => report(error),
    close: () => undefined,
  };
  return way;
}
const forever = { seconds: 60, signal: new AbortController().signal };

describe("timesOf", () => {
  it("measures as many round trips as are asked for", async () => {
    const way = wayWith(Infinity);
    const times = await timesOf(way, { ...forever, count: 25 });
    expect([times.length, way.sent]).toEqual([25, 25]);
    expect(Math.min(...times)).toBeGreaterThan(0);
  });

  it("stops when the time is over, with one at least", async () => {
    const times = await timesOf(wayWith(Infinity), { ...forever, count: 1e9, seconds: 0 });
    expect(times).toHaveLength(1);
  });

  it("ends when it is stopped, before or in the middle", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const waiting = timesOf(wayWith(3), { count: 10, seconds: 60, signal });
    setImmediate(() => controller.abort());
    await expect(waiting).rejects.toThrow("stopped");
    await expect(timesOf(wayWith(3), { count: 10, seconds: 60, signal })).rejects.toThrow(
      "stopped",
    );
  });

  it("ends when the way breaks", async () => {
    const way = wayWith(2);
    const waiting = timesOf(way, { ...forever, count: 10 });
    way.break(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
  });

  it("does not wait for an answer that was lost", async () => {
    await expect(timesOf(wayWith(2), { ...forever, count: 10 }, 5)).rejects.toThrow(
      "no answer within 0.005 s",
    );
  });
});

describe("spreadOf", () => {
  it("has the quantiles of the library, mean and deviation", () => {
    const times = [5, 1, 4, 2, 8, 9, 3, 7];
    const spread = spreadOf(times);
    expect(spread).toMatchObject({ n: 8, min: 1, max: 9, mean: 4.875 });
    for (const [name, share] of Object.entries({ p50: 0.5, p90: 0.9, p99: 0.99, p999: 0.999 })) {
      expect(spread[name as "p50"]).toBeCloseTo(sampleQuantile(times, { share }), 12);
    }
    expect(spread.sd).toBeCloseTo(2.9001, 4);
    expect(spreadOf([3])).toMatchObject({ n: 1, p50: 3, p999: 3, sd: 0 });
  });
});
