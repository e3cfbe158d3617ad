/** Sections 15 to 18: TCP, UDP, QUIC, and the key points. */

/** @type {Record<string, import("../judge.mjs").Section>} */
export const transport = {
  15: {
    title: "TCP and UDP",
    statements: [
      {
        id: "15.a",
        says: "TCP is a reliable stream in order: it repeats, and yields to congestion",
        models: [
          "timing/nextRto",
          "timing/backedOffRto",
          "transport/flowCompletion",
          "transport/aimdCycle",
          "transport/jainFairness",
          "transport/mathisRate",
          "transport/padhyeFullRate",
          "transport/tfrcRate",
          "transport/cubicWindow",
          "transport/cubicMeanWindow",
        ],
        figures: [
          "rto",
          "flow-completion",
          "aimd-phase-plane",
          "throughput-laws",
          "cubic-window",
          "cubic-or-reno",
          "packet-throughput",
        ],
      },
      {
        id: "15.b",
        says: "order costs latency: what has come waits for what is missing",
        models: ["transport/blockedShare", "transport/blockedDelay"],
        figures: ["head-of-line"],
      },
      {
        id: "15.c",
        says: "UDP adds next to nothing, and leaves reliability to the application",
        models: ["transport/exchangePackets", "transport/exchangeCost"],
        figures: ["exchange-bytes"],
      },
      {
        id: "15.d",
        says: "ports lead to processes, which may have several sockets",
        models: ["transport/tupleCount", "transport/connectionRate", "transport/portRefusal"],
        figures: ["ports-exhausted"],
      },
    ],
  },
  16: {
    title: "Choosing Between TCP and UDP",
    statements: [
      {
        id: "16.a",
        says: "UDP where latency counts, loss is bearable or control is wanted",
        models: ["transport/tcpQueryTime", "transport/blockedDelayQuantile", "transport/tfrcRate"],
        figures: ["short-query", "head-of-line", "throughput-laws", "measured-transport"],
      },
      {
        id: "16.b",
        says: "short questions, as of DNS and NTP, need no set-up",
        models: [
          "transport/exchangeCost",
          "transport/unansweredShare",
          "transport/queryTimeQuantile",
          "transport/resolutionTime",
          "transport/pageLoadTime",
        ],
        figures: ["exchange-bytes", "short-query", "web-pages"],
      },
      {
        id: "16.c",
        says: "servers keep nothing about each client",
        models: [
          "transport/connectionCount",
          "transport/connectionMemory",
          "transport/connectionPeak",
          "transport/floodBacklog",
        ],
        figures: ["connection-state"],
      },
      {
        id: "16.d",
        says: "a retry that NTP does not see makes its times asymmetric",
        models: ["clocks/hiddenRetryError", "clocks/asymmetryError", "clocks/leastDelaySample"],
        figures: ["hidden-retries", "offset-wedge", "clock-filter"],
      },
      {
        id: "16.e",
        says: "someone has to answer for correctness: which layer?",
        models: ["internet/residualError", "internet/pathTransmissions"],
        figures: ["residual-errors", "end-to-end"],
      },
    ],
  },
  17: {
    title: "QUIC",
    statements: [
      {
        id: "17.a",
        says: "TCP's services on top of UDP",
        models: [
          "transport/visitTime",
          "transport/certificateRoundTrips",
          "transport/probeTimeout",
          "transport/timeThreshold",
        ],
        figures: ["quic-first-byte", "measured-quic", "transport-timeline"],
      },
      {
        id: "17.b",
        says: "streams do not wait for each other",
        models: ["transport/blockedShare", "transport/blockedDelay"],
        figures: ["head-of-line", "head-of-line-streams", "stream-completion"],
      },
      {
        id: "17.c",
        says: "in user space, at the ends (a definition)",
        illustratedBy: ["scenario/transport/simulateSteadyStreams"],
      },
    ],
  },
  18: {
    title: "Key Points",
    statements: [
      {
        id: "18.a",
        says: "architecture decides whether another component helps",
        models: [
          "replication/quorumUnavailability",
          "availability/networkAvailability",
          "scaling/uslCapacity",
          "failure/assumptionViolation",
        ],
        figures: ["quorum-unavailability", "block-diagram", "usl", "fault-assumption"],
      },
      {
        id: "18.b",
        says: "what is assumed about time decides what can be promised",
        models: ["failure/minimumReplicas", "failure/largestFaults"],
        figures: ["replicas-needed"],
      },
      {
        id: "18.c",
        says: "without known semantics nobody can reason about correctness",
        models: ["messaging/executionProbability", "messaging/attemptOutcome"],
        figures: ["executions", "crash-positions"],
      },
    ],
  },
};
