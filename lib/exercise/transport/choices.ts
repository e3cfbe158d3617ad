/** TCP, UDP or QUIC: streams, ports and short queries. */

import { minutes, ms } from "../../core/units";
import { acknowledgedDelay } from "../../model/messaging/attempts";
import { blockedDelay, blockedShare } from "../../model/transport/head-of-line";
import { sourceAddressesFor } from "../../model/transport/ports";
import { type NumbersOf, figureExercise, numberExercise } from "../define";
import { oneOf } from "../question";

const line = {
  packetLoss: oneOf(0.002, 0.005, 0.01, 0.02),
  packetGap: oneOf(ms(1), ms(2), ms(4)),
  repairTime: oneOf(ms(60), ms(80), ms(120)),
};
type Line = NumbersOf<typeof line>;

const lineOf = ({ packetLoss, packetGap, repairTime }: Line, streams: number) => ({
  ...{ loss: packetLoss, gap: packetGap, recovery: repairTime, streams },
});

/** Share of packets that wait in one stream. */
export const waitingShare = numberExercise({
  id: "waiting-share",
  title: "Who waits for the one that is missing?",
  points: 2,
  unit: "fraction",
  parameters: line,
  answer: (numbers) => blockedShare(0, lineOf(numbers, 1)),
  tolerance: 5e-3,
  mistakes: [
    {
      name: "only those that are lost",
      answer: ({ packetLoss }) => packetLoss,
      hint: "So many are lost. How many that came stand behind them?",
      credit: 0.25,
    },
    {
      name: "those behind added up",
      answer: ({ packetLoss, packetGap, repairTime }) =>
        packetLoss * Math.ceil(repairTime / packetGap - 1e-9),
      hint: "Two losses close to each other hold up the same packets: what is the chance of none?",
      credit: 0.5,
    },
  ],
  suits: ({ packetLoss, packetGap, repairTime }) => (packetLoss * repairTime) / packetGap > 0.05,
  known: [{ given: { packetLoss: 0.005, packetGap: ms(2), repairTime: ms(80) }, answer: 0.18168 }],
  source: "RFC 9000, section 2",
});

const dealt = {
  streamLoss: oneOf(0.002, 0.005, 0.01, 0.02),
  streamGap: oneOf(ms(1), ms(2), ms(4)),
  streamRepair: oneOf(ms(60), ms(80), ms(120)),
};
type Dealt = NumbersOf<typeof dealt>;

const dealtOf = ({ streamLoss, streamGap, streamRepair }: Dealt, streams: number) => ({
  ...{
    loss: streamLoss,
    gap: streamGap,
    recovery: streamRepair,
    streams: Math.max(1, Math.round(streams)),
  },
});

/** Fewest streams that come within a tenth of the floor. */
function enoughStreams(numbers: Dealt): number {
  const floor = 1.1 * numbers.streamLoss * numbers.streamRepair;
  let streams = 1;
  while (blockedDelay(numbers.streamLoss, dealtOf(numbers, streams)) > floor) streams += 1;
  return streams;
}

/** How many streams are enough. */
export const streamsDesign = figureExercise({
  id: "streams-design",
  title: "How many streams?",
  points: 4,
  parameters: dealt,
  x: { quantity: "streams", unit: "count" },
  y: { quantity: "mean extra delay", unit: "s" },
  span: () => [1, 120],
  tolerance: 2e-3,
  curve: (streams, numbers) => blockedDelay(numbers.streamLoss, dealtOf(numbers, streams)),
  mark: enoughStreams,
  mistakes: [
    {
      name: "divided by the streams",
      curve: (streams, numbers) =>
        blockedDelay(numbers.streamLoss, dealtOf(numbers, 1)) / Math.max(1, Math.round(streams)),
      hint: "With very many streams this is nothing: what does a lost packet itself cost?",
      credit: 0.5,
    },
    {
      name: "every waiting packet waits all the time",
      curve: (streams, numbers) =>
        numbers.streamRepair * blockedShare(0, dealtOf(numbers, streams)),
      hint: "The last one that waits stands there only for a moment.",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { streamLoss: 0.01, streamGap: ms(1), streamRepair: ms(100) },
      at: 10,
      answer: 5.338254259e-3,
    },
  ],
  source: "RFC 9000, section 2; Langley et al. (2017), SIGCOMM",
});

