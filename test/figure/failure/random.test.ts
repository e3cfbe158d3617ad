import * as figures from "../../../lib/figure/failure";
import { describeTitles } from "../any-options";
import { failureClaims } from "./claims";

describeTitles(figures, failureClaims, {
  numRuns: (id) => (id === "partition-survival" ? 12 : 40),
});
