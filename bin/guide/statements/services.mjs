/** Sections 8 and 9: security, and how services are built. */

/** @type {Record<string, import("../judge.mjs").Section>} */
export const services = {
  8: {
    title: "Security",
    statements: [
      {
        id: "8.a",
        says: "services are far away, networks public, and trust has no clear border",
        models: [
          "security/firstByteTime",
          "security/flightRoundTrips",
          "security/thresholdTheft",
          "security/layersPassed",
        ],
        figures: ["handshake-latency", "threshold-trust"],
      },
      {
        id: "8.b",
        says: "authentication: who is it?",
        models: [
          "security/handshakeRoundTrips",
          "security/guessingTime",
          "security/sprayedWithin",
          "security/replayCacheEntries",
          "security/lateForWindow",
        ],
        figures: ["guessing-time", "replay-window"],
      },
      {
        id: "8.c",
        says: "authorization: what may they do? (a definition)",
        illustratedBy: ["lab/demonstrateAuthorization"],
      },
      {
        id: "8.d",
        says: "encryption on the way",
        models: [
          "security/firstByteTime",
          "security/securedThroughput",
          "security/guessingTime",
          "security/collisionChance",
        ],
        figures: [
          "handshake-latency",
          "record-overhead",
          "measured-crypto",
          "measured-handshakes",
          "guessing-time",
          "birthday",
        ],
      },
      {
        id: "8.e",
        says: "integrity: nothing was changed",
        models: ["security/merkleRoot", "security/inclusionProof", "security/collisionChance"],
        figures: ["merkle-proof", "birthday"],
      },
      {
        id: "8.f",
        says: "a log shows what was done",
        models: [
          "security/hashChain",
          "security/inclusionProof",
          "security/onlyGrew",
          "security/auditDetection",
        ],
        figures: ["merkle-proof", "audit-sampling"],
      },
    ],
  },
  9: {
    title: "Service Architectures",
    statements: [
      {
        id: "9.a",
        says: "a server can be the bottleneck, and the single point of failure",
        models: [
          "queueing/mm1ResponseTime",
          "queueing/mmcResponseTime",
          "queueing/mg1ResponseTime",
          "queueing/mm1kLossProbability",
          "queueing/exactMva",
          "availability/seriesAvailability",
        ],
        figures: ["hockey-stick", "pooling", "service-variability", "finite-buffer", "chain"],
      },
      {
        id: "9.b",
        says: "tiers are scaled each for itself",
        models: ["queueing/jacksonNetwork", "queueing/mm1ResponseTime"],
        figures: ["tier-utilization"],
      },
      {
        id: "9.c",
        says: "chains of microservices wear availability down",
        models: [
          "availability/chainUnavailability",
          "architecture/fanOutSlow",
          "architecture/hedgedDelay",
          "architecture/retryAmplification",
          "architecture/retryStormStates",
          "architecture/throttledLoad",
          "architecture/breakerMeans",
          "architecture/stagesExceededBy",
          "architecture/topologyExceededBy",
          "architecture/topologyMeanTime",
        ],
        figures: [
          "chain",
          "fan-out",
          "hedging",
          "retry-amplification",
          "retry-storm",
          "circuit-breaker",
          "chain-latency",
          "slow-dependency",
          "measured-tails",
          "adaptive-throttling",
          "request-waterfall",
          "topology-queues",
        ],
      },
      {
        id: "9.d",
        says: "peers do without a server; hybrids keep one for coordination",
        models: [
          "architecture/peerToPeerTime",
          "architecture/swarmRounds",
          "architecture/floodReach",
          "architecture/chordHops",
          "architecture/chordRandomHops",
          "architecture/consistentMovedShare",
        ],
        figures: ["file-distribution", "swarm", "lookup-hops", "hash-ring"],
      },
      {
        id: "9.e",
        says: "a pool of workers takes tasks as they come",
        models: [
          "queueing/mmcWaitingTime",
          "queueing/choicesResponseTime",
          "architecture/listMakespan",
          "architecture/greedyTimes",
          "architecture/stragglerEfficiency",
        ],
        figures: ["pooling", "power-of-choices", "list-schedule", "work-span"],
      },
      {
        id: "9.f",
        says: "a cloud rents out machines, platforms or software",
        models: [
          "queueing/autoscalerReplicas",
          "queueing/squareRootServers",
          "architecture/bestReserved",
          "architecture/requestCost",
        ],
        figures: ["autoscaling", "staffing", "reserved-machines"],
      },
    ],
  },
};
