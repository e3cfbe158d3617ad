import * as figures from "../../../lib/figure/clocks";
import { describeTitles } from "../any-options";
import { clocksClaims } from "./claims";

describeTitles(figures, clocksClaims, { numRuns: () => 40 });
