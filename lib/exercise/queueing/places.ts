/** How many: people at a desk, and places in a buffer. */

import { minutes, ms } from "../../core/units";
import { erlangBServers, erlangCServers } from "../../model/queueing/erlang-inverse";
import { mm1PlacesNeeded } from "../../model/queueing/mm1-tails";
import { mm1kPlacesNeeded } from "../../model/queueing/mm1k";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const desk = {
  callGap: oneOf(10, 12, 15, 20),
  callTime: oneOf(minutes(3), minutes(4), minutes(5)),
  waitingCallers: oneOf(0.05, 0.1, 0.2),
};
type Desk = NumbersOf<typeof desk>;

const loadOf = ({ callGap, callTime }: Desk) => ({ load: callTime / callGap });

/** How many people a desk needs so that few callers wait. */
export const supportDesk = numberExercise({
  id: "support-desk",
  title: "Who answers the phone?",
  points: 2,
  unit: "count",
  parameters: desk,
  answer: (numbers) => erlangCServers(numbers.waitingCallers, loadOf(numbers)),
  tolerance: 0,
  mistakes: [
    {
      name: "just enough for the load",
      answer: (numbers) => Math.ceil(loadOf(numbers).load),
      hint: "With so few everybody is always busy, and nearly every caller waits.",
    },
    {
      name: "callers that hang up",
      answer: (numbers) => erlangBServers(numbers.waitingCallers, loadOf(numbers)),
      hint: "This is Erlang's formula for callers who are turned away: here they wait.",
      credit: 0.5,
    },
    {
      name: "the free share for the waiting share",
      answer: (numbers) => Math.ceil(loadOf(numbers).load / (1 - numbers.waitingCallers)),
      hint: "So many are idle for that share of the time. How likely are all of them busy?",
      credit: 0.25,
    },
  ],
  known: [
    { given: { callGap: 12, callTime: 240, waitingCallers: 0.1 }, answer: 27 },
    { given: { callGap: 20, callTime: 300, waitingCallers: 0.2 }, answer: 20 },
  ],
  source: "Erlang (1917); Cooper (1981), Introduction to Queueing Theory, chapter 3",
});

const buffer = {
  packetTime: oneOf(ms(1), ms(2)),
  bufferLoad: oneOf(0.7, 0.8, 0.9),
  allowedLoss: oneOf(1e-3, 1e-4, 1e-5),
};
type Buffer = NumbersOf<typeof buffer>;

const linkOf = ({ packetTime, bufferLoad }: Buffer) => ({
  arrivalRate: bufferLoad / packetTime,
  serviceTime: packetTime,
});
const placesOf = (numbers: Buffer) => mm1kPlacesNeeded(numbers.allowedLoss, linkOf(numbers));

/** How many packets a link must be able to hold so that few are lost. */
export const bufferPlaces = numberExercise({
  id: "buffer-places",
  title: "How large a buffer?",
  points: 2,
  unit: "count",
  parameters: buffer,
  answer: placesOf,
  tolerance: 0,
  mistakes: [
    {
      name: "places without the one in service",
      answer: (numbers) => placesOf(numbers) - 1,
      hint: "The packet that is being sent has a place, too: it is counted here.",
      credit: 0.75,
    },
    {
      name: "a queue without an end",
      answer: (numbers) => mm1PlacesNeeded(numbers.allowedLoss, linkOf(numbers)),
      hint: "This is how often a queue without an end is longer: one that turns packets away is shorter.",
      credit: 0.5,
    },
    {
      name: "the free share divided",
      answer: ({ bufferLoad, allowedLoss }) => Math.ceil((1 - bufferLoad) / allowedLoss),
      hint: "Losses fall by the same factor with every place more.",
    },
  ],
  known: [
    { given: { packetTime: ms(1), bufferLoad: 0.9, allowedLoss: 1e-3 }, answer: 44 },
    { given: { packetTime: ms(1), bufferLoad: 0.8, allowedLoss: 1e-4 }, answer: 35 },
  ],
  source: "Kleinrock (1975), Queueing Systems, volume 1, section 3.6",
});
