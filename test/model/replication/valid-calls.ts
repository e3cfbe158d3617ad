/** One valid call of every exported function of lib/model/replication, as arguments. */

import { exponentialDelay } from "../../../lib/model/timing";
import type { ValidCalls } from "../../abuse";

const quorums = { replicas: 5, read: 2, write: 2 };
const rebuilt = { needed: 6, pieces: 9, mttf: 3e7, mttr: 3600, rebuilds: 1 };
const chunks = { nodes: 60, copies: 3 };
const replies = { needed: 2, replicas: 3, delay: exponentialDelay({ mean: 0.01 }) };

export const replicationCalls: ValidCalls = {
  copysetLoss: [5, { ...chunks, copysets: 40 }],
  dataLossWithin: [3e7, rebuilt],
  disjointGroupsLoss: [5, { groups: 20, copies: 3 }],
  diskArrayMttf: [{ dataDisks: 100, groupSize: 25, checkDisks: 1, mttf: 30_000, mttr: 1 }],
  exponentialQuorumMean: [0.01, { needed: 2, replicas: 3 }],
  exponentialStaleness: [0.01, { ...quorums, mean: 0.005 }],
  exponentialVisibility: [0.001, { ...quorums, mean: 0.005 }],
  leastWriteQuorum: [2, { replicas: 5 }],
  meanChunkLoss: [5, chunks],
  meanTimeToDataLoss: [rebuilt],
  minimalCopysets: [4, chunks],
  missedWrite: [quorums],
  objectLoss: [0.01, { needed: 6, pieces: 9 }],
  quorumAvailability: [0.99, quorums],
  quorumExceededBy: [0.01, replies],
  quorumExceeds: [0.02, replies],
  quorumTolerance: [quorums],
  quorumUnavailability: [0.01, quorums],
  quorumWithin: [0.02, replies],
  randomPlacementLoss: [5, { ...chunks, chunks: 1000 }],
  readsMeetWrites: [quorums],
  rebuildTime: [4e12, { needed: 1, sources: 10, bandwidth: 1e9 }],
  roughTimeToDataLoss: [rebuilt],
  stalenessAfterWrite: [0.01, { ...quorums, delay: exponentialDelay({ mean: 0.01 }) }],
  storageOverhead: [{ needed: 6, pieces: 9 }],
  versionFreshness: [3, quorums],
  versionStaleness: [3, quorums],
  versionsFor: [0.001, quorums],
  writesMeetWrites: [quorums],
};
