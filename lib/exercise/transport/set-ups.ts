/** Round trips before an answer, and how long QUIC waits for one. */

import { ms } from "../../core/units";
import { handshakeRoundTrips } from "../../model/security/handshake";
import { probeTimeout } from "../../model/transport/probe-timeout";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const page = {
  origins: oneOf(18, 24, 30, 42),
  together: oneOf(4, 6, 10),
  originTrip: oneOf(ms(40), ms(80), ms(100), ms(150)),
};
type Page = NumbersOf<typeof page>;

const fresh = { resumed: false };
/** Round trips that QUIC spares at each new server. */
const spared = handshakeRoundTrips("TCP + TLS 1.3", fresh) - handshakeRoundTrips("QUIC", fresh);
const turns = ({ origins, together }: Page) => Math.ceil(origins / together);

/** What QUIC spares a page that comes from many servers. */
export const manyOrigins = numberExercise({
  id: "many-origins",
  title: "A page from many servers",
  points: 2,
  unit: "s",
  parameters: page,
  answer: (numbers) => turns(numbers) * spared * numbers.originTrip,
  tolerance: 1e-3,
  mistakes: [
    {
      name: "all of the set-up",
      answer: (numbers) => 2 * turns(numbers) * numbers.originTrip,
      hint: "These are the round trips of TCP and TLS 1.3. Is QUIC ready without any?",
      credit: 0.5,
    },
    {
      name: "one after another",
      answer: ({ origins, originTrip }) => origins * originTrip,
      hint: "So much if one server were asked after the other: how many set-ups go on at a time?",
      credit: 0.5,
    },
    {
      name: "all at once",
      answer: ({ originTrip }) => originTrip,
      hint: "So much if all were asked at once: how many turns does the browser take?",
      credit: 0.5,
    },
  ],
  known: [
    { given: { origins: 30, together: 1, originTrip: ms(100) }, answer: 3 },
    { given: { origins: 30, together: 30, originTrip: ms(100) }, answer: 0.1 },
  ],
  source: "RFC 9001, section 4; RFC 8446, section 2",
});

const silence = {
  smoothedTrip: oneOf(ms(30), ms(50), ms(100), ms(160)),
  tripVariation: oneOf(ms(4), ms(10), ms(20)),
  peerDelay: oneOf(ms(20), ms(25), ms(40)),
  unanswered: oneOf(2, 3, 4),
};
type Silence = NumbersOf<typeof silence>;

const probeAfter = (
  { smoothedTrip, tripVariation, peerDelay, unanswered }: Silence,
  change: { readonly ackDelay?: number; readonly probes?: number } = {},
) =>
  probeTimeout(change.probes ?? unanswered, {
    ...{ smoothed: smoothedTrip, variation: tripVariation, granularity: ms(1) },
    ackDelay: change.ackDelay ?? peerDelay,
  });

/** How long QUIC waits before it probes again. */
export const nextProbe = numberExercise({
  id: "next-probe",
  title: "Nothing is heard",
  points: 2,
  unit: "s",
  parameters: silence,
  answer: (numbers) => probeAfter(numbers),
  tolerance: 2e-3,
  mistakes: [
    {
      name: "no doubling",
      answer: (numbers) => probeAfter(numbers, { probes: 0 }),
      hint: "So long before the first probe. How long after one that was not answered?",
      credit: 0.5,
    },
    {
      name: "one doubling too few",
      answer: (numbers) => probeAfter(numbers, { probes: numbers.unanswered - 1 }),
      hint: "How often has the time been doubled after the first probe?",
      credit: 0.5,
    },
    {
      name: "no delay of the receiver",
      answer: (numbers) => probeAfter(numbers, { ackDelay: 0 }),
      hint: "That is right during the handshake. Later on, may the receiver keep an acknowledgement back?",
      credit: 0.5,
    },
    {
      name: "a floor of a second",
      answer: (numbers) =>
        Math.max(1, probeAfter(numbers, { ackDelay: 0, probes: 0 })) * 2 ** numbers.unanswered,
      hint: "TCP waits a second at least: has QUIC such a floor?",
    },
    {
      name: "the variation once",
      answer: ({ smoothedTrip, tripVariation, peerDelay, unanswered }) =>
        (smoothedTrip + tripVariation + peerDelay) * 2 ** unanswered,
      hint: "How many times does the variation count?",
      credit: 0.5,
    },
  ],
  known: [0.999, 1.998, 3.996].map((answer, unanswered) => ({
    given: { smoothedTrip: 0.333, tripVariation: 0.1665, peerDelay: 0, unanswered },
    answer,
  })),
  source: "RFC 9002, section 6.2",
});
