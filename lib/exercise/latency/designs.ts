/** Two decisions between many small pieces and few large ones: batches, and packets. */

import { Mbps, bits, ms } from "../../core/units";
import { batchLatency, bestBatch, smallestStableBatch } from "../../model/latency/batching";
import { bestPacketCount } from "../../model/latency/packet-size";
import { type NumbersOf, figureExercise } from "../define";
import { oneOf } from "../question";

const log = {
  writeRate: oneOf(500, 1000, 2000, 3000),
  writeSetup: oneOf(ms(1), ms(2), ms(4)),
  writeItem: oneOf(ms(0.1), ms(0.2)),
};
type Log = NumbersOf<typeof log>;

const batchesOf = ({ writeRate, writeSetup, writeItem }: Log) => ({
  arrivalRate: writeRate,
  setupTime: writeSetup,
  itemTime: writeItem,
});
const latencyOf = (batch: number, numbers: Log) => batchLatency(batch, batchesOf(numbers));

/** How many orders to write together. */
export const batchDesign = figureExercise({
  id: "batch-design",
  title: "How large a batch?",
  points: 4,
  parameters: log,
  suits: (numbers) => bestBatch(batchesOf(numbers)) > smallestStableBatch(batchesOf(numbers)),
  x: { quantity: "orders in a batch", unit: "count" },
  y: { quantity: "mean latency", unit: "s" },
  span: (numbers) => [
    smallestStableBatch(batchesOf(numbers)),
    smallestStableBatch(batchesOf(numbers)) + 30,
  ],
  tolerance: 1e-3,
  curve: (batch, numbers) => latencyOf(batch, numbers).total,
  mark: (numbers) => bestBatch(batchesOf(numbers)),
  mistakes: [
    {
      name: "nobody waits for the batch to fill",
      curve: (batch, numbers) => {
        const { wait, service } = latencyOf(batch, numbers);
        return wait + service;
      },
      hint: "The first order of a batch waits for the last one: how long on average?",
      credit: 0.5,
    },
    {
      name: "no queue of batches",
      curve: (batch, numbers) => {
        const { fill, service } = latencyOf(batch, numbers);
        return fill + service;
      },
      hint: "A batch that is full may find the one before it still being written.",
      credit: 0.5,
    },
    {
      name: "everyone waits for all the others",
      curve: (batch, numbers) => {
        const { fill, wait, service } = latencyOf(batch, numbers);
        return 2 * fill + wait + service;
      },
      hint: "Only the first order of a batch waits for all the others: the last one for none.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { writeRate: 1000, writeSetup: ms(2), writeItem: ms(0.2) }, at: 5, answer: 0.00545 },
  ],
  source: "Chaudhry and Templeton (1983), A First Course in Bulk Queues; Kingman (1962)",
});

const path = {
  messageSize: oneOf(bits(2e5), bits(4e5), bits(8e5)),
  headerSize: oneOf(bits(320), bits(480), bits(640)),
  pathLinks: oneOf(3, 4, 6),
  linkRate: oneOf(Mbps(1), Mbps(10)),
  linkDelay: oneOf(ms(1), ms(5)),
};
type Path = NumbersOf<typeof path>;

/** Time until the last of so many equal packets is through all links. */
const delayOf = (packets: number, { messageSize, headerSize, pathLinks, ...link }: Path) =>
  ((pathLinks + packets - 1) * (messageSize / packets + headerSize)) / link.linkRate +
  pathLinks * link.linkDelay;

/** Into how many packets to cut a message. */
export const packetsDesign = figureExercise({
  id: "packets-design",
  title: "How many packets?",
  points: 4,
  parameters: path,
  x: { quantity: "packets", unit: "count" },
  y: { quantity: "time until all is there", unit: "s" },
  span: () => [1, 150],
  tolerance: 1e-3,
  curve: delayOf,
  mark: ({ pathLinks: links, ...message }) => bestPacketCount({ links, ...message }),
  mistakes: [
    {
      name: "no headers",
      curve: (packets, numbers) => delayOf(packets, { ...numbers, headerSize: 0 }),
      hint: "Without headers more packets would always be better: what does each of them carry?",
      credit: 0.5,
    },
    {
      name: "link after link",
      curve: (packets, { messageSize, headerSize, pathLinks, linkRate, linkDelay }) =>
        pathLinks * ((messageSize + packets * headerSize) / linkRate + linkDelay),
      hint: "While a packet is on the second link, where is the next one?",
      credit: 0.25,
    },
    {
      name: "a single link",
      curve: (packets, numbers) => delayOf(packets, { ...numbers, pathLinks: 1 }),
      hint: "Each router on the way waits for a whole packet before it sends it on.",
      credit: 0.25,
    },
    {
      name: "no propagation",
      curve: (packets, numbers) => delayOf(packets, { ...numbers, linkDelay: 0 }),
      hint: "After its last bit is sent a packet is still on its way.",
      credit: 0.75,
    },
  ],
  known: [
    {
      given: {
        messageSize: bits(8e6),
        headerSize: bits(320),
        pathLinks: 4,
        linkRate: Mbps(10),
        linkDelay: ms(5),
      },
      at: 10,
      answer: 1.060416,
    },
  ],
  source: "Kurose and Ross, Computer Networking, chapter 1",
});
