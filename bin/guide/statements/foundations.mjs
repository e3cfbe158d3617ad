/** Sections 1 to 3: what a distributed system is, why there are any, and how well that is hidden. */

/** @type {Record<string, import("../judge.mjs").Section>} */
export const foundations = {
  1: {
    title: "What Is a Distributed System?",
    statements: [
      {
        id: "1.a",
        says: "each machine has a clock of its own, and no two agree",
        models: ["clocks/clockSkew", "clocks/resyncInterval", "clocks/ntpSample"],
        figures: ["clock-resync", "offset-wedge"],
      },
      {
        id: "1.b",
        says: "no memory is shared: what works within a machine does not reach the next",
        models: ["scaling/remoteAccessTime", "transparency/locationSlowdown"],
        figures: ["remote-access", "location-leak"],
      },
      {
        id: "1.c",
        says: "whatever is coordinated takes messages",
        models: ["failure/gossipRounds", "failure/allToAllMessages", "failure/agreementCost"],
        figures: ["gossip", "agreement-cost"],
      },
      {
        id: "1.d",
        says: "it should look like one system",
        models: [
          "transparency/locationAccessTime",
          "failure/maskedFailure",
          "transparency/sequentialTime",
        ],
        figures: ["location-leak", "masking-retries", "consistency-bound"],
      },
      {
        id: "1.e",
        says: "something is always broken, and seldom everything",
        models: ["failure/partialFailure", "availability/fleetFailureRate"],
        figures: ["partial-failure", "disk-afr"],
      },
      {
        id: "1.f",
        says: "nobody knows the whole: news of others is late or out of date",
        models: [
          "replication/exponentialStaleness",
          "clocks/reportAge",
          "clocks/staleChance",
          "timing/falseSuspicion",
        ],
        figures: ["staleness-after-write", "stale-view", "age-of-information", "timeout-tails"],
      },
    ],
  },
  2: {
    title: "Why Distributed Systems Exist",
    statements: [
      {
        id: "2.a",
        says: "one machine is not enough for the load",
        models: ["scaling/scaleUpCost", "scaling/remoteAccessTime", "queueing/mm1ResponseTime"],
        figures: ["scale-out", "hockey-stick"],
      },
      {
        id: "2.b",
        says: "a larger machine meets limits of hardware, power and price",
        models: [
          "scaling/scaleUpCost",
          "scaling/symmetricSpeedup",
          "queueing/oneFastServerResponseTime",
        ],
        figures: ["scale-out", "hill-marty", "one-fast-many-slow"],
      },
      {
        id: "2.c",
        says: "more machines are added one at a time",
        models: [
          "architecture/consistentMovedShare",
          "scaling/uslCapacity",
          "scaling/provisioningCost",
        ],
        figures: ["hash-ring", "usl", "provisioning"],
      },
      {
        id: "2.d",
        says: "Moore's law gave speed for nothing, and has slowed down",
        models: ["scaling/exponentialGrowth", "scaling/fitGrowth"],
        figures: ["moore"],
      },
      {
        id: "2.e",
        says: "processors have become many, and of different kinds",
        models: [
          "scaling/symmetricSpeedup",
          "scaling/asymmetricSpeedup",
          "scaling/dynamicSpeedup",
          "scaling/amdahlSpeedup",
        ],
        figures: ["hill-marty"],
      },
      {
        id: "2.f",
        says: "the serial part bounds the speedup",
        models: [
          "scaling/amdahlSpeedup",
          "scaling/gustafsonSpeedup",
          "scaling/karpFlattFraction",
          "scaling/uslCapacity",
        ],
        figures: ["amdahl", "gustafson", "karp-flatt", "usl"],
      },
      {
        id: "2.g",
        says: "a network is worth more with every member",
        models: ["scaling/metcalfeValue", "scaling/odlyzkoValue", "scaling/reedValue"],
        figures: ["network-value", "network-revenue"],
      },
      {
        id: "2.h",
        says: "being near to users saves latency",
        models: ["latency/roundTripFloor", "latency/nearestSiteDistance", "latency/bestRegions"],
        figures: ["sites", "cloud-round-trips"],
      },
      {
        id: "2.i",
        says: "devices move, and links come and go",
        models: ["timing/falseSuspicion", "transport/handoverOutage", "transport/handoverLoss"],
        figures: ["timeout-tails", "handover"],
      },
      {
        id: "2.j",
        says: "what begins small has to grow",
        models: ["scaling/provisioningCost", "queueing/autoscalerReplicas"],
        figures: ["provisioning", "autoscaling"],
      },
      {
        id: "2.k",
        says: "operation is left to cloud providers",
        models: [
          "architecture/mixedFleetCost",
          "scaling/breakEvenPremium",
          "availability/chainUnavailability",
          "availability/expectedServiceCredit",
        ],
        figures: ["reserved-machines", "provisioning", "chain", "sla-refund"],
      },
    ],
  },
  3: {
    title: "Transparency",
    statements: [
      {
        id: "3.a",
        says: "it seems to be one machine, wherever things are",
        models: ["transparency/locationSlowdown", "transparency/locationQuantile"],
        figures: ["location-leak"],
      },
      {
        id: "3.b",
        says: "failures are masked",
        models: [
          "architecture/retryAmplification",
          "failure/maskedFailure",
          "failure/maskingDelay",
          "availability/failoverUnavailability",
        ],
        figures: ["retry-amplification", "masking-retries"],
      },
      {
        id: "3.c",
        says: "things move or are copied, and are reached as before",
        models: [
          "architecture/consistentMovedShare",
          "replication/readsMeetWrites",
          "replication/quorumUnavailability",
        ],
        figures: ["hash-ring", "quorum-unavailability"],
      },
      {
        id: "3.d",
        says: "it is seldom complete: delay, partial failure and consistency show",
        models: [
          "transparency/locationSlowdown",
          "failure/partialFailure",
          "transparency/sequentialTime",
          "transparency/linearizableTimes",
          "transparency/cpUnavailability",
          "transparency/apStaleShare",
        ],
        figures: ["location-leak", "partial-failure", "consistency-bound", "partition-choice"],
      },
    ],
  },
};
