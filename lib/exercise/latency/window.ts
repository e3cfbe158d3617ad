/** A window on a long way: throughput as a function of the round trip. */

import { Gbps, MB, Mbps, kB, ms } from "../../core/units";
import { windowThroughput } from "../../model/latency/bandwidth-delay";
import { functionExercise } from "../define";
import { oneOf } from "../question";

/** What a window lets through, by the round trip. */
export const windowFunction = functionExercise({
  id: "window-function",
  title: "The window and the way",
  points: 3,
  parameters: {
    sendWindow: oneOf(kB(64), kB(256), MB(1)),
    sendLink: oneOf(Mbps(100), Mbps(500), Gbps(1)),
  },
  // On the shortest way the link is the limit.
  suits: ({ sendWindow, sendLink }) => (8 * sendWindow) / ms(1) > sendLink,
  x: { quantity: "round trip", unit: "s" },
  y: { quantity: "throughput", unit: "bit/s" },
  span: () => [ms(1), ms(200)],
  tolerance: 1e-6,
  curve: (roundTrip, { sendWindow: window, sendLink: rate }) =>
    windowThroughput(roundTrip, { window, rate }),
  mistakes: [
    {
      name: "no link",
      curve: (roundTrip, { sendWindow }) => (8 * sendWindow) / roundTrip,
      hint: "For a short way this is more than the link can carry.",
      credit: 0.5,
    },
    {
      name: "bytes for bits",
      curve: (roundTrip, { sendWindow, sendLink }) => Math.min(sendLink, sendWindow / roundTrip),
      hint: "Eight times too small where the window is the limit: it is in bytes.",
      credit: 0.5,
    },
    {
      name: "one way for the round trip",
      curve: (roundTrip, { sendWindow, sendLink }) =>
        Math.min(sendLink, (16 * sendWindow) / roundTrip),
      hint: "Twice too large where the window is the limit: when does the acknowledgement arrive?",
      credit: 0.5,
    },
    {
      name: "the link alone",
      curve: (_, { sendLink }) => sendLink,
      hint: "On a long way the sender has to stop and wait: for what?",
    },
  ],
  known: [{ given: { sendWindow: kB(64), sendLink: Gbps(1) }, at: 0.02, answer: 25_600_000 }],
  source: "RFC 7323; Kurose and Ross, Computer Networking, chapter 3",
});
