import * as figures from "../../../lib/figure/latency";
import { describeTitles } from "../any-options";
import { latencyClaims } from "./claims";

describeTitles(figures, latencyClaims, { numRuns: () => 100 });
