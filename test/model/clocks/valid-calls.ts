/** One valid call of every exported function of lib/model/clocks, as arguments. */

import type { ValidCalls } from "../../abuse";

export const clocksCalls: ValidCalls = {
  asymmetryError: [0.01, { backDelay: 0.03 }],
  cristianReading: [28.342, { roundTrip: 0.02, leastDelay: 0.008 }],
  hiddenRetryError: [1, { lost: "request" }],
  leastDelaySample: [
    [
      { offset: 0.25, delay: 0.02 },
      { offset: 0.3, delay: 0.12 },
    ],
  ],
  ntpSample: [{ clientSent: 0, serverReceived: 5.02, serverSent: 5.021, clientReceived: 0.051 }],
};
