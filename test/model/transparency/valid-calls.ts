/** One valid call of every exported function of lib/model/transparency, as arguments. */

import type { ValidCalls } from "../../abuse";

const times = { localTime: 1e-7, remoteTime: 5e-4 };
const cut = { minorityShare: 0.4, unavailability: 1e-4 };

export const transparencyCalls: ValidCalls = {
  apStaleShare: [0.001, { minorityShare: 0.4 }],
  cpAvailability: [0.001, cut],
  cpUnavailability: [0.001, cut],
  linearizableTimes: [0.04],
  linearizableWriteTime: [0.01, { delay: 0.05, uncertainty: 0.04 }],
  locationAccessTime: [0.01, times],
  locationQuantile: [0.99, { remoteShare: 0.01, ...times }],
  locationRemoteShare: [2, times],
  locationSlowdown: [0.01, times],
  sequentialTime: [0.01, { delay: 0.05 }],
};
