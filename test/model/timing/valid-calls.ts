/** One valid call of every exported function of lib/model/timing, as arguments. */

import { exponentialDelay } from "../../../lib/model/timing";
import type { ValidCalls } from "../../abuse";

const delay = exponentialDelay({ mean: 0.02 });

export const timingCalls: ValidCalls = {
  boundedDelay: [{ least: 0.01, most: 0.02 }],
  delayTail: [
    { mean: 1, variance: 1, least: 0, logSurvival: (t: number) => -t, exceeded: (l: number) => -l },
  ],
  exponentialDelay: [{ mean: 0.02 }],
  falseSuspicion: [0.1, { delay, lossProbability: 0.01 }],
  logNormalDelay: [{ median: 0.02, logDeviation: 1 }],
  monitorDetection: [3, { delay, interval: 1 }],
  nfdsMistakeRecurrence: [1, { interval: 1, delay, lossProbability: 0.01 }],
  nfdsQuality: [1, { interval: 1, delay, lossProbability: 0.01 }],
  normalDelay: [{ mean: 0.02, standardDeviation: 0.005 }],
  paretoDelay: [{ minimum: 0.005, shape: 1.5 }],
  shiftedDelay: [delay, { offset: 0.03 }],
  timeoutFor: [1e-3, { delay, lossProbability: 0 }],
  unknownDelay: [{ mean: 0.02, variance: 0.0004 }],
};
