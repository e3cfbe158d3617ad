import { describe, expect, it } from "vitest";
import * as scenarios from "../../../lib/scenario/transparency";
import { describeScenarios } from "../describe-scenarios";

const accesses = { remoteShare: 0.1, localTime: 1, remoteTime: 10, accesses: 100 };
const clients = { partitionShare: 0.2, minorityShare: 0.4, duration: 4000 };
const sites = { readTime: 0.02, writeTime: 0.03, delay: 0.05 };

describeScenarios(scenarios, {
  simulateAccessTimes: [
    (seed) => scenarios.simulateAccessTimes({ ...accesses, seed }),
    () => scenarios.simulateAccessTimes({ ...accesses, remoteShare: 2 }),
    "remoteShare must be in [0, 1], got 2",
  ],
  simulatePartitionedClients: [
    (seed) => scenarios.simulatePartitionedClients({ ...clients, seed }),
    () => scenarios.simulatePartitionedClients({ ...clients, partitionShare: 1 }),
    "partitionShare must be in [0, 0.99], got 1",
  ],
  simulateTwoSiteRegisters: [
    (seed) => scenarios.simulateTwoSiteRegisters({ ...sites, seed }),
    () => scenarios.simulateTwoSiteRegisters({ ...sites, delay: 0 }),
    "delay must be in [1e-9, 1000], got 0",
  ],
  simulateViolations: [
    (seed) =>
      scenarios.simulateViolations({ ...sites, readTime: 0, workload: "mixed", seed: 100 * seed }),
    () => scenarios.simulateViolations({ ...sites, histories: 0 }),
    "histories must be a whole number >= 1, got 0",
  ],
});

describe("simulateTwoSiteRegisters", () => {
  it("raises flags and looks, as worked out by hand", () => {
    const run = (readTime: number, writeTime: number) =>
      scenarios
        .simulateTwoSiteRegisters({ readTime, writeTime, delay: 0.05, operations: 2, seed: 2 })
        .map(({ site, kind, register, value }) => `${site} ${kind}s ${register} ${value}`);
    // Both raise at 0; what one may see of the other comes 50 ms later.
    expect(run(0, 0).sort()).toEqual([
      ...["0 reads y 0", "0 writes x 1", "1 reads x 0", "1 writes y 2"],
    ]);
    expect(run(0.05, 0.05).sort()).toEqual([
      ...["0 reads y 2", "0 writes x 1", "1 reads x 1", "1 writes y 2"],
    ]);
  });

  it("takes the times that it was given", () => {
    for (const { kind, start, end } of scenarios.simulateTwoSiteRegisters(sites)) {
      expect(end - start).toBeCloseTo(kind === "read" ? 0.02 : 0.03, 12);
    }
  });

  it("does other things when all is mixed", () => {
    const seen = new Set<string>();
    for (const { site, kind, register } of scenarios.simulateTwoSiteRegisters({
      ...{ ...sites, workload: "mixed", operations: 60 },
    })) {
      seen.add(`${site} ${kind} ${register}`);
    }
    expect(seen.size).toBe(8);
  });

  it.each([
    { change: { readTime: -1 }, text: "readTime must be in [0, 1000], got -1" },
    { change: { writeTime: NaN }, text: "writeTime must be in [0, 1000], got NaN" },
    { change: { operations: 0.5 }, text: "operations must be a whole number >= 1, got 0.5" },
  ])("rejects: $text", ({ change, text }) =>
    expect(() => scenarios.simulateTwoSiteRegisters({ ...sites, ...change })).toThrow(
      new RangeError(text),
    ),
  );
});

describe("simulatePartitionedClients", () => {
  it("refuses no one without partitions, and is never stale", () => {
    const run = scenarios.simulatePartitionedClients({ ...clients, partitionShare: 0 });
    for (const each of Object.values(run)) expect(each).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  it("has the same requests for both services", () => {
    const run = scenarios.simulatePartitionedClients({ ...clients, unavailability: 0.1 });
    const { cpUnanswered, apUnanswered } = run;
    expect(cpUnanswered.estimate).toBeGreaterThan(apUnanswered.estimate);
  });

  it("refuses a run without answers", () => {
    expect(() => scenarios.simulatePartitionedClients({ ...clients, unavailability: 1 })).toThrow(
      new RangeError("duration must be long enough for answers in each part, got 4000"),
    );
  });
});
