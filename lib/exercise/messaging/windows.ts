/** Windows and numbers: how many frames fill a link, and how long numbers last. */

import { Gbps, Mbps } from "../../core/units";
import { selectiveRepeatUtilization } from "../../model/messaging/arq";
import { wrapTime } from "../../model/messaging/sequence-space";
import { type NumbersOf, figureExercise, numberExercise } from "../define";
import { bitsForBytes } from "../misconceptions";
import { oneOf } from "../question";

const filling = { wayFrames: oneOf(2, 4, 5, 8, 10, 12), frameLoss: oneOf(0.01, 0.02, 0.05, 0.1) };
type Filling = NumbersOf<typeof filling>;

const used = (window: number, { wayFrames, frameLoss }: Filling) =>
  selectiveRepeatUtilization(wayFrames, { loss: frameLoss, window });

/** How large a window has to be. */
export const windowDesign = figureExercise({
  id: "window-design",
  title: "A window that fills the link",
  points: 4,
  parameters: filling,
  x: { quantity: "frames that may be on their way", unit: "count" },
  y: { quantity: "share of the link that is used", unit: "fraction" },
  span: ({ wayFrames }) => [1, 3 * wayFrames],
  tolerance: 1e-3,
  curve: used,
  mark: ({ wayFrames }) => 1 + 2 * wayFrames,
  mistakes: [
    {
      name: "one way",
      curve: (window, { wayFrames, frameLoss }) =>
        (1 - frameLoss) * Math.min(1, window / (1 + wayFrames)),
      hint: "The acknowledgement has to come back before the frame is off the window.",
      credit: 0.5,
    },
    {
      name: "the frame itself takes no time",
      curve: (window, { wayFrames, frameLoss }) =>
        (1 - frameLoss) * Math.min(1, window / (2 * wayFrames)),
      hint: "The last bit of a frame leaves a frame's time after the first.",
      credit: 0.75,
    },
    {
      name: "nothing is lost",
      curve: (window, { wayFrames }) => Math.min(1, window / (1 + 2 * wayFrames)),
      hint: "A frame that is lost has used the link, and delivered nothing.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { wayFrames: 4, frameLoss: 0.01 }, at: 7, answer: 0.77 },
    { given: { wayFrames: 10, frameLoss: 0.1 }, at: 21, answer: 0.9 },
  ],
  source: "Stallings, Data and Computer Communications, performance of data link control",
});

const wrapped = ({
  lineRate,
  numberBits,
}: {
  readonly lineRate: number;
  readonly numberBits: number;
}) => wrapTime(lineRate / 8, { bits: numberBits });

/** How long numbers of bytes last. */
export const numbersAgain = numberExercise({
  id: "numbers-again",
  title: "When numbers come again",
  points: 1,
  unit: "s",
  parameters: {
    lineRate: oneOf(Mbps(100), Mbps(500), Gbps(1), Gbps(10), Gbps(100)),
    numberBits: oneOf(24, 32, 40),
  },
  answer: wrapped,
  tolerance: 1e-3,
  mistakes: [
    ...bitsForBytes(wrapped).slice(1),
    {
      name: "half of the numbers",
      answer: (numbers) => wrapped(numbers) / 2,
      hint: "So old may a copy be at most. When does a number itself come again?",
      credit: 0.5,
    },
    {
      name: "ten to the power",
      answer: ({ lineRate, numberBits }) => (8 * 10 ** (numberBits / 4)) / lineRate,
      hint: "How many different numbers do so many bits make?",
    },
  ],
  known: [
    { given: { lineRate: 1e9, numberBits: 32 }, answer: 34.359738368 },
    { given: { lineRate: 1e11, numberBits: 32 }, answer: 0.34359738368 },
  ],
  source: "RFC 7323, section 5",
});
