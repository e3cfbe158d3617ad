import * as figures from "../../../lib/figure/messaging";
import { describeTitles } from "../any-options";
import { messagingClaims } from "./claims";

const few = ["arq-efficiency", "delivery-attempts", "deduplication-memory", "reordering"];

describeTitles(figures, messagingClaims, { numRuns: (id) => (few.includes(id) ? 8 : 25) });
