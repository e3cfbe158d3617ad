/** Windows that open, and windows that are halved. */

import { Gbps, Mbps, kB, ms } from "../../core/units";
import { aimdCycle } from "../../model/transport/aimd";
import { cubicRecoveryTime, rfc9438 } from "../../model/transport/cubic";
import { mathisConstants, mathisLoss } from "../../model/transport/mathis";
import { padhyeRate } from "../../model/transport/padhye";
import { flowCompletion, slowStartRounds } from "../../model/transport/slow-start";
import { type NumbersOf, functionExercise, numberExercise } from "../define";
import { oneOf } from "../question";

const segmentSize = 1460;
const modern = { initialWindow: 10, growth: 2 };

const download = {
  pageSize: oneOf(kB(60), kB(100), kB(200), kB(400)),
  pageRoundTrip: oneOf(ms(50), ms(80), ms(100), ms(200)),
  accessRate: oneOf(Mbps(20), Mbps(50), Mbps(100)),
};
type Download = NumbersOf<typeof download>;

const completion = (
  { pageSize, pageRoundTrip, accessRate }: Download,
  change: { readonly setupRoundTrips?: number; readonly initialWindow?: number } = {},
) =>
  flowCompletion(pageSize, {
    ...{ ...modern, segmentSize, rate: accessRate, roundTrip: pageRoundTrip, setupRoundTrips: 1 },
    ...change,
  });

/** How long a download takes that slow start holds back. */
export const pageDownload = numberExercise({
  id: "page-download",
  title: "A page over an empty link",
  points: 3,
  unit: "s",
  parameters: download,
  answer: (numbers) => completion(numbers).total,
  tolerance: 5e-3,
  mistakes: [
    {
      name: "no slow start",
      answer: ({ pageSize, pageRoundTrip, accessRate }) =>
        2 * pageRoundTrip + (8 * pageSize) / accessRate,
      hint: "May the server send all of it at once? It begins with ten segments.",
      credit: 0.5,
    },
    {
      name: "no handshake",
      answer: (numbers) => completion(numbers, { setupRoundTrips: 0 }).total,
      hint: "A request needs a connection: what comes before it?",
      credit: 0.5,
    },
    {
      name: "from one segment",
      answer: (numbers) => completion(numbers, { initialWindow: 1 }).total,
      hint: "Too many rounds: with how many segments does TCP begin today?",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { pageSize: kB(100), pageRoundTrip: ms(100), accessRate: Mbps(20) },
      answer: 0.423648,
    },
  ],
  source: "RFC 6928; Kurose and Ross, Computer Networking, 3rd edition, section 3.7",
});

/** How many rounds a flight takes. */
export const roundsNeeded = numberExercise({
  id: "rounds-needed",
  title: "How many rounds?",
  points: 1,
  unit: "count",
  parameters: { segmentsToSend: oneOf(31, 75, 120, 151, 320, 600, 900, 1300, 2600) },
  answer: ({ segmentsToSend }) => slowStartRounds(segmentsToSend, modern),
  tolerance: 0,
  mistakes: [
    {
      name: "from one segment",
      answer: ({ segmentsToSend }) =>
        slowStartRounds(segmentsToSend, { initialWindow: 1, growth: 2 }),
      hint: "So many if the first round has one segment: it has ten.",
      credit: 0.5,
    },
    {
      name: "ten in each round",
      answer: ({ segmentsToSend }) => Math.ceil(segmentsToSend / 10),
      hint: "With each acknowledgement the window grows: how many segments has the second round?",
      credit: 0.25,
    },
  ],
  known: [
    { given: { segmentsToSend: 100 }, answer: 4 },
    { given: { segmentsToSend: 1000 }, answer: 7 },
  ],
  source: "RFC 6928; RFC 5681, section 3.1",
});

/** Segments between two losses of a saw. */
export const sawTooth = numberExercise({
  id: "saw-tooth",
  title: "One tooth of the saw",
  points: 2,
  unit: "1",
  parameters: { peakWindow: oneOf(24, 32, 40, 48, 64, 80, 96, 120, 160) },
  answer: ({ peakWindow }) => aimdCycle(peakWindow, { increase: 1, kept: 0.5 }).segments,
  // Counted window by window, with one of the ends or with both, it is as good.
  tolerance: 0.07,
  mistakes: [
    {
      name: "the peak all the time",
      answer: ({ peakWindow }) => peakWindow ** 2 / 2,
      hint: "This is the peak for half as many round trips, or a climb from one segment: where does the window begin, and what is it on average?",
      credit: 0.5,
    },
    {
      name: "a quarter",
      answer: ({ peakWindow }) => peakWindow ** 2 / 4,
      hint: "So many if the window were at half of its peak all the time.",
      credit: 0.25,
    },
  ],
  known: [{ given: { peakWindow: 40 }, answer: 600 }],
  source: "Mathis, Semke, Mahdavi and Ott (1997), Computer Communication Review 27(3)",
});

const longPath = {
  wantedRate: oneOf(Mbps(100), Gbps(1), Gbps(10)),
  longRoundTrip: oneOf(ms(20), ms(50), ms(80), ms(150)),
};
type LongPath = NumbersOf<typeof longPath>;

const lossAllowed = ({ wantedRate, longRoundTrip }: LongPath) =>
  mathisLoss(wantedRate, {
    ...{ segmentSize, roundTrip: longRoundTrip, constant: mathisConstants.everySegment },
  });

