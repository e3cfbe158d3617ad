import { describe, expect, it } from "vitest";
import * as scaling from "../../lib/exercise/scaling";
import { answerOf, bestByLooking, curveOf, drawsOf, markOf, someOf } from "./draws";

const { clusterDesign, rentingDesign, reportWorkers, throughputFunction } = scaling;

describe("report-workers", () => {
  it("is ready in time, and with one worker fewer is not", () => {
    for (const numbers of drawsOf(reportWorkers)) {
      const { reportTime = 0, reportSerial = 0, reportDeadline = 0 } = numbers;
      const takes = (workers: number) =>
        reportTime * reportSerial + (reportTime * (1 - reportSerial)) / workers;
      const workers = answerOf(reportWorkers, numbers);
      expect(takes(workers)).toBeLessThan(reportDeadline);
      expect(takes(workers - 1)).toBeGreaterThan(reportDeadline);
    }
  });
});

describe("throughput-function", () => {
  it("is that of nodes which wait in turn and exchange messages, counted", () => {
    const numbers = { nodeRate: 800, waitingShare: 0.05, agreementCost: 1e-3 };
    for (const nodes of [1, 2, 10, 50]) {
      // A unit of work of each node: in parallel, then one after another, then with each other.
      let time = 1 - numbers.waitingShare;
      for (let node = 0; node < nodes; node += 1) {
        time += numbers.waitingShare;
        for (let other = 0; other < nodes; other += 1) {
          if (other !== node) time += numbers.agreementCost;
        }
      }
      const counted = (numbers.nodeRate * nodes) / time;
      expect(curveOf(throughputFunction)(nodes, numbers) / counted).toBeCloseTo(1, 9);
    }
  });
});

describe("cluster-design", () => {
  it.each(drawsOf(clusterDesign))("marks the number that does the most: %o", (numbers) => {
    expect(bestByLooking(clusterDesign, numbers, "highest")).toBe(markOf(clusterDesign, numbers));
  });
});

describe("renting-design", () => {
  const draws = someOf(drawsOf(rentingDesign), 30);

  it("costs what the hours cost, one by one", () => {
    for (const numbers of draws) {
      const { nightDemand = 0, hourlyGrowth = 0, rentPremium = 0, machinePrice = 0 } = numbers;
      const owned = nightDemand + 7;
      let paid = 0;
      for (let hour = 0; hour < 24; hour += 1) {
        const needed = nightDemand + hour * hourlyGrowth;
        const rented = needed > owned ? needed - owned : 0;
        paid += machinePrice * owned + machinePrice * rentPremium * rented;
      }
      expect(curveOf(rentingDesign)(owned, numbers) / (paid / 24)).toBeCloseTo(1, 9);
    }
  });

  it("marks the cheapest number, which is cheaper than both beside it", () => {
    for (const numbers of draws) {
      const mark = markOf(rentingDesign, numbers);
      expect(bestByLooking(rentingDesign, numbers, "lowest")).toBe(mark);
      const cost = (owned: number) => curveOf(rentingDesign)(owned, numbers);
      expect(cost(mark)).toBeLessThan(cost(mark - 1) * (1 - 1e-9));
      expect(cost(mark)).toBeLessThan(cost(mark + 1) * (1 - 1e-9));
    }
  });
});
