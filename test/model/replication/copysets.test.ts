import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copysetLoss,
  disjointGroupsLoss,
  meanChunkLoss,
  minimalCopysets,
  randomPlacementLoss,
} from "../../../lib/model/replication";
import { simulatePlacement } from "../../../lib/scenario/replication";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";
import { setsOf, share } from "./all-sets";

const cluster = { nodes: 5000, copies: 3 };

describe("copysets", () => {
  it.each([
    { scatterWidth: 2, expected: 0.00156771 },
    { scatterWidth: 10, expected: 0.00781402 },
    { scatterWidth: 200, expected: 0.14520598 },
  ])("are hit as often as worked out elsewhere: scatter width $scatterWidth", (each) => {
    const copysets = minimalCopysets(each.scatterWidth, cluster);
    expectRatio(copysetLoss(50, { ...cluster, copysets }), each.expected, 2e-6);
  });

  it("are exact for one group, and close to it for groups that are apart", () => {
    const one = { nodes: 5, copies: 3, copysets: 1 };
    expect(copysetLoss(3, one)).toBeCloseTo(0.1, 12);
    const apart = disjointGroupsLoss(50, { groups: 1666, copies: 3 });
    const near = copysetLoss(50, { nodes: 4998, copies: 3, copysets: 1666 });
    expectRatio(near, apart, 0.001);
  });

  it("that are apart: all sets of nodes that may fail", () => {
    for (const [groups, copies] of [
      [1, 3],
      [2, 3],
      [3, 3],
      [4, 2],
      [10, 1],
      [2, 5],
    ] as const) {
      const nodes = groups * copies;
      for (let failures = 0; failures <= nodes; failures += 1) {
        const hit = share(setsOf(failures, nodes), (failed) =>
          Array.from({ length: groups }, (_, g) =>
            Array.from({ length: copies }, (_, i) => failed.includes(g * copies + i)),
          ).some((group) => group.every(Boolean)),
        );
        expect(disjointGroupsLoss(failures, { groups, copies })).toBeCloseTo(hit, 11);
      }
    }
  });

  it("keep the digits of a tiny chance: one way out of C(N, R) for each group", () => {
    const groups = 400;
    const all = (1200 * 1199 * 1198) / 6;
    expectRatio(disjointGroupsLoss(3, { groups, copies: 3 }), groups / all, 1e-12);
  });

  it("lose as much in the mean as any other placement: all sets, and all chunks", () => {
    for (let failures = 0; failures <= 6; failures += 1) {
      const chunk = [0, 1, 2];
      const lost = share(setsOf(failures, 6), (failed) =>
        chunk.every((node) => failed.includes(node)),
      );
      expect(meanChunkLoss(failures, { nodes: 6, copies: 3 })).toBeCloseTo(lost, 12);
    }
  });

  it("of random chunks: all pairs of places", () => {
    const places = setsOf(2, 5);
    const pairs = places.flatMap((a) => places.map((b) => [a, b]));
    const lost = share(pairs, (chunks) => chunks.some((chunk) => chunk.every((node) => node < 3)));
    expect(randomPlacementLoss(3, { nodes: 5, copies: 2, chunks: 2 })).toBeCloseTo(lost, 12);
  });

  it.each([
    { shuffles: 0, chunks: 100, failures: 6 },
    { shuffles: 1, chunks: 500, failures: 6 },
    { shuffles: 1, chunks: 500, failures: 12 },
  ])("agree with nodes that fail: $shuffles shuffles, $failures failures", (each) => {
    const { shuffles, chunks, failures } = each;
    const params = { nodes: 30, copies: 3 };
    const drawn = simulatePlacement({ ...params, ...each, trials: 10_000, seed: 8 });
    const expected =
      shuffles === 0
        ? randomPlacementLoss(failures, { ...params, chunks })
        : disjointGroupsLoss(failures, { groups: 10, copies: 3 });
    expectWithinFourErrors(expected, drawn.anyLoss);
    expectWithinFourErrors(meanChunkLoss(failures, params), drawn.meanLoss);
  });

  it("agree with several shuffles, where few groups are hit", () => {
    const params = { nodes: 60, copies: 3, failures: 5 };
    const drawn = simulatePlacement({
      ...params,
      shuffles: 4,
      chunks: 2000,
      trials: 20_000,
      seed: 2,
    });
    const copysets = minimalCopysets(8, params);
    expect(copysets).toBe(80);
    expectWithinFourErrors(copysetLoss(5, { ...params, copysets }), drawn.anyLoss);
  });

  it("lose data the more often the more there are, and the mean stays", () => {
    const size = fc.integer({ min: 3, max: 60 });
    fc.assert(
      fc.property(size, fc.nat(60), fc.nat(50), (groups, failed, more) => {
        const nodes = groups * 3;
        const failures = Math.min(failed, nodes);
        const loss = (copysets: number) => copysetLoss(failures, { nodes, copies: 3, copysets });
        expect(loss(0)).toBe(0);
        expect(loss(1 + more / 50)).toBeGreaterThanOrEqual(loss(1));
        const apart = disjointGroupsLoss(failures, { groups, copies: 3 });
        const mean = meanChunkLoss(failures, { nodes, copies: 3 });
        expect(apart).toBeGreaterThanOrEqual(mean * (1 - 1e-9));
        expect(apart).toBeLessThanOrEqual(Math.min(1, groups * mean) * (1 + 1e-9));
      }),
    );
  });

  it.each([
    {
      call: () => meanChunkLoss(7, { nodes: 6, copies: 3 }),
      text: "failures must be in [0, 6], got 7",
    },
    {
      call: () => randomPlacementLoss(1, { nodes: 6, copies: 7, chunks: 1 }),
      text: "copies must be in [1, 6], got 7",
    },
    {
      call: () => minimalCopysets(1, { nodes: 6, copies: 3 }),
      text: "scatterWidth must be in [2, 5], got 1",
    },
    {
      call: () => minimalCopysets(1, { nodes: 6, copies: 1 }),
      text: "copies must be >= 2, got 1",
    },
    {
      call: () => copysetLoss(3, { nodes: 6, copies: 3, copysets: 21 }),
      text: "copysets must be in [0, 20], got 21",
    },
    {
      call: () => disjointGroupsLoss(7, { groups: 2, copies: 3 }),
      text: "failures must be in [0, 6], got 7",
    },
    {
      call: () => disjointGroupsLoss(7, { groups: 7000, copies: 3 }),
      text: "groups must be in [1, 6666], got 7000",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
