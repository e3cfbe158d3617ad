import * as figures from "../../../lib/figure/architecture";
import { describeTitles } from "../any-options";
import { architectureClaims } from "./claims";
import { measuredArchitectureClaims } from "./measured-claims";

const slow = [
  "adaptive-throttling",
  "circuit-breaker",
  "lookup-hops",
  "query-flood",
  "swarm-pieces",
  "topology-queues",
  "work-stealing",
  "slow-dependency",
  "hash-ring",
  "hedging",
  "retry-storm-course",
  "swarm",
];

const claims = { ...architectureClaims, ...measuredArchitectureClaims };

describeTitles(figures, claims, { numRuns: (id) => (slow.includes(id) ? 8 : 40) });
