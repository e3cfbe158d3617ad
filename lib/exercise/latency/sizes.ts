/** Sizes: from which on a courier is faster, and from which on a message is worth its start. */

import { Gbps, Mbps, hours, ms, us } from "../../core/units";
import { breakEvenSize, halfPerformanceSize } from "../../model/latency/transfer-time";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const courier = {
  courierTime: oneOf(hours(6), hours(12), hours(24)),
  courierLink: oneOf(Mbps(100), Mbps(200), Gbps(1)),
};
type Courier = NumbersOf<typeof courier>;

const courierAnswer = ({ courierTime, courierLink }: Courier) =>
  breakEvenSize(
    { startTime: 0, byteRate: courierLink / 8 },
    { second: { startTime: courierTime, byteRate: Infinity } },
  );

/** From which size on a courier with disks is faster than the link. */
export const courierSize = numberExercise({
  id: "courier-size",
  title: "Disks in a car",
  points: 1,
  unit: "byte",
  parameters: courier,
  answer: courierAnswer,
  tolerance: 1e-3,
  mistakes: [
    {
      name: "minutes for hours",
      answer: (numbers) => courierAnswer(numbers) / 60,
      hint: "Sixty times too small: how many seconds does the courier take?",
      credit: 0.5,
    },
    {
      name: "there and back",
      answer: (numbers) => 2 * courierAnswer(numbers),
      hint: "The disks have to arrive. Does the courier have to come back for that?",
      credit: 0.5,
    },
  ],
  known: [{ given: { courierTime: hours(24), courierLink: Mbps(100) }, answer: 1.08e12 }],
  source: "Tanenbaum and Wetherall, Computer Networks, chapter 2; arithmetic",
});

const call = {
  callStart: oneOf(us(50), us(100), ms(1)),
  callRate: oneOf(2e8, 5e8, 1e9),
  wantedShare: oneOf(0.8, 0.9, 0.95),
};
type Call = NumbersOf<typeof call>;

const halfOf = ({ callStart, callRate }: Call) =>
  halfPerformanceSize({ startTime: callStart, byteRate: callRate });

/** How large a message has to be to see most of the rate. */
export const worthwhileSize = numberExercise({
  id: "worthwhile-size",
  title: "Large enough to be worth it",
  points: 2,
  unit: "byte",
  parameters: call,
  answer: (numbers) => halfOf(numbers) / (1 / numbers.wantedShare - 1),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "half of the rate",
      answer: halfOf,
      hint: "A message of this size sees half of the rate: the start takes as long as the bytes.",
      credit: 0.25,
    },
    {
      name: "the share of the half-performance size",
      answer: (numbers) => halfOf(numbers) * numbers.wantedShare,
      hint: "Put your size in: which part of the time do the bytes take, and which the start?",
    },
    {
      name: "start for bytes",
      answer: (numbers) => halfOf(numbers) * (1 / numbers.wantedShare - 1),
      hint: "The wanted share of the time is for the bytes, and the rest for the start.",
      credit: 0.5,
    },
    {
      name: "start over the share that is left",
      answer: (numbers) => halfOf(numbers) / (1 - numbers.wantedShare),
      hint: "So many bytes would fit into the whole time: some of it is the start.",
      credit: 0.5,
    },
  ],
  known: [{ given: { callStart: us(100), callRate: 1e9, wantedShare: 0.9 }, answer: 9e5 }],
  source: "Hockney and Jesshope (1988), Parallel Computers 2",
});
