/** What the titles of the availability figures claim, checked against what they draw. */

import type { Claims } from "../claim";
import { lifeClaims } from "./life-claims";
import { observedClaims } from "./observed-claims";
import { structureClaims } from "./structure-claims";

export const availabilityClaims: Claims = { ...lifeClaims, ...observedClaims, ...structureClaims };
