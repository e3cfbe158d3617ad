/** One valid call of every exported function of lib/model/latency, as arguments. */

import type { ValidCalls } from "../../abuse";

const stall = { rate: 100, responseTime: 0.001, workingTime: 100, stallTime: 100 };
const bins = { bounds: [1, 2, 5], counts: [3, 0, 1] };
const batching = { arrivalRate: 1000, setupTime: 0.002, itemTime: 0.0002 };
const segmentation = { messageSize: 8e6, headerSize: 80, links: 3 };
const sites = [
  { name: "Paris", latitude: 48.9, longitude: 2.3 },
  { name: "Tokyo", latitude: 35.7, longitude: 139.7 },
];
const users = [
  { name: "Rome", latitude: 41.9, longitude: 12.5, weight: 3 },
  { name: "Seoul", latitude: 37.6, longitude: 127, weight: 1 },
];

export const latencyCalls: ValidCalls = {
  averagedPercentile: [[[1, 2], [3]], { share: 0.5 }],
  correctedSamples: [[1, 5], { interval: 2 }],
  histogramOf: [[1, 2, 3], { bounds: [1, 2, 5] }],
  histogramPercentile: [bins, { share: 0.5 }],
  interpolatedPercentile: [[1, 2, 3], { share: 0.5 }],
  mergedHistogram: [[bins, bins]],
  nearestRankPercentile: [[1, 2, 3], { share: 0.5 }],
  omittingMean: [stall],
  omittingPercentile: [0.99, stall],
  pooledPercentile: [[[1, 2], [3]], { share: 0.5 }],
  stalledMean: [stall],
  stalledPercentile: [0.99, stall],
  bandwidthDelayProduct: [1e8, { delay: 0.08 }],
  batchCapacity: [5, { setupTime: 0.002, itemTime: 0.0002 }],
  batchLatency: [5, batching],
  bestBatch: [batching],
  bestPacketCount: [segmentation],
  bestPayloadSize: [segmentation],
  bestRegions: [sites, { choose: 2, users, routeFactor: 1.5, speed: 2e8 }],
  bitLength: [2e6, { speed: 2.5e8 }],
  breakEvenSize: [
    { startTime: 0, byteRate: 12.5e6 },
    { second: { startTime: 86_400, byteRate: 1e9 } },
  ],
  distanceDelay: [5.585e6, { routeFactor: 1.5, speed: 2e8 }],
  effectiveRate: [1e6, { startTime: 0.001, byteRate: 1e9 }],
  fibreSpeed: [{ refractiveIndex: 1.468 }],
  fitTransfers: [
    [
      { size: 1, time: 0.001 },
      { size: 1e5, time: 0.002 },
      { size: 1e7, time: 0.1 },
    ],
  ],
  greatCircleDistance: [sites[0], { to: sites[1] }],
  halfPerformanceSize: [{ startTime: 0.001, byteRate: 1e9 }],
  nagleExchange: [
    [
      { time: 0, size: 100 },
      { time: 0.001, size: 100 },
    ],
    { segmentSize: 1460, roundTrip: 0.01, ackDelay: 0.2, nagle: true },
  ],
  naglePacketRate: [500, { roundTrip: 0.02 }],
  nagleWritesPerPacket: [500, { roundTrip: 0.02 }],
  nearestSiteBeyond: [1e6, { sites: 10 }],
  nearestSiteDistance: [10],
  nodalDelay: [
    12_000,
    { rate: 1e7, distance: 2e5, speed: 2e8, processingDelay: 1e-5, queueingDelay: 0.002 },
  ],
  outstandingRequestsTime: [10, { roundTrip: 0.1, serviceTime: 0.005, outstanding: 4 }],
  pipelineSpeedup: [100, { stageTimes: [1, 1, 3] }],
  pipelineSteps: [4, { stageTimes: [1, 1, 3] }],
  pipelineThroughput: [{ stageTimes: [1, 1, 3] }],
  pipelineTime: [4, { stageTimes: [1, 1, 3] }],
  regionFloors: [sites, { users, routeFactor: 1.5, speed: 2e8 }],
  roundTripFloor: [5.585e6, { routeFactor: 1.5, speed: 2e8 }],
  segmentedDelay: [16_000, { ...segmentation, rate: 2e6, propagationDelay: 0.001 }],
  smallestStableBatch: [batching],
  tcpScaledWindow: [7],
  transferTime: [1e6, { startTime: 0.001, byteRate: 1e9 }],
  windowLimitRoundTrip: [{ window: 65_535, rate: 1e8 }],
  windowThroughput: [0.1, { window: 65_535, rate: 1e8 }],
};
