import * as figures from "../../../lib/figure/replication";
import { describeTitles } from "../any-options";
import { replicationClaims } from "./claims";
import { lossClaims } from "./lost-copies-claims";

/** Simulated ones take longer. */
const slow = [
  "afternoon",
  "copysets",
  "measured-quorum-latency",
  "production-latencies",
  "rebuild-race",
  "bounded-staleness-versions",
];

describeTitles(
  figures,
  { ...replicationClaims, ...lossClaims },
  { numRuns: (id) => (slow.includes(id) ? 8 : id === "erasure-or-copies" ? 200 : 20) },
);
