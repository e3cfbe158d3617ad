import * as figures from "../../../lib/figure/architecture";
import { describeTitles } from "../any-options";
import { architectureClaims } from "./claims";

const slow = ["slow-dependency", "hash-ring", "hedging", "retry-storm-course", "swarm"];

describeTitles(figures, architectureClaims, { numRuns: (id) => (slow.includes(id) ? 8 : 40) });
