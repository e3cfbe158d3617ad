/** One valid call of every exported function of lib/model/failure, as arguments. */

import type { ValidCalls } from "../../abuse";

const consensus = { fault: "crash", timing: "partially synchronous", task: "consensus" };

export const failureCalls: ValidCalls = {
  agreementCost: [2, { protocol: "PBFT" }],
  allToAllMessages: [50],
  assumptionHolds: [0.01, { replicas: 3, faults: 1 }],
  assumptionViolation: [0.01, { replicas: 3, faults: 1 }],
  boundCoverage: [1e4, { exceedance: 1e-6 }],
  byzantineQuorum: [7, { faults: 2 }],
  exceedanceFor: [0.999, { messages: 1e6 }],
  gossipReach: [5, { nodes: 100 }],
  gossipRounds: [1000],
  largestFaults: [8, consensus],
  majorityChance: [2, { nodes: 4 }],
  majorityQuorum: [5],
  maskedAtRetry: [1, { failure: 0.01, persistentShare: 0.1 }],
  maskedFailure: [2, { failure: 0.01, persistentShare: 0.1 }],
  maskingDelay: [2, { failure: 0.01, persistentShare: 0.1, timeout: 1 }],
  minimumReplicas: [2, consensus],
  oralMessages: [7, { traitors: 2 }],
  partialFailure: [1000, { unavailability: 0.001 }],
  partitionOutcome: [[3, 2]],
  pbftMessages: [4],
  quorumOverlap: [3, { replicas: 5 }],
  rumourResidue: [2],
  starMessages: [50],
  twoPhaseCommitMessages: [5],
};
