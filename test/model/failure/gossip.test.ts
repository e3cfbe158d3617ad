import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allToAllMessages,
  gossipReach,
  gossipRounds,
  rumourResidue,
  starMessages,
} from "../../../lib/model/failure";
import { simulateGossip, simulateRumour } from "../../../lib/scenario/failure";
import { meanInterval } from "../../../lib/stats/summary";
import { expectWithinFourErrors } from "../availability/four-errors";

const runs = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe("messages", () => {
  it("agree with values that were computed elsewhere, and with a count of all pairs", () => {
    expect(allToAllMessages(50)).toBe(2450);
    expect(gossipRounds(1e6)).toBeCloseTo(33.75, 2);
    for (const nodes of [1, 2, 5, 9]) {
      const all = runs(nodes).flatMap((from) => runs(nodes).filter((to) => to !== from));
      expect(allToAllMessages(nodes)).toBe(all.length);
      expect(starMessages(nodes)).toBe(2 * runs(nodes).slice(1).length);
    }
  });
});

describe("gossip", () => {
  it("reaches as many as in the mean of simulated runs, round by round", () => {
    const nodes = 2000;
    const drawn = runs(30).map((seed) => simulateGossip({ nodes, seed }));
    for (const round of [1, 5, 10, 12, 14, 18]) {
      const mean =
        drawn.reduce((sum, reached) => sum + (reached[round] ?? nodes), 0) / drawn.length / nodes;
      expect(Math.abs(gossipReach(round, { nodes }) - mean)).toBeLessThan(0.02);
    }
    const rounds = drawn.reduce((sum, reached) => sum + reached.length - 1, 0) / drawn.length;
    expect(Math.abs(gossipRounds(nodes) - rounds)).toBeLessThan(1.5);
  });

  it("begins with one node, doubles at first, and never falls", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e9 }), fc.nat(60), (nodes, rounds) => {
        const [reach, next] = [0, 1].map((more) => gossipReach(rounds + more, { nodes }));
        expect(next).toBeGreaterThanOrEqual(reach ?? NaN);
        expect(next).toBeLessThanOrEqual(2 * (reach ?? NaN) * (1 + 1e-9));
        expect(gossipReach(0, { nodes })).toBe(1 / nodes);
      }),
    );
    expect(gossipReach(1, { nodes: 2 })).toBe(1);
    expect(gossipReach(1, { nodes: 4 })).toBeCloseTo(0.5, 12);
  });
});

describe("rumourResidue", () => {
  it.each([
    { k: 1, expected: 0.20318787 },
    { k: 2, expected: 0.059520209 },
    { k: 3, expected: 0.019827401 },
  ])("agrees with values that were computed elsewhere for k = $k", ({ k, expected }) => {
    expect(rumourResidue(k)).toBeCloseTo(expected, 8);
  });

  it.each([1, 2])("agrees with simulated rumours for k = %i", (k) => {
    const missed = runs(25).map((seed) => simulateRumour({ nodes: 4000, k, seed }));
    const interval = meanInterval(missed, { confidence: 0.95 });
    expectWithinFourErrors(rumourResidue(k), interval);
  });

  it("solves its equation, on the side where something is left out", () => {
    for (const k of runs(40)) {
      const missed = rumourResidue(k);
      expect(missed / Math.exp(-(k + 1) * (1 - missed))).toBeCloseTo(1, 9);
      expect(missed).toBeLessThan(1 / (k + 1));
    }
  });
});

describe("gossip rejects", () => {
  it.each([
    { call: () => allToAllMessages(0), text: "nodes must be a whole number >= 1, got 0" },
    { call: () => starMessages(0.5), text: "nodes must be a whole number >= 1, got 0.5" },
    { call: () => gossipRounds(-1), text: "nodes must be a whole number >= 1, got -1" },
    { call: () => gossipReach(1, { nodes: 1 }), text: "nodes must be in [2, Infinity], got 1" },
    {
      call: () => gossipReach(1e5, { nodes: 2 }),
      text: "rounds must be in [0, 10000], got 100000",
    },
    { call: () => rumourResidue(0), text: "k must be a whole number >= 1, got 0" },
    {
      call: () => simulateGossip({ nodes: 1, seed: 1 }),
      text: "nodes must be in [2, 1000000], got 1",
    },
    {
      call: () => simulateRumour({ nodes: 5, k: 0, seed: 1 }),
      text: "k must be a whole number >= 1, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
