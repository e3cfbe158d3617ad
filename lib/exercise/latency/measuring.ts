/** Measuring and overlapping: what a stall does to a mean, and stages that work side by side. */

import { ms } from "../../core/units";
import { pipelineTime } from "../../model/latency/pipelining";
import { omittingMean, stalledMean } from "../../model/latency/stall";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const run = {
  sendRate: oneOf(50, 100, 200),
  usualAnswer: oneOf(ms(1), ms(2), ms(5)),
  workingTime: oneOf(60, 120, 300),
  stallTime: oneOf(5, 10, 30),
};
type Run = NumbersOf<typeof run>;

const stallOf = ({ sendRate, usualAnswer, ...rest }: Run) => ({
  rate: sendRate,
  responseTime: usualAnswer,
  ...rest,
});

/** What users see of a stall that a waiting load generator hides. */
export const hiddenStall = numberExercise({
  id: "hidden-stall",
  title: "A stall that nobody measured",
  points: 2,
  unit: "s",
  parameters: run,
  answer: (numbers) => stalledMean(stallOf(numbers)),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "one sample for the stall",
      answer: (numbers) => omittingMean(stallOf(numbers)),
      hint: "This is what the generator reports: how many would have sent a request meanwhile?",
      credit: 0.25,
    },
    {
      name: "everyone waits for all of it",
      answer: ({ usualAnswer, workingTime, stallTime }) =>
        (workingTime * usualAnswer + stallTime * stallTime) / (workingTime + stallTime),
      hint: "Who comes near the end of the stall does not wait for all of it.",
      credit: 0.5,
    },
    {
      name: "the usual answer",
      answer: ({ usualAnswer }) => usualAnswer,
      hint: "This is the answer while the server works.",
    },
    {
      name: "half of the stall",
      answer: ({ stallTime }) => stallTime / 2,
      hint: "So long wait those who come during the stall: what share of all are they?",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { sendRate: 100, usualAnswer: ms(1), workingTime: 100, stallTime: 10 },
      answer: 0.455454545455,
    },
  ],
  source: "Tene (2015), How NOT to Measure Latency, QCon San Francisco",
});

const stages = {
  readTime: oneOf(ms(1), ms(2)),
  workTime: oneOf(ms(4), ms(5), ms(8)),
  writeTime: oneOf(ms(2), ms(3)),
  itemCount: oneOf(50, 100, 200),
};
type Stages = NumbersOf<typeof stages>;

const timesOf = ({ readTime, workTime, writeTime }: Stages) => [readTime, workTime, writeTime];
const sumOfStages = (numbers: Stages) => timesOf(numbers).reduce((sum, each) => sum + each, 0);

/** How long many items take through three stages. */
export const threeStages = numberExercise({
  id: "three-stages",
  title: "Read, work, write",
  points: 2,
  unit: "s",
  parameters: stages,
  answer: (numbers) => pipelineTime(numbers.itemCount, { stageTimes: timesOf(numbers) }),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "one after another",
      answer: (numbers) => numbers.itemCount * sumOfStages(numbers),
      hint: "While one stage works on an item, the others can work on its neighbours.",
    },
    {
      name: "the slowest stage alone",
      answer: (numbers) => numbers.itemCount * Math.max(...timesOf(numbers)),
      hint: "The first item has to pass the other stages, too.",
      credit: 0.5,
    },
    {
      name: "one item too many",
      answer: (numbers) => sumOfStages(numbers) + numbers.itemCount * Math.max(...timesOf(numbers)),
      hint: "How many items follow the first one?",
      credit: 0.75,
    },
    {
      name: "all stages as slow as the slowest",
      answer: (numbers) => (numbers.itemCount + 2) * Math.max(...timesOf(numbers)),
      hint: "The other stages are faster: the first item does not wait in them.",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { readTime: ms(2), workTime: ms(5), writeTime: ms(3), itemCount: 200 },
      answer: 1.005,
    },
  ],
  source: "Hennessy and Patterson, Computer Architecture, appendix C",
});
