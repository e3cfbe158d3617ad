import { describe, expect, it } from "vitest";
import { chordHops, chordRandomHops, floodReach } from "../../../lib/model/architecture";
import { simulateChord, simulateQueryFlood } from "../../../lib/scenario/architecture";
import { expectRatio, expectWithinFourErrors } from "../../model/availability/four-errors";

describe("lookups in a Chord ring", () => {
  it.each([2, 16, 1024, 65_536])("take ½ log₂ n hops at equal distances, of %i", (nodes) => {
    const run = simulateChord({ nodes, places: "even", lookups: 1000, rings: 20, seed: 1 });
    expectWithinFourErrors(chordHops(nodes), run.hops);
    expect(run.mostHops).toBeLessThanOrEqual(Math.log2(nodes));
  });

  it("take a hop for each bit of the distance that is one", () => {
    const { shares } = simulateChord({
      nodes: 16,
      places: "even",
      lookups: 5000,
      rings: 4,
      seed: 2,
    });
    // Of sixteen distances 1, 4, 6, 4 and 1 have so many.
    [1, 4, 6, 4, 1].forEach((ways, hops) => {
      const error = Math.sqrt(((ways / 16) * (1 - ways / 16)) / 20_000);
      expect(Math.abs((shares[hops] ?? NaN) - ways / 16)).toBeLessThan(4 * error);
    });
    expect(shares).toHaveLength(5);
  });

  it.each([256, 1000, 1448, 4096])("take 0.135 fewer at random places, of %i", (nodes) => {
    const run = simulateChord({ nodes, lookups: 500, rings: 100, seed: 3 });
    expectWithinFourErrors(chordRandomHops(nodes), run.hops);
    // The difference is more than chance.
    expect(run.hops.high).toBeLessThan(chordHops(nodes) - 0.1);
    expect(run.shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  });

  it("take half a hop more if nodes double", () => {
    for (const nodes of [300, 1000, 7777]) {
      expectRatio(chordRandomHops(2 * nodes), chordRandomHops(nodes) + 0.5, 1e-12);
    }
    expectRatio(chordRandomHops(1024), 5 - 0.134516, 1e-6);
    // Whatever the place of n between two powers of two, it is nearly the same.
    for (let nodes = 512; nodes <= 1024; nodes += 32) {
      expect(Math.abs(chordRandomHops(nodes) - chordHops(nodes) + 0.1354)).toBeLessThan(0.001);
    }
  });

  it("take none where there is one node", () => {
    const { hops, mostHops } = simulateChord({ nodes: 1, lookups: 10, rings: 2, seed: 1 });
    expect([hops.estimate, mostHops]).toEqual([0, 0]);
  });
});

describe("a question that floods a graph", () => {
  const flood = { peers: 1000, degree: 4, graphs: 10, seed: 1 };

  it("reaches neighbours, and less and less of what a tree would have", () => {
    const runs = [1, 2, 3, 4, 5, 6, 7].map((hops) => simulateQueryFlood({ ...flood, hops }));
    expect(runs[0]).toMatchObject({ reached: { estimate: 4 }, duplicates: { estimate: 0 } });
    const parts = runs.map(({ reached }, i) => reached.estimate / floodReach(i + 1, { degree: 4 }));
    for (let i = 1; i < parts.length; i += 1) expect(parts[i]).toBeLessThan(parts[i - 1] ?? 0);
    for (const [i, { messages, reached, duplicates }] of runs.entries()) {
      expect(messages.estimate).toBeLessThanOrEqual(floodReach(i + 1, { degree: 4 }));
      expect(messages.estimate).toBeCloseTo(reached.estimate + duplicates.estimate, 9);
    }
    // 484 peers of a tree within 5 hops; here some 80 % of them.
    expect(parts[4]).toBeGreaterThan(0.75);
    expect(parts[4]).toBeLessThan(0.85);
  });

  it("reaches what a tree has, for all that chance can tell, where the graph is large", () => {
    const run = simulateQueryFlood({ ...flood, peers: 20_000, hops: 3, graphs: 3 });
    expect(run.reached.estimate / floodReach(3, { degree: 4 })).toBeGreaterThan(0.98);
  });

  it.each([
    { peers: 200, degree: 4 },
    { peers: 50, degree: 3 },
    { peers: 30, degree: 7 },
  ])("sends (n - 1) d + 1 … messages to its end: $peers peers, $degree neighbours", (graph) => {
    const { peers, degree } = graph;
    const run = simulateQueryFlood({ ...flood, ...graph, hops: 50 });
    // The first asks all, each of the others all but one.
    expect(run.messages.estimate).toBe(peers * (degree - 1) + 1);
    expect(run.reached.estimate).toBe(peers - 1);
    expect(run.duplicates.estimate).toBe(peers * (degree - 2) + 2);
  });

  it.each([3, 4, 5])(
    "sends what the tree says if peers forget, in whatever graph: %i",
    (degree) => {
      for (const hops of [0, 1, 3, 6]) {
        const run = simulateQueryFlood({ ...flood, peers: 20, degree, hops, areForgetful: true });
        expect(run.messages.estimate).toBe(floodReach(hops, { degree }));
      }
    },
  );

  it("floods a full graph in one hop, and all else is in vain", () => {
    const run = simulateQueryFlood({ ...flood, peers: 6, degree: 5, hops: 2 });
    expect([run.reached.estimate, run.messages.estimate]).toEqual([5, 5 + 5 * 4]);
  });

  it("stops forgetful peers before they fill the memory", () => {
    expect(() => simulateQueryFlood({ ...flood, degree: 50, hops: 6, areForgetful: true })).toThrow(
      new RangeError("hops must make 10000000 messages or fewer, got more"),
    );
  });
});
