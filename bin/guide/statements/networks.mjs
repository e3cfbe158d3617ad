/** Sections 10 to 14: messages, the Internet, latency and throughput, layers and IP. */

/** @type {Record<string, import("../judge.mjs").Section>} */
export const networks = {
  10: {
    title: "Communication",
    statements: [
      {
        id: "10.a",
        says: "a network is slower, more variable and less reliable than a machine",
        models: [
          "scaling/remoteAccessTime",
          "latency/nearestRankPercentile",
          "messaging/meanAttempts",
        ],
        figures: ["remote-access", "coordinated-omission", "delivery-attempts"],
      },
      {
        id: "10.b",
        says: "messages are late",
        models: [
          "timing/falseSuspicion",
          "timing/timeoutFor",
          "messaging/interarrivalJitter",
          "messaging/lateShare",
        ],
        figures: ["timeout-tails", "playout-buffer"],
      },
      {
        id: "10.c",
        says: "messages come twice",
        models: [
          "messaging/executionProbability",
          "messaging/duplicateExecution",
          "messaging/bloomBitsPerItem",
          "messaging/ambiguousAge",
        ],
        figures: [
          "executions",
          "delivery-promises",
          "crash-positions",
          "deduplication-memory",
          "sequence-wrap",
        ],
      },
      {
        id: "10.d",
        says: "messages overtake each other",
        models: ["messaging/overtakeProbability", "messaging/reorderedRatio"],
        figures: ["reordering"],
      },
      {
        id: "10.e",
        says: "messages are lost, and somebody has to deal with it",
        models: [
          "messaging/attemptOutcome",
          "messaging/acknowledgedDelay",
          "messaging/goBackNUtilization",
          "messaging/selectiveRepeatUtilization",
        ],
        figures: ["delivery-attempts", "arq-efficiency", "arq-timeline"],
      },
    ],
  },
  11: {
    title: "The Internet",
    statements: [
      {
        id: "11.a",
        says: "it switches packets",
        models: [
          "latency/nodalDelay",
          "latency/segmentedDelay",
          "internet/overflowProbability",
          "internet/usersFor",
        ],
        figures: ["packet-size", "statistical-multiplexing"],
      },
      {
        id: "11.b",
        says: "it grows, and survives failures",
        models: ["availability/networkAvailability", "internet/sessionSurvival"],
        figures: ["block-diagram", "fate-sharing"],
      },
      {
        id: "11.c",
        says: "what only the ends can do is left to them",
        models: [
          "internet/endToEndTransmissions",
          "internet/hopByHopTransmissions",
          "internet/residualError",
        ],
        figures: ["end-to-end", "residual-errors"],
      },
      {
        id: "11.d",
        says: "best effort: no word on arrival, copies, order or time",
        models: [
          "messaging/attemptOutcome",
          "messaging/executionProbability",
          "messaging/reorderedRatio",
          "messaging/attemptsAllLost",
        ],
        figures: ["delivery-attempts", "executions", "reordering"],
      },
      {
        id: "11.e",
        says: "software at the ends makes up for it",
        models: [
          "internet/endToEndTransmissions",
          "internet/codedLoss",
          "messaging/selectiveRepeatUtilization",
        ],
        figures: ["fec-or-arq", "arq-efficiency", "end-to-end"],
      },
      {
        id: "11.f",
        says: "state is lost only together with whoever needs it",
        models: ["internet/sessionSurvival"],
        figures: ["fate-sharing"],
      },
    ],
  },
  12: {
    title: "Latency and Throughput",
    statements: [
      {
        id: "12.a",
        says: "latency is the time of one message, throughput the rate of many",
        models: ["latency/nodalDelay", "latency/bandwidthDelayProduct", "latency/windowThroughput"],
        figures: ["window-throughput", "packet-size"],
      },
      {
        id: "12.b",
        says: "they are two things: both may be high, or both low",
        models: ["latency/transferTime", "latency/halfPerformanceSize", "latency/breakEvenSize"],
        figures: ["window-throughput"],
      },
      {
        id: "12.c",
        says: "designs pay for throughput with latency",
        models: ["latency/batchLatency", "latency/pipelineThroughput", "latency/nagleExchange"],
        figures: ["batching", "pipeline"],
      },
      {
        id: "12.d",
        says: "reliability, order and congestion control cost single messages time",
        models: [
          "queueing/kleinrockPower",
          "transport/flowCompletion",
          "transport/blockedDelay",
          "transport/padhyeRate",
        ],
        figures: ["power", "flow-completion", "head-of-line", "throughput-laws"],
      },
    ],
  },
  13: {
    title: "Layers",
    statements: [
      {
        id: "13.a",
        says: "link, network, transport and application each do their part",
        models: [
          "layers/wireGoodput",
          "layers/dissection",
          "layers/slottedAlohaThroughput",
          "layers/csmaCdEfficiency",
          "layers/updatedChecksum",
        ],
        figures: ["nested-headers", "encapsulation-efficiency", "aloha", "csma-cd"],
      },
    ],
  },
  14: {
    title: "IP",
    statements: [
      {
        id: "14.a",
        says: "datagrams without connection or promise",
        models: ["layers/datagramLoss", "layers/identificationRate", "layers/randomIdCollision"],
        figures: ["fragment-loss", "identification-rate", "identification-collisions"],
      },
      {
        id: "14.b",
        says: "packets of any size, with headers and addresses",
        models: [
          "layers/fragmentTable",
          "layers/largestPayload",
          "layers/ipv4Packet",
          "layers/parsedIpv4",
          "layers/ipv6Packet",
        ],
        figures: ["fragments", "nested-headers"],
      },
      {
        id: "14.c",
        says: "each finds its own way, in no fixed order",
        models: ["messaging/sprayedRatio", "messaging/reorderedRatio"],
        figures: ["reordering"],
      },
    ],
  },
};
