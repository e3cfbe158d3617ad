import { describe, expect, it } from "vitest";
import { simulateConnections } from "../../../lib/scenario/transport/connections";
import { handoverGoodput, receivedBytes } from "../../../lib/scenario/transport/handover";
import { simulateHeadOfLine } from "../../../lib/scenario/transport/head-of-line";
import { simulateHeldPieces } from "../../../lib/scenario/transport/held-pieces";
import { periodicLoss } from "../../../lib/scenario/transport/periodic-loss";
import { simulatePorts } from "../../../lib/scenario/transport/ports";
import { simulateRenoRounds } from "../../../lib/scenario/transport/reno-rounds";
import { simulateShortQueries } from "../../../lib/scenario/transport/short-queries";
import { slowStartSegments } from "../../../lib/scenario/transport/slow-start";
import { exponential, fixed } from "../../../lib/sim";
import { describeScenarios } from "../describe-scenarios";

const counted = { rate: 5, hold: exponential(1), after: 10, every: 5, looks: 40 };
const line = { streams: 2, gap: 1, recovery: 10, loss: 0.05, packets: 2000 };
const pieces = { gap: 1, delay: 2, recovery: 9, loss: 0.1, gathers: true, messages: 2000 };
const client = { ports: 10, rate: 2, hold: fixed(4), duration: 500, looks: 5 };
const rounds = { loss: 0.02, roundTrip: 0.1, timeout: 1, packetsPerAck: 1, largestWindow: 100 };
const query = { loss: 0.1, roundTrip: 0.02, timeout: 1, connectTimeout: 1, backoff: 2 };
const small = {
  ...{
    simulateConnections,
    simulateHeadOfLine,
    simulateHeldPieces,
    simulatePorts,
    simulateRenoRounds,
  },
  simulateShortQueries,
};

describeScenarios(small, {
  simulateConnections: [
    (seed) => simulateConnections({ ...counted, seed }),
    () => simulateConnections({ ...counted, looks: 3, seed: 1 }),
    "looks must be in [32, 100000], got 3",
  ],
  simulateHeadOfLine: [
    (seed) => simulateHeadOfLine({ ...line, seed }),
    () => simulateHeadOfLine({ ...line, packets: 10, seed: 1 }),
    "packets must be in [1000, 10000000], got 10",
  ],
  simulateHeldPieces: [
    (seed) => simulateHeldPieces({ ...pieces, seed }),
    () => simulateHeldPieces({ ...pieces, gap: 0, seed: 1 }),
    "gap must be finite and > 0, got 0",
  ],
  simulatePorts: [
    (seed) => simulatePorts({ ...client, seed }),
    () => simulatePorts({ ...client, ports: 0, seed: 1 }),
    "ports must be a whole number >= 1, got 0",
  ],
  simulateRenoRounds: [
    (seed) => simulateRenoRounds({ ...rounds, losses: 320, seed }),
    () => simulateRenoRounds({ ...rounds, losses: 10, seed: 1 }),
    "losses must be in [64, 1000000], got 10",
  ],
  simulateShortQueries: [
    (seed) => simulateShortQueries({ ...query, transport: "TCP", queries: 200, seed }).times,
    () => simulateShortQueries({ ...query, transport: "TCP", queries: 10, seed: 1 }),
    "queries must be in [100, 1000000], got 10",
  ],
});

describe("scenarios that would not end", () => {
  it.each([
    {
      call: () => simulateRenoRounds({ ...rounds, loss: 1e-4, losses: 1e6, seed: 1 }),
      text: "losses / loss must be in [64, 1000000000], got 10000000000",
    },
    {
      call: () =>
        simulateShortQueries({
          ...{ ...query, transport: "UDP", loss: 0.5, backoff: 2, queries: 200, seed: 1 },
        }),
      text: "backoff × failure must be < 1, got 1.5",
    },
  ])("refuse: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("scenarios without chance", () => {
  const loss = { lossEvery: 100, firstPeak: 2, losses: 10, roundTrip: 1, kept: 0.5, scaling: 0.4 };
  const move = { byteRate: 1, roundTrip: 1, detection: 0, exchanges: 0, firstWindow: 1 };
  const file = { size: 1e9, segmentSize: 1, rate: 1, roundTrip: 1, initialWindow: 1 };
  it.each([
    {
      call: () => periodicLoss({ ...loss, control: "Vegas" as "Reno" }),
      text: "control must be one of Reno, CUBIC, got Vegas",
    },
    {
      call: () => periodicLoss({ ...loss, control: "Reno", kept: 1 }),
      text: "kept must be < 1, got 1",
    },
    {
      call: () => periodicLoss({ ...loss, control: "Reno", firstPeak: 0 }),
      text: `firstPeak must be in [1, ${Number.MAX_VALUE}], got 0`,
    },
    {
      call: () => handoverGoodput({ ...move, changeAt: 3, duration: 2 }),
      text: "changeAt must be in [0, 2], got 3",
    },
    { call: () => receivedBytes(-1, []), text: "time must be finite and >= 0, got -1" },
    {
      call: () => slowStartSegments({ ...file, setupRoundTrips: 0 }),
      text: "segments must be in [0, 1000000], got 1000000000",
    },
  ])("refuse: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
