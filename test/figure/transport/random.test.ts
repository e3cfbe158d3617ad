import * as figures from "../../../lib/figure/transport";
import { describeTitles } from "../any-options";
import { transportClaims } from "./claims";

const slow = [
  "head-of-line-streams",
  "flow-laws",
  "packet-throughput",
  "short-query",
  "stream-completion",
];

describeTitles(figures, transportClaims, { numRuns: (id) => (slow.includes(id) ? 8 : 30) });