/** Which loss a rate allows. */
export const allowedLoss = numberExercise({
  id: "allowed-loss",
  title: "How clean must the path be?",
  points: 2,
  unit: "fraction",
  parameters: longPath,
  answer: lossAllowed,
  tolerance: 5e-3,
  mistakes: [
    {
      name: "no square",
      answer: (numbers) => Math.sqrt(lossAllowed(numbers)),
      hint: "Twice the rate takes a quarter of the loss: where is the square?",
      credit: 0.5,
    },
    {
      name: "without the constant",
      answer: (numbers) => lossAllowed(numbers) / 1.5,
      hint: "The right order. The window of a saw is 1.22 / √p.",
      credit: 0.75,
    },
    {
      name: "bytes for bits",
      answer: (numbers) => lossAllowed(numbers) / 64,
      hint: "Far too small: which of your numbers are bits, and which are bytes?",
      credit: 0.5,
    },
  ],
  known: [{ given: { wantedRate: Gbps(1), longRoundTrip: ms(80) }, answer: 3.197_4e-8 }],
  source: "Mathis, Semke, Mahdavi and Ott (1997); RFC 3649, section 3",
});

/** Rate of TCP against loss, with time-outs. */
export const lossyRate = functionExercise({
  id: "lossy-rate",
  title: "What loss leaves",
  points: 4,
  parameters: {
    lossyRoundTrip: oneOf(ms(40), ms(100), ms(200)),
    firstTimeout: oneOf(0.4, 1, 2),
  },
  x: { quantity: "loss events for each packet", unit: "fraction" },
  y: { quantity: "packets a second", unit: "1/s" },
  span: () => [0.02, 0.25],
  tolerance: 2e-3,
  curve: (loss, { lossyRoundTrip, firstTimeout }) =>
    padhyeRate(loss, {
      ...{ roundTrip: lossyRoundTrip, timeout: firstTimeout, packetsPerAck: 1 },
      largestWindow: 1e9,
    }),
  mistakes: [
    {
      name: "no time-outs",
      curve: (loss, { lossyRoundTrip }) => 1 / (lossyRoundTrip * Math.sqrt((2 * loss) / 3)),
      hint: "This is the law of the square root. With so much loss, are there three more packets to show the gap?",
      credit: 0.25,
    },
    {
      name: "time-outs that never double",
      curve: (loss, { lossyRoundTrip, firstTimeout }) =>
        1 /
        (lossyRoundTrip * Math.sqrt((2 * loss) / 3) +
          firstTimeout * Math.min(1, 3 * Math.sqrt((3 * loss) / 8)) * loss),
      hint: "A repetition may be lost, too: what happens to the next time-out?",
      credit: 0.5,
    },
    {
      name: "two packets for each acknowledgement",
      curve: (loss, { lossyRoundTrip, firstTimeout }) =>
        padhyeRate(loss, {
          ...{ roundTrip: lossyRoundTrip, timeout: firstTimeout, packetsPerAck: 2 },
          largestWindow: 1e9,
        }),
      hint: "Here each packet is acknowledged by itself.",
      credit: 0.75,
    },
  ],
  known: [
    {
      given: { lossyRoundTrip: ms(100), firstTimeout: 0.4 },
      at: 0.01,
      answer: 112.332234,
    },
  ],
  source: "Padhye, Firoiu, Towsley and Kurose (2000), IEEE/ACM Transactions on Networking 8(2)",
});

/** How long CUBIC takes to be back. */
export const cubicReturn = numberExercise({
  id: "cubic-return",
  title: "Back where it was",
  points: 2,
  unit: "s",
  parameters: {
    lostAt: oneOf(50, 100, 200, 500, 1000, 5000),
    cubicRoundTrip: oneOf(ms(20), ms(50), ms(100)),
  },
  // Where Reno's pace is the slower one; else CUBIC keeps to that (section 4.3).
  suits: ({ lostAt, cubicRoundTrip }) =>
    (1.7 / 3) * lostAt * cubicRoundTrip > cubicRecoveryTime(lostAt, rfc9438),
  answer: ({ lostAt }) => cubicRecoveryTime(lostAt, rfc9438),
  tolerance: 2e-3,
  mistakes: [
    {
      name: "what is kept for what is given up",
      answer: ({ lostAt }) => Math.cbrt((lostAt * 0.7) / 0.4),
      hint: "0.7 is the share that is kept: by how much does the window fall?",
      credit: 0.5,
    },
    {
      name: "in round trips",
      answer: ({ lostAt, cubicRoundTrip }) => cubicRecoveryTime(lostAt, rfc9438) * cubicRoundTrip,
      hint: "The curve is one of the time in seconds, as long as Reno would not be back sooner.",
      credit: 0.5,
    },
    {
      name: "as Reno does",
      answer: ({ lostAt, cubicRoundTrip }) => (lostAt / 2) * cubicRoundTrip,
      hint: "A segment in each round trip is Reno's way.",
    },
  ],
  known: [
    { given: { lostAt: 100, cubicRoundTrip: ms(100) }, answer: 4.217163327 },
    { given: { lostAt: 1000, cubicRoundTrip: ms(20) }, answer: 9.085602964 },
  ],
  source: "RFC 9438, section 4.2",
});
