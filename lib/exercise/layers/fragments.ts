/** Datagrams that are cut: how often, where, and what that does to loss. */

import { datagramLoss, fragmentCount, fragmentTable } from "../../model/layers/fragmentation";
import { identificationRate } from "../../model/layers/identification";
import { numberExercise } from "../define";
import { oneOf } from "../question";

const headerSize = 20;
const source = "RFC 791, sections 2.3 and 3.2";

/** How many fragments a datagram becomes. */
export const fragmentNumber = numberExercise({
  id: "fragment-number",
  title: "How many fragments?",
  points: 2,
  unit: "count",
  parameters: {
    datagramLength: oneOf(5960, 7440, 8920, 10_380, 11_880, 14_800),
    linkMtu: oneOf(576, 620, 1006, 1500),
  },
  answer: ({ datagramLength, linkMtu }) =>
    fragmentCount(datagramLength, { mtu: linkMtu, headerSize }),
  tolerance: 0,
  mistakes: [
    {
      name: "the header only once",
      answer: ({ datagramLength, linkMtu }) => Math.ceil(datagramLength / linkMtu),
      hint: "Each fragment is a packet with a header of its own: how much data does it carry?",
      credit: 0.5,
    },
  ],
  suits: ({ datagramLength, linkMtu }) =>
    fragmentCount(datagramLength, { mtu: linkMtu, headerSize }) >
    Math.ceil(datagramLength / linkMtu),
  known: [{ given: { datagramLength: 2400, linkMtu: 700 }, answer: 4 }],
  source: `${source}; Kurose and Ross, Computer Networking, chapter 4`,
});

/** What the offset field of the last fragment says. */
export const lastOffset = numberExercise({
  id: "last-offset",
  title: "The last offset",
  points: 2,
  unit: "count",
  parameters: {
    wholeLength: oneOf(2400, 4000, 6020, 9000),
    narrowMtu: oneOf(576, 700, 1006, 1492, 1500),
  },
  answer: ({ wholeLength, narrowMtu }) =>
    fragmentTable(wholeLength, { mtu: narrowMtu, headerSize }).at(-1)?.offset ?? NaN,
  tolerance: 0,
  mistakes: [
    {
      name: "in bytes",
      answer: ({ wholeLength, narrowMtu }) =>
        fragmentTable(wholeLength, { mtu: narrowMtu, headerSize }).at(-1)?.firstByte ?? NaN,
      hint: "So many bytes lie before it. The field has 13 bits only: in what unit does it count?",
      credit: 0.5,
    },
    {
      name: "headers counted as data",
      answer: ({ wholeLength, narrowMtu }) =>
        Math.floor(((Math.ceil(wholeLength / narrowMtu) - 1) * narrowMtu) / 8),
      hint: "The offset counts data of the datagram: do the fragments carry as much of that as the link allows?",
      credit: 0.25,
    },
  ],
  known: [{ given: { wholeLength: 2400, narrowMtu: 700 }, answer: 255 }],
  source: `${source}; Kurose and Ross, Computer Networking, chapter 4`,
});

/** Loss of a datagram that is cut. */
export const cutLoss = numberExercise({
  id: "cut-loss",
  title: "One lost, all lost",
  points: 2,
  unit: "fraction",
  parameters: {
    cutLength: oneOf(9028, 16_412, 32_796, 65_535),
    fragmentLoss: oneOf(0.005, 0.01, 0.02, 0.03),
  },
  answer: ({ cutLength, fragmentLoss }) =>
    datagramLoss(fragmentCount(cutLength, { mtu: 1500, headerSize }), { fragmentLoss }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "losses added",
      answer: ({ cutLength, fragmentLoss }) =>
        fragmentLoss * fragmentCount(cutLength, { mtu: 1500, headerSize }),
      hint: "With enough fragments this is more than 1: what is the chance that none is lost?",
      credit: 0.5,
    },
    {
      name: "as a single packet",
      answer: ({ fragmentLoss }) => fragmentLoss,
      hint: "This is the loss of one packet: how many does the datagram need?",
    },
    {
      name: "lost only if all are",
      answer: ({ cutLength, fragmentLoss }) =>
        fragmentLoss ** fragmentCount(cutLength, { mtu: 1500, headerSize }),
      hint: "This is the chance that every fragment is lost: how many must be, for the datagram to be of no use?",
    },
  ],
  known: [{ given: { cutLength: 9028, fragmentLoss: 0.001 }, answer: 0.00697903496503 }],
  source: "Kent and Mogul (1987), Fragmentation Considered Harmful, SIGCOMM",
});

/** How fast a sender may be before its numbers come again too soon. */
export const numberRate = numberExercise({
  id: "number-rate",
  title: "Numbers that come again",
  points: 2,
  unit: "bit/s",
  parameters: {
    partLifetime: oneOf(15, 30, 60, 120),
    cutSize: oneOf(1500, 2000, 4000, 8000),
  },
  answer: ({ partLifetime, cutSize }) =>
    identificationRate(partLifetime, { datagramSize: cutSize, idBits: 16 }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "half of the numbers",
      answer: ({ partLifetime, cutSize }) =>
        identificationRate(partLifetime, { datagramSize: cutSize, idBits: 15 }),
      hint: "Half of what is asked: how many numbers do 16 bits have, and which of them are in use?",
      credit: 0.5,
    },
    {
      name: "one datagram in a lifetime for each bit",
      answer: ({ partLifetime, cutSize }) => (16 * 8 * cutSize) / partLifetime,
      hint: "16 is the number of bits: how many numbers can be written with them?",
    },
  ],
  known: [{ given: { partLifetime: 120, cutSize: 1500 }, answer: 6_553_600 }],
  source: "RFC 6864; RFC 4963",
});
