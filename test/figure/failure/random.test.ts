import * as figures from "../../../lib/figure/failure";
import { describeTitles } from "../any-options";
import { failureClaims } from "./claims";

describeTitles(figures, failureClaims, { numRuns: () => 40 });
