import { describe, expect, it } from "vitest";
import {
  chordHops,
  chordRandomHops,
  floodReach,
  peerToPeerTime,
  swarmRounds,
} from "../../../lib/model/architecture";
import {
  simulateChord,
  simulateQueryFlood,
  simulateSwarm,
  simulateSwarmRounds,
} from "../../../lib/scenario/architecture";
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
    const { afterHops, ...last } = simulateQueryFlood({ ...flood, hops: 7 });
    const [start, ...runs] = afterHops;
    expect(start).toMatchObject({ reached: { estimate: 0 }, messages: { estimate: 0 } });
    expect(runs.at(-1)).toEqual(last);
    expect(simulateQueryFlood({ ...flood, hops: 3 })).toMatchObject(runs[2] ?? {});
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

  it("wants two graphs, as an interval does", () => {
    expect(() => simulateQueryFlood({ ...flood, hops: 3, graphs: 1 })).toThrow(
      new RangeError("graphs must be >= 2, got 1"),
    );
  });

  it("stops forgetful peers before they fill the memory", () => {
    expect(() => simulateQueryFlood({ ...flood, degree: 50, hops: 6, areForgetful: true })).toThrow(
      new RangeError("hops must make 10000000 messages or fewer, got more"),
    );
  });
});

describe("a swarm", () => {
  const links = { size: 1, uploadRate: 1 };

  it.each([
    { serverPieces: 1, receivedPieces: 1, within: 1.08 },
    { serverPieces: 1, receivedPieces: 4, within: 1.06 },
    { serverPieces: 5, receivedPieces: 4, within: 1.07 },
    { serverPieces: 10, receivedPieces: 2, within: 1.1 },
  ])("comes near the fluid bound in small pieces: $serverPieces, $receivedPieces", (each) => {
    const { serverPieces, receivedPieces, within } = each;
    const ratios = [1, 5, 20, 100].map((pieces) => {
      const run = { peers: 20, pieces, serverPieces, receivedPieces, swarms: 8, seed: 1 };
      const { low, estimate } = simulateSwarmRounds(run);
      const fluid =
        pieces *
        peerToPeerTime(20, { ...links, serverRate: serverPieces, downloadRate: receivedPieces });
      expect(low / fluid).toBeGreaterThanOrEqual(1);
      return estimate / fluid;
    });
    for (let i = 1; i < ratios.length; i += 1) expect(ratios[i]).toBeLessThan(ratios[i - 1] ?? 0);
    expect(ratios[3]).toBeLessThan(within);
  });

  it("is late by as many rounds as holders double, however many pieces there are", () => {
    // With room to receive, a swarm at random is within a round of the best schedule.
    for (const pieces of [20, 100, 300]) {
      const rounds = simulateSwarmRounds({
        ...{ peers: 20, pieces, receivedPieces: 4, swarms: 4, seed: 1 },
      }).estimate;
      expect(rounds).toBeGreaterThanOrEqual(swarmRounds(20, { pieces }));
      expect(rounds).toBeLessThan(swarmRounds(20, { pieces }) + 2);
    }
  });

  it("gets from the server alone what the server sends", () => {
    const run = simulateSwarm({
      ...{ peers: 6, pieces: 10, areHelpful: false, serverPieces: 4, receivedPieces: 4, seed: 1 },
    });
    expect(run.rounds).toBe(15);
  });
});
