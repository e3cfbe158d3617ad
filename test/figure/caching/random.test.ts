import * as figures from "../../../lib/figure/caching";
import { describeTitles } from "../any-options";
import { cachingClaims } from "./claims";

// Simulated caches and entries take a while.
const slow = new Set([
  "cache-policies",
  "ttl-trade",
  "stampede",
  "expiry-jitter",
  "zipf-hit-ratio",
]);
describeTitles(figures, cachingClaims, { numRuns: (id) => (slow.has(id) ? 12 : 40) });
