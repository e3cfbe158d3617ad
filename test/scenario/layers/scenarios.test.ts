import { describe, expect, it } from "vitest";
import * as scenarios from "../../../lib/scenario/layers";
import { describeScenarios } from "../describe-scenarios";

const { simulateAloha, simulateBitFlips, simulateCorruptions, simulateCsmaCd } = scenarios;
const { simulateIdentification, simulateReassembly, simulateSlottedAloha } = scenarios;

const flips = { payload: 900, headerSize: 100, bitErrorRate: 1e-3, packets: 200 };
const change = { kind: "two flipped bits", size: 20, messages: 500 } as const;
const table = { ids: "random", idBits: 4, datagramRate: 10, incompleteShare: 0.2 } as const;
const parts = { totalLength: 4000, mtu: 1500, fragmentLoss: 0.1, datagrams: 200 };
const mostDatagrams = "datagrams must be <= 20000000 with those that fill the table";

describeScenarios(scenarios, {
  simulateAloha: [
    (seed) => simulateAloha({ offeredLoad: 0.5, frames: 50, seed }),
    () => simulateAloha({ offeredLoad: 0.5, frames: 1, seed: 1 }),
    "frames must be in [2, 10000000], got 1",
  ],
  simulateBitFlips: [
    (seed) => simulateBitFlips({ ...flips, seed }),
    () => simulateBitFlips({ ...flips, burstLength: 1001, seed: 1 }),
    "burstLength must be in [1, 1000], got 1001",
  ],
  simulateCorruptions: [
    (seed) => simulateCorruptions({ ...change, seed }),
    () => simulateCorruptions({ ...change, size: 21, seed: 1 }),
    "size must be even, got 21",
  ],
  simulateCsmaCd: [
    (seed) => simulateCsmaCd({ propagation: 0.1, stations: 5, frames: 20, seed }),
    () => simulateCsmaCd({ propagation: -1, stations: 5, frames: 20, seed: 1 }),
    "propagation must be finite and >= 0, got -1",
  ],
  simulateIdentification: [
    (seed) => simulateIdentification({ ...table, timeout: 2, datagrams: 300, seed }),
    () => simulateIdentification({ ...table, timeout: 1e7, datagrams: 300, seed: 1 }),
    `${mostDatagrams}, got 100000301`,
  ],
  simulateReassembly: [
    (seed) => simulateReassembly({ ...parts, seed }),
    () => simulateReassembly({ ...parts, mtu: 27, seed: 1 }),
    "mtu must be >= 28, got 27",
  ],
  simulateSlottedAloha: [
    (seed) => simulateSlottedAloha({ offeredLoad: 1, stations: 5, slots: 50, seed }),
    () => simulateSlottedAloha({ offeredLoad: 6, stations: 5, slots: 50, seed: 1 }),
    "offeredLoad must be in [0, 5], got 6",
  ],
});

describe("what is simulated", () => {
  it("has no part where nothing is left out, and loses all where all is lost", () => {
    const all = simulateReassembly({ ...parts, fragmentLoss: 1, seed: 1 });
    expect(all.lost.estimate).toBe(1);
    expect(simulateReassembly({ ...parts, totalLength: 20, seed: 1 }).parts).toBe(1);
    const none = simulateReassembly({ ...parts, fragmentLoss: 0, seed: 1 });
    expect(none).toMatchObject({ lost: { estimate: 0 }, parts: 3, bytes: 4040 });
  });

  it("of one station is never disturbed", () => {
    const { estimate } = simulateCsmaCd({ propagation: 1, stations: 1, frames: 10, seed: 1 });
    expect(estimate).toBe(1);
    const alone = { offeredLoad: 1, stations: 1, slots: 10, seed: 1 };
    expect(simulateSlottedAloha(alone).estimate).toBe(1);
  });

  it("goes wrong together in bursts", () => {
    const { damaged } = simulateBitFlips({ ...flips, packets: 5000, seed: 2 });
    const bursts = simulateBitFlips({ ...flips, burstLength: 20, packets: 5000, seed: 2 });
    expect(bursts.damaged.high).toBeLessThan(damaged.low);
    expect(bursts.goodput.low).toBeGreaterThan(0.9 * (1 - bursts.damaged.high) - 1e-12);
  });

  it.each([
    {
      call: () => simulateCorruptions({ ...change, kind: "other" as never, seed: 1 }),
      text: /^kind must be one of one flipped bit, .*, got other$/,
    },
    {
      call: () => simulateCorruptions({ ...change, burstLength: 161, seed: 1 }),
      text: /^burstLength must be in \[1, 160\], got 161$/,
    },
    {
      call: () => simulateReassembly({ ...parts, totalLength: 19, seed: 1 }),
      text: /^totalLength must be >= 20, got 19$/,
    },
    {
      call: () => simulateBitFlips({ ...flips, payload: 0, headerSize: 0, seed: 1 }),
      text: /^size must be a whole number >= 1, got 0$/,
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(text));
});
