/** One valid call of every exported function of lib/model/scaling, as arguments. */

import type { ValidCalls } from "../../abuse";

const points = [1, 2, 4, 8, 16].map((load) => ({ load, throughput: 100 * load ** 0.8 }));
const chip = { parallelFraction: 0.9, chipSize: 16 };
const usl = { contention: 0.05, coherency: 0.001 };

export const scalingCalls: ValidCalls = {
  amdahlSpeedup: [4, { serialFraction: 0.5 }],
  amdahlLimit: [{ serialFraction: 0.5 }],
  amdahlEfficiency: [4, { serialFraction: 0.5 }],
  amdahlSerialFraction: [3, { workers: 4 }],
  enhancedSpeedup: [10, { enhancedFraction: 0.4 }],
  exponentialGrowth: [4, { start: 100, doublingTime: 2 }],
  annualGrowth: [{ doublingTime: 2 }],
  timeToGrow: [10, { annualGrowth: 0.1 }],
  fitGrowth: [
    [
      { year: 0, value: 1 },
      { year: 1, value: 2 },
      { year: 2, value: 3 },
    ],
  ],
  symmetricSpeedup: [4, chip],
  asymmetricSpeedup: [4, chip],
  dynamicSpeedup: [chip],
  gustafsonSpeedup: [4, { serialFraction: 0.5 }],
  amdahlFractionOfScaledRun: [4, { serialFraction: 0.5 }],
  karpFlattFraction: [4, { speedup: 3 }],
  uslCapacity: [8, usl],
  uslPeakLoad: [usl],
  uslBestLoad: [usl],
  fitUsl: [points],
  scaleUpCost: [10, { priceOfOne: 2, exponent: 1.5 }],
  scaleOutNodes: [250, { nodeCapacity: 100, ...usl }],
  remoteAccessTime: [4, { computeTime: 1, accesses: 10, localTime: 0.1, remoteTime: 0.5 }],
  sarnoffValue: [10],
  metcalfeValue: [10],
  reedValue: [10],
  reedValueLog2: [10],
  odlyzkoValue: [10],
  provisioningCost: [[100, 300], { premium: 2, owned: 100 }],
  bestOwnedCapacity: [[100, 300], { premium: 2 }],
  breakEvenPremium: [[100, 300]],
};
