/** Every declared exercise, by subject: what tests look at. */

import * as architecture from "./architecture";
import * as availability from "./availability";
import * as caching from "./caching";
import type { Exercise } from "./define";
import * as failure from "./failure";
import * as internet from "./internet";
import * as latency from "./latency";
import * as layers from "./layers";
import * as messaging from "./messaging";
import * as queueing from "./queueing";
import * as replication from "./replication";
import * as scaling from "./scaling";
import * as security from "./security";
import * as timing from "./timing";
import * as transport from "./transport";

/** Exercises by subject, as the subjects' indexes have them. */
export const exercises: Readonly<Record<string, readonly Exercise[]>> = {
  architecture: Object.values(architecture),
  availability: Object.values(availability),
  caching: Object.values(caching),
  failure: Object.values(failure),
  internet: Object.values(internet),
  latency: Object.values(latency),
  layers: Object.values(layers),
  messaging: Object.values(messaging),
  queueing: Object.values(queueing),
  replication: Object.values(replication),
  scaling: Object.values(scaling),
  security: Object.values(security),
  timing: Object.values(timing),
  transport: Object.values(transport),
};
