import * as figures from "../../../lib/figure/security";
import { describeTitles } from "../any-options";
import { securityClaims } from "./claims";

describeTitles(figures, securityClaims, { numRuns: () => 40 });
