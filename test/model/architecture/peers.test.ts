import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canHops,
  chordHops,
  clientServerTime,
  consistentMovedShare,
  floodHopsNeeded,
  floodReach,
  largestArc,
  moduloMovedShare,
  pastryHops,
  peerToPeerTime,
  ringImbalance,
  swarmRounds,
} from "../../../lib/model/architecture";
import {
  simulateHashRing,
  simulateSwarm,
  simulateSwarmRounds,
} from "../../../lib/scenario/architecture";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

// Kurose and Ross (2021), problem of chapter 2 with 15 Gb, 30 Mb/s and 2 Mb/s.
const file = { size: 15e9, serverRate: 30e6, downloadRate: 2e6 };

describe("giving out a file", () => {
  it("takes no less than the server needs to send the file once", () => {
    const quick = { size: 60, serverRate: 1, downloadRate: 100, uploadRate: 50 };
    expect([1, 2, 10, 1000].map((peers) => peerToPeerTime(peers, quick))).toEqual([60, 60, 60, 60]);
  });

  it.each([
    { peers: 10, server: 7500, slow: 7500, fair: 7500, fast: 7500 },
    { peers: 100, server: 50_000, slow: 25_000, fair: 15_000, fast: 7500 },
    { peers: 1000, server: 500_000, slow: 45_454.545, fair: 20_547.945, fast: 7500 },
  ])(
    "takes what the textbook's problem asks for: $peers peers",
    ({ peers, server, slow, fair, fast }) => {
      expectRatio(clientServerTime(peers, file), server, 1e-12);
      const times = [0.3e6, 0.7e6, 2e6].map((uploadRate) =>
        peerToPeerTime(peers, { ...file, uploadRate }),
      );
      [slow, fair, fast].forEach((time, i) => expectRatio(times[i] ?? NaN, time, 1e-7));
    },
  );

  it("is limited by what peers send as they become many", () => {
    const peers = fc.integer({ min: 1, max: 1e6 });
    const rate = fc.double({ min: 1, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(peers, rate, rate, rate, (n, serverRate, downloadRate, uploadRate) => {
        const all = { size: 1e9, serverRate, downloadRate, uploadRate };
        const time = peerToPeerTime(n, all);
        expect(time).toBeLessThanOrEqual(clientServerTime(n, all) * (1 + 1e-12));
        expectRatio(peerToPeerTime(n, { ...all, uploadRate: 0 }), clientServerTime(n, all), 1e-12);
        const limit = Math.max(1e9 / uploadRate, 1e9 / serverRate, 1e9 / downloadRate);
        expect(time).toBeLessThanOrEqual(limit * (1 + 1e-12));
        expect(peerToPeerTime(n + 1, all)).toBeGreaterThanOrEqual(time * (1 - 1e-12));
      }),
    );
  });

  it("doubles the holders of one piece in each round, whatever chance does", () => {
    for (const peers of [1, 2, 3, 7, 8, 100]) {
      for (const seed of [1, 2, 3]) {
        const { rounds, held } = simulateSwarm({ peers, pieces: 1, seed });
        expect(rounds).toBe(swarmRounds(peers, { pieces: 1 }));
        held.forEach((each, i) => expect(each).toBe(Math.min(peers, 2 ** (i + 1) - 1)));
      }
    }
  });

  it("takes a swarm no fewer rounds than the schedule, and few more", () => {
    for (const [peers, pieces] of [
      [10, 20],
      [50, 30],
      [100, 50],
    ] as const) {
      const least = swarmRounds(peers, { pieces });
      for (const seed of [1, 2, 3]) {
        const { rounds, held } = simulateSwarm({ peers, pieces, seed });
        expect(rounds).toBeGreaterThanOrEqual(least);
        expect(rounds).toBeLessThanOrEqual(least * 1.5);
        expect(held.at(-1)).toBe(peers * pieces);
      }
    }
    expect(simulateSwarm({ peers: 20, pieces: 7, areHelpful: false, seed: 1 }).rounds).toBe(140);
    const { estimate, low, high } = simulateSwarmRounds({
      peers: 20,
      pieces: 20,
      swarms: 8,
      seed: 1,
    });
    expect(low).toBeLessThanOrEqual(estimate);
    expect(low).toBeGreaterThanOrEqual(swarmRounds(20, { pieces: 20 }));
    expect(high - low).toBeLessThan(8);
  });

  it("cannot be done in fewer rounds: every way to give two pieces to three peers", () => {
    // What each peer has, as bits; a round lets everybody send one piece to one peer that receives nothing else.
    const goal = [3, 3, 3];
    let states = new Set(["0,0,0"]);
    let rounds = 0;
    while (!states.has(goal.join(","))) {
      const next = new Set<string>();
      for (const state of states) {
        const has = state.split(",").map(Number);
        const senders = [3, ...has];
        const step = (i: number, got: readonly number[]): void => {
          if (i === senders.length) {
            next.add(has.map((each, k) => each | (got[k] ?? 0)).join(","));
            return;
          }
          step(i + 1, got);
          for (let to = 0; to < 3; to += 1) {
            for (const piece of [1, 2]) {
              if (got[to] === 0 && ((senders[i] ?? 0) & piece) !== 0) {
                step(
                  i + 1,
                  got.map((each, k) => (k === to ? piece : each)),
                );
              }
            }
          }
        };
        step(0, [0, 0, 0]);
      }
      states = next;
      rounds += 1;
    }
    expect(swarmRounds(3, { pieces: 2 })).toBe(rounds);
  });
});

describe("searching", () => {
  it.each([
    { degree: 4, hops: 5, peers: 484 },
    { degree: 4, hops: 7, peers: 4372 },
    { degree: 8, hops: 7, peers: 1_098_056 },
    { degree: 2, hops: 5, peers: 10 },
    { degree: 1, hops: 5, peers: 1 },
    { degree: 3, hops: 0, peers: 0 },
  ])("by flooding reaches $peers: degree $degree, $hops hops", ({ degree, hops, peers }) => {
    expect(floodReach(hops, { degree })).toBe(peers);
  });

  it("by flooding reaches every peer of a tree", () => {
    for (const degree of [3, 4, 5]) {
      // Walk out from the root: it has `degree` neighbours, all others one fewer ahead of them.
      let [ring, reached] = [1, 0];
      for (let hops = 1; hops <= 6; hops += 1) {
        ring = Array.from({ length: ring }, () => (hops === 1 ? degree : degree - 1)).reduce(
          (a, b) => a + b,
          0,
        );
        reached += ring;
        expect(floodReach(hops, { degree })).toBe(reached);
      }
    }
    expect(floodHopsNeeded(1000, { degree: 4 })).toBe(6);
    expect(floodReach(6, { degree: 4 })).toBe(1456);
    expect(floodHopsNeeded(0, { degree: 4 })).toBe(0);
  });

  it("by tables takes what the bits of the distance say", () => {
    expectRatio(chordHops(1e6), 9.9657843, 1e-8);
    // Every distance on a ring of 2^12: a finger for each bit that is one.
    let hops = 0;
    for (let distance = 0; distance < 4096; distance += 1) {
      for (let rest = distance; rest > 0; rest &= rest - 1) hops += 1;
    }
    expectRatio(chordHops(4096), hops / 4096, 1e-12);
    expect(pastryHops(65_536, { digitBits: 4 })).toBe(4);
    expect(pastryHops(1024, { digitBits: 1 })).toBe(2 * chordHops(1024));
  });

  it("in a torus walks a quarter of the side in each dimension", () => {
    for (const side of [4, 10]) {
      let [walked, pairs] = [0, 0];
      for (let x = 0; x < side; x += 1) {
        for (let y = 0; y < side; y += 1) {
          walked += Math.min(x, side - x) + Math.min(y, side - y);
          pairs += 1;
        }
      }
      expectRatio(canHops(side * side, { dimensions: 2 }), walked / pairs, 1e-12);
    }
  });
});

describe("placing keys", () => {
  it("moves one part in n + 1, or nearly all", () => {
    expectRatio(consistentMovedShare(10), 0.09090909, 1e-7);
    expectRatio(moduloMovedShare(10), 0.90909091, 1e-7);
    // Every hash of one period.
    let moved = 0;
    for (let hash = 0; hash < 110; hash += 1) if (hash % 10 !== hash % 11) moved += 1;
    expect(moduloMovedShare(10)).toBe(moved / 110);
    expectRatio(largestArc(10), 2.928968254, 1e-9);
  });

  it.each([
    { servers: 10, places: 1 },
    { servers: 10, places: 20 },
    { servers: 4, places: 7 },
  ])(
    "agrees with rings that are drawn: $servers servers at $places places",
    ({ servers, places }) => {
      const run = simulateHashRing({ servers, places, rings: 3000, seed: 2 });
      expectWithinFourErrors(ringImbalance(servers, { places }) ** 2, run.squaredImbalance);
      expectWithinFourErrors(consistentMovedShare(servers), run.moved);
      expectWithinFourErrors(moduloMovedShare(servers), run.movedByModulo);
      if (places === 1) expectWithinFourErrors(largestArc(servers), run.fullest);
      expect(run.shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(servers, 9);
    },
  );

  it("lies even where there is one server", () => {
    expect([ringImbalance(1, { places: 3 }), largestArc(1), consistentMovedShare(1)]).toEqual([
      0, 1, 0.5,
    ]);
  });

  it.each([
    { call: () => clientServerTime(0, file), text: "peers must be a whole number >= 1, got 0" },
    {
      call: () => peerToPeerTime(1, { ...file, uploadRate: -1 }),
      text: "uploadRate must be finite and >= 0, got -1",
    },
    {
      call: () => swarmRounds(1, { pieces: 0 }),
      text: "pieces must be a whole number >= 1, got 0",
    },
    { call: () => floodReach(1001, { degree: 2 }), text: "hops must be in [0, 1000], got 1001" },
    { call: () => floodHopsNeeded(5, { degree: 2 }), text: "degree must be >= 3, got 2" },
    { call: () => chordHops(0), text: "nodes must be a whole number >= 1, got 0" },
    {
      call: () => pastryHops(1, { digitBits: 0 }),
      text: "digitBits must be a whole number >= 1, got 0",
    },
    {
      call: () => canHops(1, { dimensions: 0 }),
      text: "dimensions must be a whole number >= 1, got 0",
    },
    { call: () => consistentMovedShare(0), text: "servers must be a whole number >= 1, got 0" },
    {
      call: () => ringImbalance(1, { places: 0 }),
      text: "places must be a whole number >= 1, got 0",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
