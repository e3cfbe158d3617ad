import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partialFailure } from "../../../lib/model/failure";
import { simulateFaults } from "../../../lib/scenario/failure";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const fraction = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);

describe("partialFailure", () => {
  it("agrees with values that were computed elsewhere", () => {
    expectRatio(partialFailure(1000, { unavailability: 0.001 }).partial, 0.632304575);
    expect(partialFailure(500, { unavailability: 0.002 }).partial).toBeCloseTo(0.632489, 6);
    expect(partialFailure(1, { unavailability: 0.3 }).partial).toBe(0);
  });

  it("agrees with all states of up to ten nodes", () => {
    for (const unavailability of [1e-6, 0.2, 0.5, 0.9]) {
      for (let nodes = 1; nodes <= 10; nodes += 1) {
        let partial = 0;
        for (let state = 1; state < 2 ** nodes - 1; state += 1) {
          const down = state.toString(2).replaceAll("0", "").length;
          partial += unavailability ** down * (1 - unavailability) ** (nodes - down);
        }
        const found = partialFailure(nodes, { unavailability });
        expect(Math.abs(found.partial - partial)).toBeLessThanOrEqual(1e-10 * partial);
        expect(found.expectedDown).toBe(nodes * unavailability);
      }
    }
  });

  it("agrees with nodes that are drawn", () => {
    const { partial, allDown } = partialFailure(3, { unavailability: 0.3 });
    const run = { replicas: 3, faultProbability: 0.3, trials: 100_000, seed: 1 };
    expectWithinFourErrors(partial + allDown, simulateFaults({ ...run, faults: 0 }));
    expectWithinFourErrors(allDown, simulateFaults({ ...run, faults: 2 }));
  });

  it("is one of three cases, and as likely for up as for down", () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 1, max: 1e6 }), (unavailability, nodes) => {
        const { allUp, partial, allDown } = partialFailure(nodes, { unavailability });
        expect(allUp + partial + allDown).toBeCloseTo(1, 9);
        const mirrored = partialFailure(nodes, { unavailability: 1 - unavailability });
        expect(mirrored.partial).toBeCloseTo(partial, 9);
      }),
    );
  });

  it.each([
    { nodes: 0, unavailability: 0.1, text: "nodes must be a whole number >= 1, got 0" },
    { nodes: 2, unavailability: -1, text: "unavailability must be in [0, 1], got -1" },
  ])("rejects: $text", ({ nodes, unavailability, text }) => {
    expect(() => partialFailure(nodes, { unavailability })).toThrow(new RangeError(text));
  });
});
