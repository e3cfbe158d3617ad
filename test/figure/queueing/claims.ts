/** What the titles of the queueing figures claim, checked against what they draw. */

import type { Claims } from "../claim";
import { networkClaims } from "./network-claims";
import { queueClaims } from "./queue-claims";

export const queueingClaims: Claims = { ...queueClaims, ...networkClaims };
