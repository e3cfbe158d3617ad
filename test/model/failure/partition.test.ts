import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { majorityChance, partitionOutcome } from "../../../lib/model/failure";
import { simulatePartitions } from "../../../lib/scenario/failure";
import { expectWithinFourErrors } from "../availability/four-errors";

describe("partitionOutcome", () => {
  it("agrees with values that were computed elsewhere: of 3 + 2 the three go on, of 2 + 2 nobody", () => {
    expect(partitionOutcome([3, 2])).toEqual({ majority: 3, share: 0.6 });
    expect(partitionOutcome([2, 2])).toEqual({ majority: 0, share: 0 });
    // A witness on one of the sides.
    expect(partitionOutcome([2, 3]).majority).toBe(3);
  });

  it("lets at most one side go on, in whatever order they are named", () => {
    const sides = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sides, (list) => {
        const nodes = list.reduce((sum, side) => sum + side, 0);
        const able = list.filter((side) => 2 * side > nodes);
        expect(able.length).toBeLessThanOrEqual(1);
        expect(partitionOutcome(list).majority).toBe(able[0] ?? 0);
        expect(partitionOutcome([...list].reverse())).toEqual(partitionOutcome(list));
      }),
    );
  });
});

describe("majorityChance", () => {
  it("agrees with all ways to fall on sides", () => {
    for (const sides of [1, 2, 3]) {
      for (let nodes = 1; nodes <= 7; nodes += 1) {
        let decided = 0;
        for (let way = 0; way < sides ** nodes; way += 1) {
          const counts = new Array<number>(sides).fill(0);
          for (let node = 0, rest = way; node < nodes; node += 1) {
            counts[rest % sides] = (counts[rest % sides] ?? 0) + 1;
            rest = Math.floor(rest / sides);
          }
          if (counts.some((count) => 2 * count > nodes)) decided += 1;
        }
        expect(majorityChance(sides, { nodes })).toBeCloseTo(decided / sides ** nodes, 12);
      }
    }
  });

  it("agrees with partitions that are drawn", () => {
    const drawn = simulatePartitions({ sides: 3, nodes: 9, trials: 50_000, seed: 4 });
    expectWithinFourErrors(majorityChance(3, { nodes: 9 }), drawn);
  });

  it("is certain for one side, and for an odd number of nodes on two", () => {
    expect(majorityChance(1, { nodes: 8 })).toBe(1);
    for (const nodes of [1, 5, 99]) expect(majorityChance(2, { nodes })).toBeCloseTo(1, 12);
    expect(majorityChance(2, { nodes: 6 })).toBeLessThan(1);
  });

  it.each([
    { call: () => partitionOutcome([]), text: "sides must hold 1 items or more, got 0" },
    {
      call: () => partitionOutcome([3, 0]),
      text: "sides[1] must be a whole number >= 1, got 0",
    },
    {
      call: () => majorityChance(0, { nodes: 5 }),
      text: "sides must be a whole number >= 1, got 0",
    },
    {
      call: () => majorityChance(2, { nodes: 2e9 }),
      text: "nodes must be in [1, 1000000000], got 2000000000",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
