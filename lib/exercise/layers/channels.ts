/** Channels with collisions, and with wrong bits. */

import { bestErrorPayload, soundPayloadShare } from "../../model/layers/bit-errors";
import { slottedAlohaOfStations } from "../../model/layers/shared-channel";
import { figureExercise, functionExercise } from "../define";
import { oneOf } from "../question";

/** Throughput of slotted ALOHA against the offered load. */
export const slottedThroughput = functionExercise({
  id: "slotted-throughput",
  title: "One speaks, all hear",
  points: 3,
  parameters: { stations: oneOf(4, 5, 6, 8, 10, 12, 15, 20) },
  x: { quantity: "offered load", unit: "1" },
  y: { quantity: "throughput", unit: "fraction" },
  span: () => [0.5, 3],
  tolerance: 1e-3,
  curve: (load, { stations }) => slottedAlohaOfStations(load, { stations }),
  mistakes: [
    {
      name: "infinitely many stations",
      curve: (load) => load * Math.exp(-load),
      hint: "This is right for very many stations: how many are there?",
      credit: 0.75,
    },
    {
      name: "pure ALOHA",
      curve: (load) => load * Math.exp(-2 * load),
      hint: "Slots halve the time in which another one can spoil a frame.",
      credit: 0.5,
    },
    {
      name: "the sender disturbs itself",
      curve: (load, { stations }) => load * (1 - load / stations) ** stations,
      hint: "While one sends, how many others must be silent?",
      credit: 0.5,
    },
  ],
  known: [{ given: { stations: 5 }, at: 1, answer: 0.4096 }],
  source: "Roberts (1975), ALOHA Packet System With and Without Slots and Capture",
});

/** Which payload carries most over a link with wrong bits. */
export const packetDesign = figureExercise({
  id: "packet-design",
  title: "How large a packet?",
  points: 4,
  parameters: {
    headerBits: oneOf(160, 224, 320, 416, 480),
    wrongBits: oneOf(2e-5, 5e-5, 1e-4, 2e-4),
  },
  x: { quantity: "payload of a packet", unit: "bit" },
  y: { quantity: "share of the link that is sound payload", unit: "fraction" },
  span: () => [200, 8000],
  tolerance: 2e-3,
  curve: (payload, { headerBits, wrongBits }) =>
    soundPayloadShare(payload, { headerSize: headerBits, bitErrorRate: wrongBits }),
  mark: ({ headerBits, wrongBits }) =>
    bestErrorPayload({ headerSize: headerBits, bitErrorRate: wrongBits }),
  mistakes: [
    {
      name: "no wrong bits",
      curve: (payload, { headerBits }) => payload / (payload + headerBits),
      hint: "With this curve the largest packet is the best: what happens to one with a wrong bit?",
      credit: 0.25,
    },
    {
      name: "no headers",
      curve: (payload, { wrongBits }) => Math.exp(payload * Math.log1p(-wrongBits)),
      hint: "With this curve the smallest packet is the best: what does each one cost besides?",
      credit: 0.25,
    },
    {
      name: "headers never wrong",
      curve: (payload, { headerBits, wrongBits }) =>
        (payload / (payload + headerBits)) * Math.exp(payload * Math.log1p(-wrongBits)),
      hint: "A wrong bit in the header spoils a packet, too.",
      credit: 0.75,
    },
  ],
  known: [{ given: { headerBits: 320, wrongBits: 1e-5 }, at: 5500, answer: 0.891586819542 }],
  source: "Kurose and Ross, Computer Networking, chapter 6",
});
