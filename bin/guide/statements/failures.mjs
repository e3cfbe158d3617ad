/** Sections 4 to 7: failures, what may fail and how, copies, and what is known of time. */

/** @type {Record<string, import("../judge.mjs").Section>} */
export const failures = {
  4: {
    title: "Failure and Fault Tolerance",
    statements: [
      {
        id: "4.a",
        says: "parts fail while the others go on; one machine fails as a whole",
        models: ["failure/partialFailure"],
        figures: ["partial-failure"],
      },
      {
        id: "4.b",
        says: "redundancy leaves no single point of failure",
        models: [
          "availability/parallelAvailability",
          "availability/networkAvailability",
          "availability/singlePointsOfFailure",
          "availability/commonCauseUnavailability",
        ],
        figures: ["block-diagram", "common-cause"],
      },
      {
        id: "4.c",
        says: "in series any failure is one of all, and the longer the likelier",
        models: ["availability/seriesAvailability", "availability/chainUnavailability"],
        figures: ["chain"],
      },
      {
        id: "4.d",
        says: "in parallel it works as long as enough parts do",
        models: [
          "availability/parallelAvailability",
          "availability/kOfNAvailability",
          "availability/repairableUnavailability",
        ],
        figures: ["k-of-n"],
      },
      {
        id: "4.e",
        says: "availability is counted in nines",
        models: [
          "availability/steadyStateAvailability",
          "availability/ninesOf",
          "availability/downtime",
          "availability/errorBudgetTime",
          "availability/burnRate",
        ],
        figures: ["downtime", "one-more-nine", "burn-rate"],
      },
      {
        id: "4.f",
        says: "reliability is about how long, and how rightly, it works",
        models: [
          "availability/exponentialReliability",
          "availability/weibullReliability",
          "availability/kOfNReliability",
          "availability/repairableMttf",
          "layers/doubleFlipMissed",
          "layers/burstMissed",
        ],
        figures: ["reliability", "checksum-misses"],
      },
    ],
  },
  5: {
    title: "Failure Models",
    statements: [
      {
        id: "5.a",
        says: "there are several ways to fail",
        models: [
          "failure/minimumReplicas",
          "failure/assumptionHolds",
          "failure/majorityChance",
          "failure/agreementCost",
          "failure/boundCoverage",
          "availability/youngInterval",
        ],
        figures: [
          "replicas-needed",
          "fault-assumption",
          "partition-survival",
          "agreement-cost",
          "bound-coverage",
        ],
      },
    ],
  },
  6: {
    title: "Caching vs. Replication",
    statements: [
      {
        id: "6.a",
        says: "the same data in several places is met again and again",
        models: [
          "caching/averageAccessTime",
          "replication/readsMeetWrites",
          "replication/meanChunkLoss",
        ],
        figures: ["lost-copies"],
      },
      {
        id: "6.b",
        says: "replicas are the data: they keep it available when some fail",
        models: [
          "replication/quorumUnavailability",
          "replication/quorumTolerance",
          "replication/objectLoss",
        ],
        figures: ["quorum-unavailability", "erasure-or-copies"],
      },
      {
        id: "6.c",
        says: "replicas have to be kept alike",
        models: [
          "replication/readsMeetWrites",
          "replication/writesMeetWrites",
          "replication/exponentialQuorumMean",
          "replication/versionStaleness",
          "replication/exponentialStaleness",
        ],
        figures: ["quorum-latency", "staleness-after-write", "measured-quorum-latency"],
      },
      {
        id: "6.d",
        says: "a replica that fails has to be made anew",
        models: [
          "replication/meanTimeToDataLoss",
          "replication/dataLossWithin",
          "replication/rebuildTime",
        ],
        figures: ["rebuild-race"],
      },
      {
        id: "6.e",
        says: "caches are passing copies, for less latency and load",
        models: [
          "caching/averageAccessTime",
          "caching/sourceLoad",
          "caching/cheHitRatio",
          "caching/exactLruHitRatio",
          "caching/zipfIdealHitRatio",
          "caching/ttlHitRatio",
          "caching/ttlStaleShare",
          "caching/ttlItems",
        ],
        figures: ["access-time", "cache-policies", "ttl-trade", "cache-layers"],
      },
      {
        id: "6.f",
        says: "what a cache lacks is fetched from the source",
        models: ["caching/averageAccessTime", "caching/stampedeSize", "caching/earlyRefreshChance"],
        figures: ["stampede"],
      },
      {
        id: "6.g",
        says: "without its cache a system is slow, without its replicas it has lost data",
        models: ["caching/cacheLossFactor", "replication/meanChunkLoss", "replication/copysetLoss"],
        figures: ["lost-copies", "afternoon", "copysets"],
      },
    ],
  },
  7: {
    title: "Network Timing Models",
    statements: [
      {
        id: "7.a",
        says: "networks differ in latency, rate and reliability",
        models: [
          "latency/nodalDelay",
          "latency/transferTime",
          "latency/breakEvenSize",
          "layers/packetErrorChance",
          "layers/bestErrorPayload",
        ],
        figures: ["window-throughput", "measured-round-trips", "error-goodput"],
      },
      {
        id: "7.b",
        says: "synchronous: delays have a known bound, and silence is proof",
        models: [
          "timing/synchronousDecisionTime",
          "timing/falseSuspicion",
          "failure/boundCoverage",
        ],
        figures: ["timing-models", "bound-coverage"],
      },
      {
        id: "7.c",
        says: "partially synchronous: there is a bound, and nobody knows it",
        models: ["timing/unknownDelay", "timing/growingTimeout", "timing/steppingTimeout"],
        figures: ["unknown-bound", "timing-models"],
      },
      {
        id: "7.d",
        says: "asynchronous: no bound, and slow looks like dead",
        models: ["timing/messengersAllLost", "timing/falseSuspicion", "timing/delayTail"],
        figures: ["two-generals", "timeout-tails", "suspicions"],
      },
      {
        id: "7.e",
        says: "so failures are hard to detect, and less can be promised",
        models: [
          "timing/nfdsQuality",
          "timing/nfdeQuality",
          "timing/nextRto",
          "timing/phiAccrual",
          "failure/minimumReplicas",
        ],
        figures: ["nfds", "detectors", "rto", "phi-accrual", "replicas-needed"],
      },
    ],
  },
};
