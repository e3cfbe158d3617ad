/** One valid call of every exported function of lib/model: test/model/abuse.test.ts. */

import type { ValidCalls } from "../abuse";
import { architectureCalls } from "./architecture/valid-calls";
import { availabilityCalls } from "./availability/valid-calls";
import { cachingCalls } from "./caching/valid-calls";
import { clocksCalls } from "./clocks/valid-calls";
import { failureCalls } from "./failure/valid-calls";
import { internetCalls } from "./internet/valid-calls";
import { latencyCalls } from "./latency/valid-calls";
import { layersCalls } from "./layers/valid-calls";
import { messagingCalls } from "./messaging/valid-calls";
import { queueingCalls } from "./queueing/valid-calls";
import { replicationCalls } from "./replication/valid-calls";
import { scalingCalls } from "./scaling/valid-calls";
import { securityCalls } from "./security/valid-calls";
import { timingCalls } from "./timing/valid-calls";
import { transparencyCalls } from "./transparency/valid-calls";
import { transportCalls } from "./transport/valid-calls";

/** By subject. */
export const validCalls: Readonly<Record<string, ValidCalls>> = {
  architecture: architectureCalls,
  availability: availabilityCalls,
  caching: cachingCalls,
  clocks: clocksCalls,
  failure: failureCalls,
  internet: internetCalls,
  latency: latencyCalls,
  layers: layersCalls,
  messaging: messagingCalls,
  queueing: queueingCalls,
  replication: replicationCalls,
  scaling: scalingCalls,
  security: securityCalls,
  timing: timingCalls,
  transparency: transparencyCalls,
  transport: transportCalls,
};
