/** One valid call of every exported function of lib/model/messaging, as arguments. */

import type { ValidCalls } from "../../abuse";

const exchange = { loss: 0.1, acknowledgementLoss: 0.05 };
const delivery = { ...exchange, attempts: 3, deduplicates: false };
const timer = { roundTrip: 0.1, timeout: 0.3, backoff: 2 };
const channel = { loss: 0.1, burstLength: 5 };

export const messagingCalls: ValidCalls = {
  acknowledgedDelay: [{ ...exchange, ...timer }],
  ambiguousAge: [1e6, { bits: 32 }],
  attemptOutcome: [3, exchange],
  attemptsAllLost: [3, { ...channel, spacing: 2 }],
  bloomBitsPerItem: [0.001],
  bloomFalsePositive: [8, { hashes: 6 }],
  bloomHashes: [8],
  copiedExecutions: [{ ...delivery, duplication: 0.1 }],
  deduplicationMemory: [600, { rate: 1e4, nameSize: 16 }],
  duplicateExecution: [delivery],
  executionProbability: [2, delivery],
  fillingWindow: [10],
  goBackNExactUtilization: [10, { loss: 0.01, window: 7 }],
  goBackNUtilization: [10, { loss: 0.01, window: 7 }],
  independentBurst: [0.1],
  interarrivalJitter: [[0.01, 0, 0.02]],
  largestWindows: [3],
  lateShare: [0.02, { deviation: 0.01 }],
  lossCounts: [4, channel],
  meanAttempts: [3, exchange],
  meanCopiedExecutions: [{ ...delivery, duplication: 0.1 }],
  meanExecutions: [delivery],
  meanJitter: [{ deviation: 0.01, correlation: 0.5 }],
  overtakeProbability: [0.01, { jitter: 0.02 }],
  reorderedRatio: [0.01, { jitter: 0.02 }],
  routedRatio: [
    0.001,
    {
      routes: [
        { delay: 0.01, share: 0.5 },
        { delay: 0.02, share: 0.5 },
      ],
    },
  ],
  safeRate: [120, { bits: 32 }],
  selectiveRepeatUtilization: [10, { loss: 0.01, window: 7 }],
  sprayedRatio: [0.001, { difference: 0.002, fastShare: 0.5 }],
  stopAndWaitUtilization: [0.5, { loss: 0.001 }],
  wrapTime: [1e6, { bits: 32 }],
};
