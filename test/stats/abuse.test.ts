import * as stats from "../../lib/stats";
import { describeAbuse } from "../abuse";

const points = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
];

describeAbuse("lib/stats", stats, {
  andersonDarlingNormality: [[1, 2, 4, 8, 9, 10, 12, 20]],
  fitCurve: [
    points,
    {
      curve: (x: number, [a = 0]: readonly number[]) => a * x,
      parameters: [{ start: 1, min: 0.25, max: 9 }],
    },
  ],
  fitLine: [points],
  fitLogNormal: [[1, 2, 4]],
  gammaQuantile: [0.25, { shape: 3 }],
  gammaUpperQuantile: [0.25, { shape: 3 }],
  logNormalAbove: [2, { logMean: 1, logDeviation: 2 }],
  logNormalQuantile: [0.25, { logMean: 1, logDeviation: 2 }],
  meanInterval: [[1, 2, 4], { confidence: 0.95 }],
  normalQuantile: [0.975],
  poissonInterval: [3, { confidence: 0.95 }],
  quantileInterval: [[1, 2, 4, 5, 7, 8, 9, 11], { share: 0.5, confidence: 0.9 }],
  sampleQuantile: [[1, 2, 4], { share: 0.3 }],
  shareInterval: [3, { trials: 10, confidence: 0.95 }],
  studentQuantile: [0.975, { freedom: 10 }],
});
