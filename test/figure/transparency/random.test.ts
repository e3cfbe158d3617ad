import * as figures from "../../../lib/figure/transparency";
import { describeTitles } from "../any-options";
import { transparencyClaims } from "./claims";

describeTitles(figures, transparencyClaims, { numRuns: () => 12 });
