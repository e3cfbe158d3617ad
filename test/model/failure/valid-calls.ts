/** One valid call of every exported function of lib/model/failure, as arguments. */

import type { ValidCalls } from "../../abuse";

const consensus = { fault: "crash", timing: "partially synchronous", task: "consensus" };

export const failureCalls: ValidCalls = {
  byzantineQuorum: [7, { faults: 2 }],
  largestFaults: [8, consensus],
  majorityQuorum: [5],
  minimumReplicas: [2, consensus],
  quorumOverlap: [3, { replicas: 5 }],
};
