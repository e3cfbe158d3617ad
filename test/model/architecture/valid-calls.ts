/** One valid call of every exported function of lib/model/architecture, as arguments. */

import { exponentialDelay } from "../../../lib/model/timing";
import type { ValidCalls } from "../../abuse";

const delay = exponentialDelay({ mean: 1 });
const prices = { onDemand: 1, reserved: 0.6 };
const file = { size: 15e9, serverRate: 30e6, downloadRate: 2e6 };
const storm = { serviceRate: 100, timeout: 0.1, retries: 3 };
const topology = {
  entry: "shop",
  services: [
    { name: "shop", work: 0.004, unavailability: 0.001, calls: [["store"]], optional: [] },
    { name: "store", work: 0.005, unavailability: 0.001, calls: [], optional: [] },
  ],
};

const layers = [
  { timeout: 2, retries: 1 },
  { timeout: 1, retries: 2 },
];
const unavailabilities = {
  ...{ "site and network": 0.0005, "servers and storage": 0.001 },
  ...{ "operating system": 0, platform: 0, application: 0.01 },
};

export const architectureCalls: ValidCalls = {
  abandonedWork: [layers],
  backoffCeiling: [4, { base: 0.1, cap: 20 }],
  backoffMean: [3, { base: 0.1, cap: 20 }],
  bestReserved: [[1, 2, 5], prices],
  breakerMeans: [60, { threshold: 5, openTime: 30 }],
  breakerWastedCalls: [60, { threshold: 5, openTime: 30 }],
  budgetedAttempts: [0.5, { retries: 3, budget: 0.1 }],
  canHops: [1e6, { dimensions: 2 }],
  chordHops: [1e6],
  chordRandomHops: [1000],
  clientServerTime: [100, file],
  consistentMovedShare: [10],
  egressCost: [100, { size: 5e4, duration: 3600, bytePrice: 1e-10 }],
  exponentialFanOutMean: [100, { mean: 1 }],
  fanOutExceededBy: [0.01, { leaves: 100, delay }],
  fanOutExceeds: [5, { leaves: 100, delay }],
  fanOutSlow: [100, { slow: 0.01 }],
  floodHopsNeeded: [1000, { degree: 4 }],
  floodReach: [7, { degree: 4 }],
  greedyTimes: [16, { work: 1000, span: 10 }],
  hedgedDelay: [delay, { hedgeAfter: 3 }],
  hedgedMean: [delay, { hedgeAfter: 3 }],
  hedgedResponseExceededBy: [40, { serviceRate: 100, hedgeAfter: 0.1, slow: 0.01 }],
  hedgedShare: [delay, { hedgeAfter: 3 }],
  hedgingBreakEven: [0.1, { serviceRate: 100, slow: 0.01 }],
  largestArc: [10],
  layeredAttempts: [3, { failure: 0.1, retries: 3 }],
  layeredBusyTime: [layers],
  layeredWorstTime: [layers],
  layersUnavailability: ["IaaS", { party: "provider", unavailabilities }],
  leafSlowAllowed: [0.01, { leaves: 100 }],
  listMakespan: [[1, 1, 3], { workers: 2 }],
  listSchedule: [[1, 1, 3], { workers: 2 }],
  longestFirstMakespan: [[1, 1, 3], { workers: 2 }],
  makespanBound: [[1, 1, 3], { workers: 2 }],
  mixedFleetCost: [2, { demand: [1, 2, 5], ...prices }],
  moduloMovedShare: [10],
  observedStormLoad: [40, { arrivalRate: 50, retries: 3 }],
  pastryHops: [65_536, { digitBits: 4 }],
  peerToPeerTime: [100, { ...file, uploadRate: 3e5 }],
  quantileDelay: [[{ slow: 0.1, time: 1 }]],
  requestCost: [0.5, { hourly: 0.36, capacity: 100 }],
  reservedBreakEven: [prices],
  retryAmplification: [3, { retries: 3 }],
  retryAttempts: [3, { failure: 0.1 }],
  retryStormLimits: [storm],
  retryStormStates: [50, storm],
  ringImbalance: [10, { places: 100 }],
  serverlessBreakEven: [{ hourly: 0.36, capacity: 100, requestPrice: 4e-6 }],
  stagesExceed: [5, { stages: 5, mean: 1 }],
  stagesExceededBy: [0.01, { stages: 5, mean: 1 }],
  stragglerEfficiency: [100],
  summedPercentiles: [0.01, { stages: 5, mean: 1 }],
  swarmRounds: [7, { pieces: 10 }],
  throttleProbability: [100, { accepts: 40, factor: 2 }],
  timeoutBudgets: [12, { retries: [1, 2] }],
  topologyExceededBy: [0.01, { arrivalRate: 10, topology }],
  topologyLoads: [10, topology],
  topologyMeanTime: [10, topology],
  topologySpans: [10, topology],
  topologyUnavailability: [topology],
  throttledLoad: [500, { capacity: 100, factor: 2 }],
};
