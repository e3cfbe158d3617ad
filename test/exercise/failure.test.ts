import { describe, expect, it } from "vitest";
import * as failure from "../../lib/exercise/failure";
import { answerOf, bestByLooking, curveOf, drawsOf, markOf, someOf } from "./draws";

const { assumptionBroken, ledgerQuorum, messagesFunction, retriesDesign, votersDesign } = failure;

/** Chance of each set of faulty nodes, added up over those sets that `counts` takes. */
function chanceOfSets(nodes: number, fault: number, counts: (faulty: number) => boolean): number {
  let chance = 0;
  for (let set = 0; set < 2 ** nodes; set += 1) {
    const faulty = [...set.toString(2)].filter((bit) => bit === "1").length;
    if (counts(faulty)) chance += fault ** faulty * (1 - fault) ** (nodes - faulty);
  }
  return chance;
}

describe("assumption-broken", () => {
  it.each(drawsOf(assumptionBroken))("is the chance of all sets with too many: %o", (numbers) => {
    const { groupFaults = 0, replicaFault = 0 } = numbers;
    const sets = chanceOfSets(2 * groupFaults + 1, replicaFault, (faulty) => faulty > groupFaults);
    expect(answerOf(assumptionBroken, numbers) / sets).toBeCloseTo(1, 9);
  });
});

describe("ledger-quorum", () => {
  it.each(drawsOf(ledgerQuorum))("shares an honest replica, and one fewer does not: %o", (each) => {
    const { ledgerReplicas: n = 0 } = each;
    const liars = [...new Array(n).keys()].filter((f) => 3 * f < n).at(-1) ?? 0;
    const quorum = answerOf(ledgerQuorum, each);
    // Two quorums with as little in common as can be: the first ones, and the last ones.
    const shared = (size: number) => Math.max(0, size - (n - size));
    expect(shared(quorum)).toBeGreaterThan(liars);
    expect(shared(quorum - 1)).toBeLessThanOrEqual(liars);
    expect(quorum).toBeLessThanOrEqual(n - liars);
  });
});

describe("messages-function", () => {
  it("counts what each replica sends to each other one", () => {
    const numbers = { requestRate: 1000, requestsInBatch: 10 };
    for (const faults of [1, 3, 8]) {
      const replicas = 3 * faults + 1;
      let messages = 0;
      for (let from = 0; from < replicas; from += 1) {
        for (let to = 0; to < replicas; to += 1) {
          if (from === to) continue;
          if (from === 0) messages += 1; // the leader proposes
          if (from !== 0) messages += 1; // all others prepare
          messages += 1; // all commit
        }
      }
      expect(curveOf(messagesFunction)(faults, numbers)).toBe(100 * messages);
    }
  });
});

describe("voters-design", () => {
  it.each(drawsOf(votersDesign))("marks the fewest that keep a majority up: %o", (numbers) => {
    const { nodeFault = 0, breakTarget = 0 } = numbers;
    const stops = (nodes: number) =>
      chanceOfSets(nodes, nodeFault, (faulty) => nodes - faulty <= nodes / 2);
    const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    for (const nodes of sizes) {
      expect(curveOf(votersDesign)(nodes, numbers) / stops(nodes)).toBeCloseTo(1, 9);
    }
    expect(markOf(votersDesign, numbers)).toBe(sizes.find((nodes) => stops(nodes) <= breakTarget));
  });
});

describe("retries-design", () => {
  const draws = someOf(drawsOf(retriesDesign), 27);

  it("loses what each way through the tries loses", () => {
    for (const numbers of draws) {
      const {
        tryFailure: p = 0,
        lastingShare: g = 0,
        tryTimeout = 0,
        failurePenalty = 0,
      } = numbers;
      const lasting = g * p;
      const passing = (p - lasting) / (1 - lasting);
      const retries = 3;
      let lost = lasting * (tryTimeout * (retries + 1) + failurePenalty);
      for (let failed = 0; failed <= retries; failed += 1) {
        lost += (1 - lasting) * passing ** failed * (1 - passing) * failed * tryTimeout;
      }
      const all = (1 - lasting) * passing ** (retries + 1);
      lost += all * (tryTimeout * (retries + 1) + failurePenalty);
      expect(curveOf(retriesDesign)(retries, numbers) / lost).toBeCloseTo(1, 9);
    }
  });

  it("marks the number of retries that loses the least", () => {
    for (const numbers of drawsOf(retriesDesign)) {
      const mark = markOf(retriesDesign, numbers);
      expect(bestByLooking(retriesDesign, numbers, "lowest")).toBe(mark);
      expect(mark).toBeGreaterThanOrEqual(1);
      expect(mark).toBeLessThanOrEqual(7);
    }
  });
});
