import { expect, it } from "vitest";
import * as scenarios from "../../../lib/scenario/internet";
import { describeScenarios } from "../describe-scenarios";

const { simulateCodedBlocks, simulateFileTransfer } = scenarios;
const { simulateOnOffUsers, simulatePath, simulatePathDelay, simulateSessions } = scenarios;

const block = { dataPackets: 5, repairPackets: 1, loss: 0.2, burstLength: 3, blocks: 200 };
const transfer = { linkError: 0.2, memoryError: 0.1, damage: "bit", endCheck: true } as const;
const users = { activity: 0.3, capacity: 4, activeTime: 1, duration: 200 };
const path = { losses: [0.1, 0.4], repeats: "end to end", packets: 200 } as const;
const sessions = { routers: 3, stateful: 1, ways: 2, mttf: 10, mttr: 1, lengths: [1, 5] };

describeScenarios(scenarios, {
  simulateCodedBlocks: [
    (seed) => simulateCodedBlocks({ ...block, seed }),
    () => simulateCodedBlocks({ ...block, dataPackets: 0, seed: 1 }),
    "dataPackets must be a whole number >= 1, got 0",
  ],
  simulateFileTransfer: [
    (seed) => simulateFileTransfer({ ...transfer, hops: 3, packets: 200, seed }),
    () => simulateFileTransfer({ ...transfer, hops: 0, packets: 200, seed: 1 }),
    "hops must be a whole number >= 1, got 0",
  ],
  simulateOnOffUsers: [
    (seed) => simulateOnOffUsers({ ...users, users: 12, seed }),
    () => simulateOnOffUsers({ ...users, users: 0, seed: 1 }),
    "users must be a whole number >= 1, got 0",
  ],
  simulatePath: [
    (seed) => simulatePath({ ...path, seed }),
    () => simulatePath({ ...path, losses: [1], seed: 1 }),
    "losses[0] must be in [0, 0.9], got 1",
  ],
  simulatePathDelay: [
    (seed) => simulatePathDelay({ ...path, linkDelay: 1, timeout: 4, seed }),
    () => simulatePathDelay({ ...path, linkDelay: 1, timeout: 3, seed: 1 }),
    "timeout must be >= 4, got 3",
  ],
  simulateSessions: [
    (seed) => simulateSessions({ ...sessions, sessions: 200, seed }),
    () => simulateSessions({ ...sessions, stateful: 4, sessions: 200, seed: 1 }),
    "stateful must be in [0, 3], got 4",
  ],
});

it("refuses a way on which next to nothing arrives, before it begins", () => {
  const losses = Array.from({ length: 20 }, () => 0.9);
  expect(() => simulatePath({ ...path, losses, seed: 1 })).toThrow(
    /^losses must leave packets \/ arriving <= 100000000, got 2\.0*\d*e\+22$/,
  );
  expect(() => simulatePathDelay({ ...path, losses, linkDelay: 1, timeout: 40, seed: 1 })).toThrow(
    /^losses must leave packets \/ arriving <= 10000000, got 2\.0*\d*e\+22$/,
  );
  const many = { ...path, losses: Array.from({ length: 31 }, () => 0), linkDelay: 1, timeout: 99 };
  expect(() => simulatePathDelay({ ...many, seed: 1 })).toThrow(
    new RangeError("losses must hold 30 items or fewer, got 31"),
  );
});
