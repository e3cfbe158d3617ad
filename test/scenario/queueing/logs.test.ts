import { describe, expect, it } from "vitest";
import {
  simulateAutoscaler,
  simulateBallsInBins,
  simulateClosedNetwork,
  simulateOpenNetwork,
  simulateSupermarket,
} from "../../../lib/scenario/queueing";
import { fixed, listed } from "../../../lib/sim";

describe("a small run, by hand", () => {
  it("of two users and two stations", () => {
    // The first sends at 1: station 0 from 1 to 4, station 1 from 4 to 5. The second sends at 2, waits
    // until 4: station 0 from 4 to 6, station 1 from 6 to 10.
    const run = simulateClosedNetwork({
      users: 2,
      think: listed([1, 2, 10, 10]),
      stations: [{ service: listed([3, 2]) }, { service: listed([1, 4]) }],
      jobs: 2,
      warmUp: 0,
      seed: 1,
    });
    expect(run.responseTime.estimate).toBe((4 + 8) / 2);
    expect(run.throughput.estimate).toBe(2 / ((5 + 10) / 2));
    expect(run.utilization).toEqual([5 / 10, 5 / 10]);
    expect(run.customers).toEqual([(5 + 2) / 10, 5 / 10]);
  });

  it("of one user, after two jobs that are not observed", () => {
    const run = simulateClosedNetwork({
      users: 1,
      think: fixed(1),
      stations: [{ service: fixed(2) }, { service: fixed(3) }],
      routing: [
        [0, 1],
        [0, 0],
      ],
      jobs: 3,
      warmUp: 2,
      seed: 1,
    });
    expect(run.responseTime).toEqual({ estimate: 5, low: 5, high: 5 });
    expect(run.throughput.estimate).toBeCloseTo(1 / 6, 12);
    run.utilization.forEach((each, k) => expect(each).toBeCloseTo([2 / 6, 3 / 6][k] ?? 0, 12));
  });

  it("of three customers in a tandem", () => {
    // They come at 1, 2 and 3. Node 0: 1–4, 4–5, 5–7. Node 1: 4–5, 5–10, 10–11.
    const run = simulateOpenNetwork({
      nodes: [
        { gap: listed([1, 1, 1, 100]), service: listed([3, 1, 2]) },
        { service: listed([1, 5, 1]) },
      ],
      routing: [
        [0, 1],
        [0, 0],
      ],
      customers: 3,
      warmUp: 0,
      seed: 1,
    });
    expect(run.responseTime.estimate).toBeCloseTo((4 + 8 + 8) / 3, 12);
    expect(run.customers).toBeCloseTo(20 / 11, 12);
    const [first, second] = run.nodes;
    expect(first?.responseTime.estimate).toBeCloseTo((3 + 3 + 4) / 3, 12);
    expect(second?.responseTime.estimate).toBeCloseTo((1 + 5 + 4) / 3, 12);
    expect(first?.utilization).toBeCloseTo(6 / 11, 12);
    expect(second?.customers).toBeCloseTo(10 / 11, 12);
    expect(second?.timeBetweenVisits).toBeCloseTo(11 / 3, 12);
  });

  it("of jobs that see both queues, and of jobs that have one", () => {
    // At 1 s five seconds of work keep one server busy; the next three find the other one free.
    const both = simulateSupermarket({
      servers: 2,
      choices: 64,
      gap: fixed(1),
      service: listed([5, 0.5, 0.5, 1.5, 9]),
      jobs: 3,
      warmUp: 0,
      seed: 1,
    });
    expect(both.responseTime.estimate).toBeCloseTo((0.5 + 0.5 + 1.5) / 3, 12);
    // The job that comes at 5 s finds both at work and waits until the end, at 5.5 s.
    expect(both.longest).toBe(2);
    expect(both.atLeast[0]).toBe(1);
    expect(both.atLeast[2]).toBeCloseTo(0.5 / (2 * 5.5), 12);
    expect(both.atLeast[1]).toBeCloseTo((4.5 + 2.5) / (2 * 5.5), 12);
    // One server: 1–4, 4–5, 5–6 for jobs that come at 1, 2 and 3 s.
    const one = simulateSupermarket({
      servers: 1,
      choices: 1,
      gap: fixed(1),
      service: listed([3, 1, 1, 9]),
      jobs: 3,
      warmUp: 0,
      seed: 1,
    });
    expect(one.responseTime.estimate).toBe((3 + 3 + 3) / 3);
    // 1, 2, 3, 3, 3 jobs in the seconds from 1 s to 6 s: one leaves at 4 and 5, and one comes.
    expect(one.longest).toBe(3);
    expect(one.atLeast).toEqual([1, 5 / 6, 4 / 6, 3 / 6]);
  });

  it("of jobs that know old lengths: until the first news all servers look alike", () => {
    const params = { servers: 2, choices: 64, gap: fixed(1), jobs: 3, warmUp: 0, seed: 1 };
    const service = fixed(2.5);
    expect(simulateSupermarket({ ...params, service }).longest).toBe(2);
    // News only after all have come: by chance the first drawn queue is the same more than twice.
    const longest = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (seed) => simulateSupermarket({ ...params, seed, service, refresh: 1000 }).longest,
    );
    expect(Math.max(...longest)).toBe(3);
  });

  it("of an autoscaler: four looks a wave, replicas within five seconds, and after twelve", () => {
    const params = {
      demand: 100,
      swing: 0.5,
      period: 40,
      replicaCapacity: 10,
      target: 0.5,
      lookEvery: 10,
      stabilization: 0,
      duration: 40,
      seed: 1,
    };
    const fast = simulateAutoscaler({ ...params, provisioningDelay: 5 });
    expect(fast.moments.map(({ time }) => time)).toEqual([0, 10, 20, 30]);
    [100, 150, 100, 50].forEach((each, i) => expect(fast.moments[i]?.demand).toBeCloseTo(each, 9));
    expect(fast.moments.map(({ replicas }) => replicas)).toEqual([10, 20, 30, 20]);
    expect(fast.moments.map(({ capacity }) => capacity)).toEqual([100, 200, 300, 200]);
    expect(fast).toMatchObject({ missed: 0, meanReplicas: 20 });
    // What was asked for at 0 serves from 12 on: at 10 fifty of 150 find nothing.
    const slow = simulateAutoscaler({ ...params, provisioningDelay: 12 });
    expect(slow.moments.map(({ replicas }) => replicas)).toEqual([10, 10, 20, 20]);
    expect(slow.missed).toBeCloseTo(50 / 400, 9);
    expect(slow.meanReplicas).toBe((10 + 20 + 20 + 20) / 4);
  });

  it("of an autoscaler that stops nothing until fewer are asked for all the time", () => {
    const params = { demand: 100, period: 40, replicaCapacity: 10, lookEvery: 10, duration: 40 };
    const calm = simulateAutoscaler({ ...params, stabilization: 1000, seed: 1 });
    const replicas = calm.moments.map((each) => each.replicas);
    expect(replicas).toEqual([...replicas].sort((a, b) => a - b));
  });

  it("of balls: all in one bin, or spread evenly by looking everywhere", () => {
    expect(simulateBallsInBins({ bins: 1, balls: 5, choices: 3, seed: 1 })).toEqual([
      0, 0, 0, 0, 0, 1,
    ]);
    expect(simulateBallsInBins({ bins: 4, balls: 8, choices: 200, seed: 1 })).toEqual([0, 0, 4]);
    const counts = simulateBallsInBins({ bins: 50, balls: 70, choices: 1, seed: 1 });
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(50);
    expect(counts.reduce((sum, each, load) => sum + load * each, 0)).toBe(70);
  });
});
