/** What the titles of the latency figures claim, checked against what they draw. */

import type { Claims } from "../claim";
import { measuredLatencyClaims } from "./measured-claims";
import { modelledLatencyClaims } from "./modelled-claims";
import { percentileClaims } from "./percentile-claims";

export const latencyClaims: Claims = {
  ...modelledLatencyClaims,
  ...measuredLatencyClaims,
  ...percentileClaims,
};
