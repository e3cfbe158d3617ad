import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Block,
  blockAvailability,
  blockUnavailability,
  blockWorks,
  inParallel,
  inSeries,
  kOf,
  part,
} from "../../../../lib/model/availability/block-diagram";
import { kOfNUnavailability } from "../../../../lib/model/availability/k-of-n";
import { chainUnavailability } from "../../../../lib/model/availability/series";
import { sampleStates } from "../../../../lib/scenario/availability";
import { expectClose } from "../all-states";
import { anyBlock, downOf, parts, shop } from "./blocks";

describe("blockAvailability and blockUnavailability", () => {
  it("of web 2 × 0.99, app 2 of 3 at 0.98 and db 0.999 is 0.9977174023", () => {
    expect(blockAvailability(shop)).toBeCloseTo(0.9977174022816, 13);
    expectClose(blockUnavailability(shop), 1 - 0.9977174022816, 1e-10);
  });

  it("doubles parts better than systems: 0.9801 against 0.9639", () => {
    const [a, b, a2, b2] = parts(4, 0.1) as [Block, Block, Block, Block];
    const bySystem = inParallel(inSeries(a, b), inSeries(a2, b2));
    const byPart = inSeries(inParallel(a, a2), inParallel(b, b2));
    expect(blockAvailability(bySystem)).toBeCloseTo(0.9639, 14);
    expect(blockAvailability(byPart)).toBeCloseTo(0.9801, 14);
  });

  it("counts a switch that two branches share once", () => {
    const shared = part("switch", 1e-4);
    const web = (i: number) => part(`web ${i}`, 0.01);
    const diagram = inParallel(inSeries(shared, web(1)), inSeries(shared, web(2)));
    expect(blockAvailability(diagram)).toBeCloseTo(0.99980001, 14);
    expectClose(blockUnavailability(diagram), 1.9999e-4);
    // As two switches it would be the better system that it is not.
    const own = (i: number) => inSeries(part(`switch ${i}`, 1e-4), web(i));
    expect(blockUnavailability(inParallel(own(1), own(2)))).toBeLessThan(1.1e-4);
  });

  it("of one part in several places is that part", () => {
    const a = part("a", 0.3);
    for (const block of [
      inSeries(a, a, a),
      inParallel(a, a),
      kOf(2, a, a, a),
      inSeries(a, inParallel(a, part("b", 0.5))),
    ]) {
      expectClose(blockUnavailability(block), 0.3);
    }
  });

  it("as the bridge of five links is 0.97848, by conditioning on paths that share links", () => {
    const link = (name: string) => part(name, 0.1);
    const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map(link) as [
      Block,
      Block,
      Block,
      Block,
      Block,
    ];
    const paths = inParallel(inSeries(a, d), inSeries(b, e), inSeries(a, c, e), inSeries(b, c, d));
    expect(blockAvailability(paths)).toBeCloseTo(0.97848, 14);
  });

  it("agrees with all states of any diagram of up to 8 parts that stand anywhere", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const down = downOf(block);
        expect(Math.abs(blockUnavailability(block) - down)).toBeLessThanOrEqual(1e-11 * down);
        expect(blockAvailability(block)).toBeCloseTo(1 - down, 12);
      }),
    );
  });

  it("agrees with moments picked at random", () => {
    const names = ["web 1", "web 2", "app 1", "app 2", "app 3", "db"];
    const samples = 100_000;
    const { estimate } = sampleStates({
      unavailabilities: [0.01, 0.01, 0.02, 0.02, 0.02, 0.001],
      works: (up) => blockWorks(shop, { down: names.filter((_, i) => up[i] !== true) }),
      samples,
      seed: 8,
    });
    const formula = blockUnavailability(shop);
    const error = Math.sqrt((formula * (1 - formula)) / samples);
    expect(Math.abs(estimate - formula)).toBeLessThanOrEqual(4 * error);
  });

  it("keeps the digits of parts that are down 1e-12 of the time", () => {
    const p = parts(3, 1e-12);
    expectClose(blockUnavailability(inParallel(...p)), 1e-36);
    expectClose(blockUnavailability(kOf(2, ...p)), 3e-24, 1e-11);
    expectClose(
      blockUnavailability(inSeries(...parts(1000, 1e-12))),
      chainUnavailability(1000, { unavailability: 1e-12 }),
    );
  });

  it("takes thirty parts, eight of which stand in many places", () => {
    const shared = parts(8, 0.01).map((each) => inSeries(each, part("core", 1e-9)));
    const own = Array.from({ length: 22 }, (_, i) =>
      inParallel(part(`own ${i}`, 0.05), shared[i % 8] as Block),
    );
    expect(blockUnavailability(kOf(15, ...own))).toBeGreaterThan(0);
    const fifteen = kOf(15, ...parts(30, 0.1));
    expectClose(
      blockUnavailability(fifteen),
      kOfNUnavailability(0.1, { needed: 15, parts: 30 }),
      1e-11,
    );
  });

  it("never gets worse when a part gets better", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const better = JSON.parse(
          JSON.stringify(block, (key, value: unknown) =>
            key === "unavailability" ? (value as number) / 2 : value,
          ),
        ) as Block;
        expect(blockUnavailability(better)).toBeLessThanOrEqual(
          blockUnavailability(block) * (1 + 1e-12),
        );
      }),
    );
  });

  it.each([
    { call: () => part("a", 2), message: "unavailability must be in [0, 1], got 2" },
    { call: () => inSeries(), message: "blocks must hold 1 items or more, got 0" },
    { call: () => inParallel(), message: "blocks must hold 1 items or more, got 0" },
    { call: () => kOf(3, ...parts(2, 0.1)), message: "needed must be in [0, 2], got 3" },
    {
      call: () => inSeries(part("db", 0.1), part("db", 0.2)),
      message: "unavailability must be the same wherever db stands, got 0.1 and 0.2",
    },
    {
      call: () => blockUnavailability({ kind: "ring", blocks: parts(2, 0.1) } as unknown as Block),
      message: "kind must be part, series, parallel or kOf, got ring",
    },
    {
      call: () => blockUnavailability(inSeries(...parts(1001, 0.1))),
      message: "block must hold 1000 parts or fewer, got 1001",
    },
    {
      call: () => blockWorks(shop, { down: ["disk"] }),
      message: "down must name parts of the diagram, got disk",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));

  it("refuses a diagram that leads to too many nodes", () => {
    // Pairs of parts whose halves stand far apart: no order of questions is short.
    const halves = Array.from({ length: 24 }, (_, i) =>
      inSeries(part(`a${i}`, 0.1), part(`b${i}`, 0.1)),
    );
    const order = inParallel(
      inSeries(...parts(24, 0.1).map((_, i) => part(`a${i}`, 0.1))),
      ...halves,
    );
    expect(() => blockUnavailability(order)).toThrow(
      new RangeError("block must lead to 1000000 nodes or fewer, got more"),
    );
  });
});
