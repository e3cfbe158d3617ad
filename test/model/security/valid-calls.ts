/** One valid call of every exported function of lib/model/security, as arguments. */

import { createHash } from "node:crypto";
import type { ValidCalls } from "../../abuse";

const hash = (bytes: Uint8Array) =>
  Uint8Array.from(createHash("sha256").update(bytes).digest()).slice(0, 2);
const entries = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)];
const root = Uint8Array.of(7, 7);

export const securityCalls: ValidCalls = {
  auditDetection: [300, { population: 10_000, bad: 100 }],
  auditMiss: [300, { population: 10_000, bad: 100 }],
  birthdayApproximation: [23, { space: 365 }],
  bitsToStand: [1e9, { guessRate: 1e12 }],
  chainProofSize: [1e6, { hashSize: 32 }],
  collisionChance: [23, { space: 365 }],
  consistencyProof: [2, { entries, hash }],
  distinctChance: [23, { space: 365 }],
  expectedGuesses: [56],
  firstByteTime: [
    0.05,
    { stack: "TCP + TLS 1.3", resumed: true, extraRoundTrips: 1, workTime: 0.001 },
  ],
  firstSubtree: [7],
  flightRoundTrips: [4500, { allowance: 3600 }],
  guessedWithin: [{ attempts: 100, secrets: 1e6 }],
  guessingTime: [56, { guessRate: 9e10 }],
  longestGuessingTime: [56, { guessRate: 9e10 }],
  handshakeCapacity: [0.0005, { processors: 4 }],
  handshakeLossDelay: [0.01, { roundTrips: 2, timeout: 1 }],
  handshakeRoundTrips: ["QUIC", { resumed: false }],
  hashChain: [entries, { hash, start: root }],
  inclusionProof: [1, { entries, hash }],
  inclusionProofLength: [6, { entries: 7 }],
  inclusionRoot: [Uint8Array.of(1), { index: 0, size: 2, proof: [root], hash }],
  lateForWindow: [64, { packetRate: 1e5, jitter: 1e-4 }],
  layersPassed: [[0.1, 0.1], { common: 0.01 }],
  listHashes: [1000, { accounts: 50, salted: true }],
  longestInclusionProof: [1000],
  looksNeeded: [0.01, { badShare: 0.01 }],
  meanDrawsToCollision: [{ space: 365 }],
  merkleLeaf: [Uint8Array.of(1), { hash }],
  merkleNode: [root, { right: root, hash }],
  merkleRoot: [entries, { hash }],
  onlyGrew: [2, { oldRoot: root, newRoot: root, newSize: 3, proof: [root], hash }],
  passwordBits: [8, { alphabet: 95 }],
  recordEfficiency: [1400, { overhead: 22 }],
  recordOverhead: [1e6, { recordSize: 16_384, overhead: 22 }],
  repeatedDetection: [150, { badShare: 0.01 }],
  replayCacheEntries: [1000, { skew: 300, lifetime: 60 }],
  replayWindowSize: [64],
  sampleNeeded: [0.01, { population: 10_000, bad: 100 }],
  samplesForCollision: [0.5, { space: 365 }],
  securedThroughput: [
    1400,
    { linkRate: 1e9, overhead: 22, processors: 1, cipher: { startTime: 1e-6, byteRate: 1e9 } },
  ],
  soundEntries: [entries, { hash, start: root, links: [root] }],
  sprayedWithin: [10_000, { attempts: 100, secrets: 1e6 }],
  thresholdTheft: [3, { shares: 5, theft: 0.05 }],
  thresholdUnavailability: [3, { shares: 5, unavailability: 0.01 }],
  windowReach: [64, { packetRate: 1e5 }],
};
