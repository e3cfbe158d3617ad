/** One valid call of every exported function of lib/model/clocks, as arguments. */

import type { ValidCalls } from "../../abuse";

const log = [
  { lane: "a", event: "send", message: 1 },
  { lane: "b", event: "receive", message: 1 },
];

export const clocksCalls: ValidCalls = {
  asymmetryError: [0.01, { backDelay: 0.03 }],
  clockError: [86_400, { initialSkew: 0, drift: 50e-6 }],
  clockSkew: [100, { initialSkew: 0, drift: 1e-5 }],
  clockUncertainty: [30, { afterPoll: 0.001, drift: 200e-6 }],
  commitWait: [0.004, { hidden: 0.003 }],
  cristianReading: [28.342, { roundTrip: 0.02, leastDelay: 0.008 }],
  eventOrder: [[2, 0], { other: [1, 1] }],
  hiddenRetryError: [1, { lost: "request" }],
  lamportTimes: [log],
  leastDelaySample: [
    [
      { offset: 0.25, delay: 0.02 },
      { offset: 0.3, delay: 0.12 },
    ],
  ],
  leastSkew: [0.01, { clocks: 4 }],
  meanUncertainty: [30, { afterPoll: 0.001, drift: 200e-6 }],
  ntpSample: [{ clientSent: 0, serverReceived: 5.02, serverSent: 5.021, clientReceived: 0.051 }],
  queuedAge: [0.5, { serviceTime: 1 }],
  reportAge: [30, { delay: 2 }],
  resyncInterval: [0.005, { initialSkew: 0, drift: 20e-6 }],
  serialCommitRate: [0.005, { hidden: 0.004 }],
  staleChance: [30, { delay: 2, changeRate: 0.01 }],
  vectorTimes: [log],
};
