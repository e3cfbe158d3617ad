import * as figures from "../../../lib/figure/timing";
import { describeTitles } from "../any-options";
import { timingClaims } from "./claims";

describeTitles(figures, timingClaims, {
  numRuns: (id) => (["nfds", "detectors", "election"].includes(id) ? 12 : 50),
});
