/** One valid call of every exported function of lib/model/timing, as arguments. */

import { exponentialDelay, rfc6298 } from "../../../lib/model/timing";
import type { ValidCalls } from "../../abuse";

const delay = exponentialDelay({ mean: 0.02 });

const arrivals = [
  { sequence: 1, time: 1.1 },
  { sequence: 2, time: 2.05 },
];

export const timingCalls: ValidCalls = {
  boundedDelay: [{ least: 0.01, most: 0.02 }],
  delayTail: [
    { mean: 1, variance: 1, least: 0, logSurvival: (t: number) => -t, exceeded: (l: number) => -l },
  ],
  exponentialDelay: [{ mean: 0.02 }],
  firstCandidacyTime: [0.15, { followers: 4 }],
  rivalCandidateChance: [0.15, { followers: 4, delay: 0.01 }],
  falseSuspicion: [0.1, { delay, lossProbability: 0.01 }],
  logNormalDelay: [{ median: 0.02, logDeviation: 1 }],
  monitorDetection: [3, { delay, interval: 1 }],
  nfdsConfiguration: [
    {
      detectionTime: 30,
      mistakeRecurrence: 2_592_000,
      mistakeDuration: 60,
      delay,
      lossProbability: 0.01,
    },
  ],
  nfdsMistakeRecurrence: [1, { interval: 1, delay, lossProbability: 0.01 }],
  nfdsQuality: [1, { interval: 1, delay, lossProbability: 0.01 }],
  normalDelay: [{ mean: 0.02, standardDeviation: 0.005 }],
  paretoDelay: [{ minimum: 0.005, shape: 1.5 }],
  shiftedDelay: [delay, { offset: 0.03 }],
  timeoutFor: [1e-3, { delay, lossProbability: 0 }],
  acknowledgedPlan: [3, { lossProbability: 0.1 }],
  backedOffRto: [4, { timeout: 1, maximum: 60 }],
  expectedArrival: [5, { arrivals, interval: 1 }],
  exponentialPhi: [10, { mean: 1 }],
  freshnessPoint: [5, { arrivals, interval: 1, margin: 0.5 }],
  growingTimeout: [100, { start: 1, factor: 2 }],
  latestArrival: [3, { bound: 2, stabilization: 10 }],
  logisticPhi: [1.5, { mean: 1, standardDeviation: 0.1 }],
  messengersAllLost: [3, { lossProbability: 0.3 }],
  messengersFor: [1e-9, { lossProbability: 0.3 }],
  nextRto: [0.27, { ...rfc6298, before: { smoothed: 0.35, variation: 0.04 } }],
  nfdeQuality: [0.5, { interval: 1, delay, lossProbability: 0.01 }],
  phiAccrual: [1.5, { mean: 1, standardDeviation: 0.1 }],
  phiDetectionTime: [8, { mean: 1, standardDeviation: 0.1 }],
  rtoSeries: [[0.1, 0.3], rfc6298],
  steppingTimeout: [100, { start: 1, step: 1 }],
  swimDetectionTime: [10, { period: 1 }],
  swimUnnoticed: [2, { members: 3 }],
  synchronousDecisionTime: [3, { messageBound: 0.02, processingBound: 0.005 }],
  unknownDelay: [{ mean: 0.02, variance: 0.0004 }],
};
