/** Sections 10 to 14: messages, the Internet, latency and throughput, layers and IP. */

/** @type {Record<string, import("../judge.mjs").Section>} */
export const networks = {
  10: {
    title: "Communication",
    statements: [
      {
        id: "10.a",
        says: "a network is slower, more variable and less reliable than a machine",
        models: ["scaling/remoteAccessTime", "latency/nearestRankPercentile"],
        figures: ["remote-access", "coordinated-omission"],
        awaits: ["how often a message is sent until it arrives"],
      },
      {
        id: "10.b",
        says: "messages are late",
        models: ["timing/falseSuspicion", "timing/timeoutFor"],
        figures: ["timeout-tails"],
        awaits: ["buffers against jitter"],
      },
      { id: "10.c", says: "messages come twice" },
      { id: "10.d", says: "messages overtake each other" },
      { id: "10.e", says: "messages are lost, and somebody has to deal with it" },
    ],
  },
  11: {
    title: "The Internet",
    statements: [
      {
        id: "11.a",
        says: "it switches packets",
        models: ["latency/nodalDelay", "latency/segmentedDelay"],
        figures: ["packet-size"],
        awaits: ["packets beside circuits"],
      },
      {
        id: "11.b",
        says: "it grows, and survives failures",
        models: ["availability/networkAvailability"],
        figures: ["block-diagram"],
        awaits: ["fate sharing"],
      },
      { id: "11.c", says: "what only the ends can do is left to them" },
      { id: "11.d", says: "best effort: no word on arrival, copies, order or time" },
      { id: "11.e", says: "software at the ends makes up for it" },
      { id: "11.f", says: "state is lost only together with whoever needs it" },
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
        awaits: ["lines that are held up, slow starts and repeated messages"],
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
        awaits: ["a notebook"],
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
        awaits: ["a notebook"],
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
        awaits: ["a notebook"],
      },
      { id: "14.c", says: "each finds its own way, in no fixed order" },
    ],
  },
};
