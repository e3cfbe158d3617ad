/** What a protected channel costs: round trips, and memory against replays. Numbers. */

import { minutes, ms } from "../../core/units";
import { firstByteTime } from "../../model/security/handshake";
import { replayCacheEntries, windowReach } from "../../model/security/replay";
import { numberExercise } from "../define";
import { oneOf } from "../question";

/** Time until the first byte over TLS 1.3. */
export const firstByte = numberExercise({
  id: "first-byte",
  title: "The first byte of a new connection",
  points: 2,
  parameters: {
    pageRoundTrip: oneOf(ms(30), ms(80), ms(150)),
    pageWork: oneOf(ms(2), ms(5), ms(8)),
  },
  unit: "s",
  tolerance: 1e-3,
  answer: ({ pageRoundTrip, pageWork }) =>
    firstByteTime(pageRoundTrip, {
      ...{ stack: "TCP + TLS 1.3", resumed: false, extraRoundTrips: 0, workTime: pageWork },
    }),
  mistakes: [
    {
      name: "the handshake only",
      answer: ({ pageRoundTrip, pageWork }) => 2 * pageRoundTrip + pageWork,
      hint: "Then the request may be sent. When is the first byte of its answer there?",
      credit: 0.5,
    },
    {
      name: "TLS 1.2",
      answer: ({ pageRoundTrip, pageWork }) => 4 * pageRoundTrip + pageWork,
      hint: "TLS 1.3 agrees on keys in one round trip.",
      credit: 0.25,
    },
  ],
  known: [{ given: { pageRoundTrip: ms(50), pageWork: 0 }, answer: 0.15 }],
  source: "RFC 8446, section 2",
});

/** Memory of a server that remembers every request that it might see again. */
export const replayMemory = numberExercise({
  id: "replay-memory",
  title: "Remembering what was seen",
  points: 3,
  parameters: {
    ticketRate: oneOf(500, 1000, 4000),
    ticketSkew: oneOf(minutes(2), minutes(5)),
    ticketEntry: oneOf(40, 64),
  },
  unit: "byte",
  tolerance: 1e-3,
  answer: ({ ticketRate, ticketSkew, ticketEntry }) =>
    ticketEntry * replayCacheEntries(ticketRate, { skew: ticketSkew, lifetime: 0 }),
  mistakes: [
    {
      name: "one side of the skew",
      answer: ({ ticketRate, ticketSkew, ticketEntry }) => ticketEntry * ticketRate * ticketSkew,
      hint: "A clock may be as much ahead as behind: how long is one request acceptable?",
      credit: 0.5,
    },
    {
      name: "entries",
      answer: ({ ticketRate, ticketSkew }) => 2 * ticketRate * ticketSkew,
      hint: "That is how many there are. How much memory do they take?",
      credit: 0.5,
    },
  ],
  known: [{ given: { ticketRate: 1000, ticketSkew: 300, ticketEntry: 1 }, answer: 600_000 }],
  source: "RFC 4120, section 3.2.3",
});

/** Reordering that a window of an encrypted tunnel bears. */
export const windowBears = numberExercise({
  id: "window-bears",
  title: "A window against replays",
  points: 2,
  parameters: { tunnelWindow: oneOf(64, 128, 1024), tunnelRate: oneOf(1e4, 1e5, 1e6) },
  unit: "s",
  tolerance: 1e-3,
  answer: ({ tunnelWindow, tunnelRate }) => windowReach(tunnelWindow, { packetRate: tunnelRate }),
  mistakes: [
    {
      name: "packets times rate",
      answer: ({ tunnelWindow, tunnelRate }) => tunnelWindow * tunnelRate,
      hint: "In how much time do so many packets arrive?",
    },
    {
      name: "bits of a window as bytes",
      answer: ({ tunnelWindow, tunnelRate }) => (8 * tunnelWindow) / tunnelRate,
      hint: "The window has a bit for each packet.",
      credit: 0.5,
    },
  ],
  known: [{ given: { tunnelWindow: 64, tunnelRate: 1e5 }, answer: 0.00064 }],
  source: "RFC 4303, section 3.4.3",
});
