/** Heartbeats with fixed deadlines: how many have to fit into the time to notice a crash. */

import { days, hours, ms } from "../../core/units";
import { exponentialDelay } from "../../model/timing/exponential-delay";
import { nfdsMistakeRecurrence } from "../../model/timing/nfd-s";
import { type NumbersOf, figureExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  noticeWithin: oneOf(1, 2, 4),
  beatLoss: oneOf(0.01, 0.02, 0.05),
  beatExtra: oneOf(ms(10), ms(20)),
  mistakeEvery: oneOf(hours(6), days(1), days(7)),
};
type Heartbeats = NumbersOf<typeof parameters>;

/** Mean time from mistake to mistake of NFD-S with so many heartbeats in the time to notice. */
function recurrence(beats: number, { noticeWithin, beatLoss, beatExtra }: Heartbeats): number {
  const interval = noticeWithin / beats;
  return nfdsMistakeRecurrence(noticeWithin - interval, {
    interval,
    delay: exponentialDelay({ mean: beatExtra }),
    lossProbability: beatLoss,
  });
}

function fewestBeats(numbers: Heartbeats): number {
  let beats = 1;
  while (recurrence(beats, numbers) < numbers.mistakeEvery) beats += 1;
  return beats;
}

/** How many heartbeats make mistakes rare enough, with the same time to notice a crash. */
export const heartbeatsDesign = figureExercise({
  id: "heartbeats-design",
  title: "How many heartbeats?",
  points: 4,
  parameters,
  suits: (numbers) => fewestBeats(numbers) <= 7,
  x: { quantity: "heartbeats within the time to notice", unit: "count" },
  y: { quantity: "mean time between mistakes", unit: "s" },
  span: () => [1, 8],
  tolerance: 1e-3,
  curve: recurrence,
  mark: fewestBeats,
  mistakes: [
    {
      name: "every heartbeat has to be lost",
      curve: (beats, numbers) =>
        numbers.noticeWithin / beats / ((1 - numbers.beatLoss) * numbers.beatLoss ** beats),
      hint: "The newest heartbeat is not due yet when the detector decides: one fewer has to be lost.",
      credit: 0.5,
    },
    {
      name: "one heartbeat lost is a mistake",
      curve: (beats, numbers) =>
        numbers.noticeWithin / beats / ((1 - numbers.beatLoss) * numbers.beatLoss),
      hint: "After a lost heartbeat another may still come in time: what do several buy?",
      credit: 0.25,
    },
    {
      name: "the interval not made shorter",
      curve: (beats, numbers) => recurrence(beats, numbers) * beats,
      hint: "More heartbeats in the same time: how long is one interval then?",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { noticeWithin: 2, beatLoss: 0.01, beatExtra: ms(20), mistakeEvery: days(1) },
      at: 4,
      answer: 505_050.504356,
    },
    {
      given: { noticeWithin: 2, beatLoss: 0.01, beatExtra: ms(20), mistakeEvery: days(1) },
      at: 2,
      answer: 101.01010101,
    },
  ],
  source: "Chen, Toueg and Aguilera (2002), IEEE Transactions on Computers 51(5), theorem 4",
});
