import * as figures from "../../../lib/figure/queueing";
import { describeTitles } from "../any-options";
import { queueingClaims } from "./claims";

describeTitles(figures, queueingClaims, { numRuns: 100 });
