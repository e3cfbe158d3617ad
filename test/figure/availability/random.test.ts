import * as figures from "../../../lib/figure/availability";
import { describeTitles } from "../any-options";
import { availabilityClaims } from "./claims";

describeTitles(figures, availabilityClaims, { numRuns: () => 100 });
