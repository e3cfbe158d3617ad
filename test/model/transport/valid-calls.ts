/** One valid call of every exported function of lib/model/transport, as arguments. */

import type { ValidCalls } from "../../abuse";

const slow = { initialWindow: 10, growth: 2 };
const flow = { ...slow, segmentSize: 1460, rate: 1e7, roundTrip: 0.1, setupRoundTrips: 1 };
const path = { segmentSize: 1460, roundTrip: 0.1, constant: 1.2 };
const reno = { roundTrip: 0.1, timeout: 1, packetsPerAck: 2 };
const cubic = { scaling: 0.4, kept: 0.7 };
const streams = { streams: 4, gap: 0.001, recovery: 0.1 };
const tuples = { ports: 16_384, sourceAddresses: 2, destinations: 3 };
const query = { loss: 0.01, roundTrip: 0.02, timeout: 1, backoff: 2 };

export const transportCalls: ValidCalls = {
  aimdCycle: [40, { increase: 1, kept: 0.5 }],
  blockedDelay: [0.01, streams],
  blockedDelayQuantile: [0.99, { ...streams, loss: 0.01 }],
  blockedShare: [0.01, { ...streams, loss: 0.01 }],
  certificateRoundTrips: [4500, { stack: "QUIC" }],
  connectionCount: [50_000, { holdTime: 30 }],
  connectionMemory: [50_000, { holdTime: 30, stateSize: 4096 }],
  connectionPeak: [0.999, { holdTime: 30, rate: 100 }],
  connectionRate: [{ ...tuples, holdTime: 60 }],
  cubicAheadLoss: [0.1, { ...cubic, constant: 1.2 }],
  cubicMeanWindow: [1e-4, { ...cubic, roundTrip: 0.1 }],
  cubicRecoveryTime: [100, cubic],
  cubicWindow: [2, { ...cubic, peak: 100 }],
  exchangeCost: [{ transport: "TCP", request: 40, reply: 100, piggybacked: false }],
  exchangePackets: [{ transport: "TCP", request: 40, reply: 100, piggybacked: true }],
  floodBacklog: [5000, { retries: 5, timeout: 1 }],
  flowCompletion: [100_000, flow],
  freePorts: [30, { ...tuples, holdTime: 60, rate: 500 }],
  halfOpenTime: [{ retries: 5, timeout: 1 }],
  handoverLoss: [0.002, { outage: 5 }],
  handoverOutage: [0.06, { stack: "QUIC", resumed: false, detection: 1 }],
  handoverRateFor: [0.01, { outage: 5 }],
  jainFairness: [[1, 2, 3]],
  listenerTuples: [32],
  lossForQueryTime: [2, { roundTrip: 0.02, timeout: 1, backoff: 1 }],
  mathisLoss: [1e9, path],
  mathisRate: [1e-4, { ...path, largestWindow: 1000 }],
  mathisWindow: [1e-4, { constant: 1.2, largestWindow: 1000 }],
  padhyeFullRate: [0.01, { ...reno, largestWindow: 64 }],
  padhyeRate: [0.01, { ...reno, largestWindow: 64 }],
  pageLoadTime: [4, { connections: "parallel", resolution: 0.003, roundTrip: 0.013, parallel: 6 }],
  portRefusal: [300, { ...tuples, holdTime: 60 }],
  probeTimeout: [1, { smoothed: 0.1, variation: 0.01, ackDelay: 0.025, granularity: 0.001 }],
  queryTimeQuantile: [0.99, query],
  renoFriendlyWindow: [2, { ...cubic, peak: 100, roundTrip: 0.1 }],
  resolutionTime: [[0.03, 0.02, 0.01], { cached: 1 }],
  slowStartRounds: [100, slow],
  sourceAddressesFor: [5000, { ports: 16_384, destinations: 1, holdTime: 60 }],
  tcpQueryTime: [{ ...query, connectTimeout: 1 }],
  tfrcLoss: [50_000, { segmentSize: 1460, roundTrip: 0.1 }],
  tfrcRate: [0.05, { segmentSize: 1460, roundTrip: 0.1 }],
  tfrcRoundTrips: [0.05],
  timeThreshold: [{ smoothed: 0.1, latest: 0.12, granularity: 0.001 }],
  timeoutRuleLoss: [reno],
  tupleCount: [tuples],
  unansweredShare: [0.5, query],
  visitTime: [0.1, { stack: "QUIC", resumed: false, flight: 4500, lookups: 1, workTime: 0.01 }],
};
