/** What headers leave of a link. */

import { Gbps, Mbps } from "../../core/units";
import {
  encapsulationEfficiency,
  largestPayload,
  wireGoodput,
} from "../../model/layers/encapsulation";
import { commonHeaders, ethernetLink } from "../../model/layers/stack";
import { numberExercise } from "../define";
import { oneOf } from "../question";

const { ipv4, tcp, tcpTimestamps, udp } = commonHeaders;
const stamped = { headers: [ipv4, tcpTimestamps], link: ethernetLink };
const source = "IEEE 802.3, clauses 3 and 4; RFC 791; RFC 9293; RFC 7323";
/** Largest payload with time stamps, and with none. */
const payloadOf = (mtu: number) => largestPayload(mtu, stamped);

/** What a measuring tool shows on a link of Ethernet. */
export const measuredGoodput = numberExercise({
  id: "measured-goodput",
  title: "Why not a gigabit?",
  points: 2,
  unit: "bit/s",
  parameters: {
    mtu: oneOf(576, 1280, 1400, 1500),
    linkRate: oneOf(Mbps(100), Gbps(1), Gbps(2.5), Gbps(10)),
  },
  answer: ({ mtu, linkRate }) => wireGoodput(payloadOf(mtu), { ...stamped, linkRate }),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "no preamble and no gap",
      answer: ({ mtu, linkRate }) => (linkRate * payloadOf(mtu)) / (mtu + 18),
      hint: "The wire is taken before and after a frame, too: what comes between two frames?",
      credit: 0.5,
    },
    {
      name: "headers of the link forgotten",
      answer: ({ mtu, linkRate }) => (linkRate * payloadOf(mtu)) / mtu,
      hint: "The packet lies in a frame: what does Ethernet put around it?",
      credit: 0.25,
    },
    {
      name: "no time stamps",
      answer: ({ mtu, linkRate }) =>
        wireGoodput(largestPayload(mtu, { headers: [ipv4, tcp] }), {
          ...{ headers: [ipv4, tcp], link: ethernetLink, linkRate },
        }),
      hint: "This would be right without time stamps: how many bytes of options are in each segment?",
      credit: 0.5,
    },
    {
      name: "the packet for its payload",
      answer: ({ mtu, linkRate }) => (linkRate * mtu) / (mtu + 38),
      hint: "The largest packet of a link holds the headers of IP and TCP, too: what is left?",
      credit: 0.25,
    },
  ],
  known: [{ given: { mtu: 1500, linkRate: Gbps(1) }, answer: 941_482_444.733 }],
  source,
});

/** Share of the wire that a very small message takes. */
export const tinyMessage = numberExercise({
  id: "tiny-message",
  title: "A few bytes in a packet",
  points: 2,
  unit: "fraction",
  parameters: { messageSize: oneOf(1, 2, 3, 4, 5, 6, 8, 10, 12) },
  answer: ({ messageSize }) =>
    encapsulationEfficiency(messageSize, { headers: [ipv4, udp], link: ethernetLink }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "no padding",
      answer: ({ messageSize }) => messageSize / (messageSize + 66),
      hint: "Such a frame would be too short for Ethernet: what does the link do with it?",
      credit: 0.5,
    },
    {
      name: "no preamble and no gap",
      answer: ({ messageSize }) => messageSize / 64,
      hint: "The shortest frame has so many bytes; what comes before and after it?",
      credit: 0.5,
    },
    {
      name: "headers of UDP and IP only",
      answer: ({ messageSize }) => messageSize / (messageSize + 28),
      hint: "The packet lies in a frame: what does Ethernet put around it?",
      credit: 0.25,
    },
  ],
  known: [{ given: { messageSize: 1 }, answer: 0.0119047619048 }],
  source: "IEEE 802.3, clauses 3 and 4; RFC 791; RFC 768",
});