/** Addresses that a gateway needs. */
export const gatewayAddresses = numberExercise({
  id: "gateway-addresses",
  title: "Not enough ports",
  points: 2,
  unit: "count",
  parameters: {
    gatewayRate: oneOf(1500, 2000, 3000, 5000, 8000),
    portHold: oneOf(minutes(1), minutes(2), minutes(4)),
    portRange: oneOf(16_384, 28_232),
  },
  answer: ({ gatewayRate, portHold, portRange }) =>
    sourceAddressesFor(gatewayRate, { ports: portRange, destinations: 1, holdTime: portHold }),
  tolerance: 0,
  mistakes: [
    {
      name: "all 65 535 ports",
      answer: ({ gatewayRate, portHold }) => Math.ceil((gatewayRate * portHold) / 65_535),
      hint: "Not every port is there for whoever asks: how many has the range?",
      credit: 0.5,
    },
    {
      name: "no TIME-WAIT",
      answer: ({ gatewayRate, portRange }) => Math.ceil(gatewayRate / portRange),
      hint: "So many for one second: how long is a port kept?",
      credit: 0.25,
    },
    {
      name: "rounded down",
      answer: ({ gatewayRate, portHold, portRange }) =>
        Math.floor((gatewayRate * portHold) / portRange),
      hint: "One address fewer than it takes: what becomes of the rest?",
      credit: 0.5,
    },
  ],
  known: [{ given: { gatewayRate: 5000, portHold: 60, portRange: 16_384 }, answer: 19 }],
  source: "RFC 6335, section 6; RFC 9293, section 3.6.1",
});

const asked = {
  queryLoss: oneOf(0.005, 0.01, 0.02, 0.05),
  queryTrip: oneOf(ms(10), ms(20), ms(40)),
  queryTimer: oneOf(0.8, 1, 2, 5),
};
type Asked = NumbersOf<typeof asked>;

const meanTime = ({ queryLoss, queryTrip, queryTimer }: Asked, acknowledgementLoss = queryLoss) =>
  acknowledgedDelay({
    ...{ loss: queryLoss, acknowledgementLoss, roundTrip: queryTrip, timeout: queryTimer },
    backoff: 1,
  });

/** Mean time of a look-up over a path that loses packets. */
export const lookupTime = numberExercise({
  id: "lookup-time",
  title: "A look-up that waits for its timer",
  points: 2,
  unit: "s",
  parameters: asked,
  answer: (numbers) => meanTime(numbers),
  tolerance: 2e-3,
  mistakes: [
    {
      name: "the answer is never lost",
      answer: (numbers) => meanTime(numbers, 0),
      hint: "A query fails if either of two packets is lost.",
      credit: 0.5,
    },
    {
      name: "only the round trip",
      answer: ({ queryTrip }) => queryTrip,
      hint: "Most look-ups take no longer. What do the others add to the mean?",
    },
    {
      name: "the timer in place of the round trip",
      answer: ({ queryLoss, queryTrip, queryTimer }) => {
        const failure = 1 - (1 - queryLoss) ** 2;
        return (1 - failure) * queryTrip + failure * queryTimer;
      },
      hint: "After the timer there is another query, with a round trip of its own.",
      credit: 0.25,
    },
  ],
  known: [{ given: { queryLoss: 0.01, queryTrip: ms(20), queryTimer: 1 }, answer: 0.0403040506 }],
  source: "RFC 1035, section 4.2.1",
});
