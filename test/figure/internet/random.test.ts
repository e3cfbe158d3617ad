import * as figures from "../../../lib/figure/internet";
import { describeTitles } from "../any-options";
import { internetClaims } from "./claims";

describeTitles(figures, internetClaims, { numRuns: () => 8 });
