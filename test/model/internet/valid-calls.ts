/** One valid call of every exported function of lib/model/internet, as arguments. */

import type { ValidCalls } from "../../abuse";

const link = { activity: 0.1, capacity: 10 };
const block = { dataPackets: 5, loss: 0.05, burstLength: 3 };

export const internetCalls: ValidCalls = {
  blockLoss: [1, block],
  breakEvenLoss: [5, { extraCost: 0.2, charge: "links used" }],
  codedLoss: [1, block],
  endToEndTransmissions: [5, { loss: 0.1 }],
  hopByHopTransmissions: [5, { loss: 0.1 }],
  normalOverflow: [38, link],
  overflowProbability: [38, link],
  pathTransmissions: [[0.1, 0.2]],
  repairDelay: [5, { loss: 0.1, linkDelay: 0.01, endTimeout: 0.2, linkTimeout: 0.03 }],
  residualError: [15, { errorPerHop: 1e-6 }],
  sessionSurvival: [36_000, { stateful: 10, mttf: 3.6e6 }],
  undetectedShare: [16],
  usersFor: [1e-3, link],
  wholePathTransmissions: [5, { loss: 0.1 }],
};
