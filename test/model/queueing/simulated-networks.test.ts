import { describe, expect, it } from "vitest";
import {
  autoscalerReplicas,
  choicesAtLeast,
  choicesResponseTime,
  exactMva,
  fullestBin,
  jacksonNetwork,
  machineRepairman,
  scaleOutUtilization,
  steepestGrowth,
} from "../../../lib/model/queueing";
import {
  simulateAutoscaler,
  simulateBallsInBins,
  simulateClosedNetwork,
  simulateOpenNetwork,
  simulateSupermarket,
} from "../../../lib/scenario/queueing";
import { erlang, exponential, fixed } from "../../../lib/sim";
import { expectWithinFourErrors } from "../availability/four-errors";

describe("formulas against simulation, within four standard errors", () => {
  it("machine repairman: 20 users at one server, exponential or fixed times to think", () => {
    const { throughput, responseTime } = machineRepairman(20, {
      thinkTime: 18,
      serviceTime: 1,
      servers: 1,
    });
    for (const think of [exponential(1 / 18), fixed(18)]) {
      const run = { users: 20, think, stations: [{ service: exponential(1) }], jobs: 12_000 };
      const simulated = simulateClosedNetwork({ ...run, seed: 1 });
      expectWithinFourErrors(throughput, simulated.throughput);
      // The interval is that of the time from answer to answer: its ends are equally far in times.
      const { estimate, low, high } = simulated.throughput;
      expect(1 / low + 1 / high).toBeCloseTo(2 / estimate, 9);
      expect(low).toBeLessThan(estimate);
      expectWithinFourErrors(responseTime, simulated.responseTime);
    }
  });

  it("closed network: a web tier of two servers, a disk, and a remote service", () => {
    const simulated = simulateClosedNetwork({
      users: 6,
      think: exponential(1 / 1.5),
      stations: [
        { service: exponential(1 / 0.4), servers: 2 },
        { service: exponential(1 / 0.7) },
        { service: erlang(3, { mean: 0.9 }), servers: 6 },
      ],
      routing: [
        [0, 0.5, 0.25],
        [1, 0, 0],
        [1, 0, 0],
      ],
      jobs: 12_000,
      seed: 2,
    });
    const stations = [
      { demand: 4 * 0.4, servers: 2 },
      { demand: 2 * 0.7, servers: 1 },
      { demand: 0.9, servers: Infinity },
    ];
    const exact = exactMva(6, { stations, thinkTime: 1.5 });
    expectWithinFourErrors(exact.throughput, simulated.throughput);
    expectWithinFourErrors(exact.responseTime, simulated.responseTime);
    exact.stations.forEach(({ customers, utilization }, k) => {
      expect(Math.abs((simulated.customers[k] ?? 0) / customers - 1)).toBeLessThan(0.05);
      if (k < 2)
        expect(Math.abs((simulated.utilization[k] ?? 0) / utilization - 1)).toBeLessThan(0.03);
    });
  });

  it("open network with feedback: every node and the whole", () => {
    const routing = [
      [0, 0.8, 0],
      [0.3, 0, 0.4],
      [0, 0.5, 0],
    ];
    const nodes = [
      { externalRate: 1, serviceTime: 0.4, servers: 1 },
      { externalRate: 0.5, serviceTime: 1, servers: 3 },
      { externalRate: 0, serviceTime: 0.6, servers: 1 },
    ];
    const simulated = simulateOpenNetwork({
      nodes: nodes.map(({ externalRate, serviceTime, servers }) => ({
        ...(externalRate > 0 && { gap: exponential(externalRate) }),
        service: exponential(1 / serviceTime),
        servers,
      })),
      routing,
      customers: 20_000,
      seed: 3,
    });
    const exact = jacksonNetwork(nodes, { routing });
    expectWithinFourErrors(exact.responseTime, simulated.responseTime);
    exact.nodes.forEach(({ responseTime, utilization, arrivalRate }, k) => {
      const node = simulated.nodes[k];
      expect(node).toBeDefined();
      if (node === undefined) return;
      expectWithinFourErrors(responseTime, node.responseTime);
      expect(Math.abs(node.utilization / utilization - 1)).toBeLessThan(0.03);
      expect(Math.abs(node.timeBetweenVisits * arrivalRate - 1)).toBeLessThan(0.03);
    });
  });

  it.each([
    { choices: 1, utilization: 0.7 },
    { choices: 2, utilization: 0.8 },
    { choices: 3, utilization: 0.8 },
  ])("the shortest of $choices at $utilization, 500 servers", ({ choices, utilization }) => {
    const run = { servers: 500, choices, gap: exponential(500 * utilization), jobs: 25_000 };
    const simulated = simulateSupermarket({ ...run, seed: 4 });
    const time = choicesResponseTime(utilization, { choices, serviceTime: 1 });
    expectWithinFourErrors(time, simulated.responseTime);
    for (const count of [1, 2, 3]) {
      const share = choicesAtLeast(count, { utilization, choices });
      expect(Math.abs((simulated.atLeast[count] ?? 0) - share)).toBeLessThan(0.02);
    }
  });

  it("old lengths destroy the gain: with news every 20 services all run to the same few queues", () => {
    const run = { servers: 100, gap: exponential(80), jobs: 8000, seed: 5 };
    const fresh = simulateSupermarket({ ...run, choices: 2 }).responseTime.estimate;
    const stale = simulateSupermarket({ ...run, choices: 2, refresh: 20 }).responseTime.estimate;
    const { low } = simulateSupermarket({ ...run, choices: 20, refresh: 20 }).responseTime;
    expect(fresh).toBeLessThan(2.1);
    expect(stale).toBeGreaterThan(2 * fresh);
    expect(low).toBeGreaterThan(stale);
  });

  it("autoscaler: asks for what the rule says, look after look", () => {
    const params = { demand: 1000, swing: 0.8, replicaCapacity: 20, noise: 0.2, lookEvery: 60 };
    const rule = { provisioningDelay: 10, stabilization: 0, target: 0.6, tolerance: 0.1 };
    const { moments } = simulateAutoscaler({ ...params, ...rule, seed: 7 });
    moments.slice(1).forEach(({ replicas }, i) => {
      const before = moments[i];
      expect(before).toBeDefined();
      if (before === undefined) return;
      const metric = Math.min(1, before.demand / before.capacity);
      expect(replicas).toBe(autoscalerReplicas(metric, { ...rule, replicas: before.replicas }));
    });
  });

  it("autoscaler: the headroom of the steepest relative growth is enough, and less is not", () => {
    const wave = { demand: 1000, swing: 0.6, period: 3600, replicaCapacity: 0.1 };
    const rule = { tolerance: 0, lookEvery: 15, provisioningDelay: 120 };
    // From a look to the last moment before the capacity of the next one: 120 s and 15 s.
    const targets = Array.from({ length: 360 }, (_, degrees) => {
      const angle = (Math.PI * degrees) / 180;
      const demand = 1000 + 600 * Math.sin(angle);
      const growthRate = Math.max(0, Math.cos(angle) * steepestGrowth(600, { period: 3600 }));
      return scaleOutUtilization(135, { demand, growthRate });
    });
    const target = Math.min(...targets);
    expect(target).toBeCloseTo(1 / (1 + (0.75 * 2 * Math.PI * 135) / 3600), 4);
    expect(simulateAutoscaler({ ...wave, ...rule, target, seed: 1 }).missed).toBe(0);
    const higher = Math.min(1, 1.05 * target);
    expect(
      simulateAutoscaler({ ...wave, ...rule, target: higher, seed: 1 }).missed,
    ).toBeGreaterThan(0);
  });

  it("balls in bins: one to four balls more than the leading term, or with choice about as many", () => {
    for (const bins of [1000, 30_000]) {
      for (const choices of [1, 2, 4]) {
        const fullest = simulateBallsInBins({ bins, choices, seed: 6 }).length - 1;
        const missing = fullest - fullestBin(bins, { choices });
        if (choices === 1) expect(missing).toBeGreaterThan(1);
        expect(Math.abs(missing)).toBeLessThan(choices === 1 ? 4 : 1.5);
      }
    }
  });
});
