import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Block,
  blockUnavailability,
  blockWorks,
  importanceRanking,
  inParallel,
  inSeries,
  minimalCutSets,
  part,
  singlePointsOfFailure,
} from "../../../../lib/model/availability/block-diagram";
import { seriesDowntimeShares } from "../../../../lib/model/availability/series";
import { expectClose } from "../all-states";
import { anyBlock, downOf, isUp, parts, partsIn, shop } from "./blocks";

describe("importanceRanking", () => {
  it("of the shop puts the database first, which causes 44 % of the downtime", () => {
    const ranking = importanceRanking(shop);
    expect(ranking.map(({ name }) => name)).toEqual([
      "db",
      "app 1",
      "app 2",
      "app 3",
      "web 1",
      "web 2",
    ]);
    const db = ranking[0];
    // By hand: without the database web and app are up (1 - 1e-4) × (1 - 0.001184).
    expectClose(db?.birnbaum ?? NaN, (1 - 1e-4) * (1 - 0.001184));
    expect(db?.downtimeShare).toBeCloseTo(0.4375, 4);
    expect(ranking.map(({ singlePoint }) => singlePoint)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("agrees with all states, with each part broken and with each part perfect", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const whole = downOf(block);
        for (const { name, unavailability, birnbaum, downtimeShare } of importanceRanking(block)) {
          const perfect = downOf(block, { [name]: 0 });
          expect(birnbaum).toBeCloseTo(downOf(block, { [name]: 1 }) - perfect, 12);
          expect(downtimeShare * whole).toBeCloseTo(whole - perfect, 12);
          expect(unavailability).toBe(partsIn(block).get(name));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the digits of a part that seldom decides: 1e-24, not a difference near 0", () => {
    const rows = importanceRanking(inParallel(...parts(3, 1e-12)));
    for (const { birnbaum, downtimeShare } of rows) {
      expectClose(birnbaum, 1e-24);
      expectClose(downtimeShare, 1);
    }
  });

  it("is in order of shares, and lists every part once", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const shares = importanceRanking(block).map(({ downtimeShare }) => downtimeShare);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(shares).toHaveLength(partsIn(block).size);
      }),
    );
  });

  it("in a series gives the shares of the series", () => {
    const rows = importanceRanking(inSeries(part("a", 0.1), part("b", 0.02), part("c", 0.003)));
    const shares = seriesDowntimeShares([0.1, 0.02, 0.003]);
    rows.forEach(({ downtimeShare }, i) => expectClose(downtimeShare, shares[i] ?? NaN));
  });
});

describe("singlePointsOfFailure", () => {
  it("finds the database, and a switch that both branches share", () => {
    expect(singlePointsOfFailure(shop)).toEqual(["db"]);
    const shared = part("switch", 1e-4);
    const branches = [1, 2].map((i) => inSeries(part(`web ${i}`, 0.01), shared));
    expect(singlePointsOfFailure(inParallel(...branches))).toEqual(["switch"]);
    expect(singlePointsOfFailure(inParallel(...parts(2, 0.1)))).toEqual([]);
  });
  it("are the parts without which the system is down", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const names = [...partsIn(block).keys()];
        const single = names.filter(
          (name) => !isUp(block, new Set(names.filter((each) => each !== name))),
        );
        expect(singlePointsOfFailure(block).sort()).toEqual(single.sort());
      }),
    );
  });
});

/** Witness: sets of parts that take a system down, none of which is more than enough. */
function cutsCounted(block: Block): string[] {
  const names = [...partsIn(block).keys()];
  const cuts: string[][] = [];
  const sets = Array.from({ length: 2 ** names.length }, (_, state) =>
    names.filter((__, i) => (state >> i) & 1),
  ).sort((a, b) => a.length - b.length);
  for (const set of sets) {
    const up = new Set(names.filter((name) => !set.includes(name)));
    if (isUp(block, up)) continue;
    if (!cuts.some((cut) => cut.every((name) => set.includes(name)))) cuts.push(set);
  }
  return cuts.map((cut) => [...cut].sort().join(", ")).sort();
}

describe("minimalCutSets", () => {
  it("of the shop are the database, two apps or both webs, likeliest first", () => {
    expect(minimalCutSets(shop).map(({ parts }) => parts.join(" + "))).toEqual([
      "db",
      ...["app 2 + app 3", "app 1 + app 3", "app 1 + app 2"],
      "web 1 + web 2",
    ]);
    expectClose(minimalCutSets(shop)[1]?.unavailability ?? NaN, 4e-4);
  });

  it("put a pair that often fails before a part that seldom does", () => {
    const block = inSeries(part("rare", 1e-6), inParallel(part("a", 0.1), part("b", 0.1)));
    expect(minimalCutSets(block).map(({ parts }) => parts)).toEqual([["a", "b"], ["rare"]]);
  });

  it("agree with all sets of parts", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const found = minimalCutSets(block).map(({ parts }) => [...parts].sort().join(", "));
        expect(found.sort()).toEqual(cutsCounted(block));
      }),
      { numRuns: 100 },
    );
  });

  it("bound the unavailability from above, each of them from below", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const chances = minimalCutSets(block).map(({ unavailability }) => unavailability);
        const whole = blockUnavailability(block);
        const sum = chances.reduce((total, each) => total + each, 0);
        expect(whole).toBeLessThanOrEqual(sum * (1 + 1e-12));
        for (const each of chances) expect(each).toBeLessThanOrEqual(whole * (1 + 1e-12));
      }),
    );
  });

  it("name parts that blockWorks takes down", () => {
    for (const { parts: down } of minimalCutSets(shop)) {
      expect(blockWorks(shop, { down })).toBe(false);
      expect(blockWorks(shop, { down: down.slice(1) })).toBe(true);
    }
  });

  it("refuses more sets than anybody reads", () => {
    const pairs = Array.from({ length: 14 }, (_, i) =>
      inSeries(part(`a${i}`, 0.1), part(`b${i}`, 0.1)),
    );
    expect(() => minimalCutSets(inParallel(...pairs))).toThrow(
      new RangeError("block must have 10000 cut sets or fewer, got more"),
    );
  });
});
