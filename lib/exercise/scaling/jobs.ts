/** A job on many workers: how many it takes, what holds it back, and what happens when it grows. */

import { smallestWhole } from "../../core/search";
import { hours, minutes } from "../../core/units";
import { amdahlSpeedup } from "../../model/scaling/amdahl";
import { gustafsonSpeedup } from "../../model/scaling/gustafson";
import { karpFlattFraction } from "../../model/scaling/karp-flatt";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const report = {
  reportTime: oneOf(hours(8), hours(10), hours(20)),
  reportSerial: oneOf(0.01, 0.02, 0.05),
  reportDeadline: oneOf(minutes(30), minutes(45), hours(1), hours(1.5)),
};
type Report = NumbersOf<typeof report>;

/** What is left of the time on one worker for the parallel part, as a share. */
const room = ({ reportTime, reportSerial, reportDeadline }: Report) =>
  reportDeadline / reportTime - reportSerial;
const workersFor = (numbers: Report) => (1 - numbers.reportSerial) / room(numbers);

/** How many workers finish a job in time. */
export const reportWorkers = numberExercise({
  id: "report-workers",
  title: "Ready in time",
  points: 2,
  unit: "count",
  parameters: report,
  // The serial part matters; and rounding decides where the number of workers is whole by itself.
  suits: (numbers) =>
    room(numbers) > 0.005 &&
    Math.ceil(workersFor(numbers)) > Math.ceil(numbers.reportTime / numbers.reportDeadline) &&
    Math.abs(workersFor(numbers) - Math.round(workersFor(numbers))) > 1e-6,
  answer: ({ reportTime, reportSerial: serialFraction, reportDeadline }) =>
    smallestWhole(
      (workers) => reportTime / amdahlSpeedup(workers, { serialFraction }) <= reportDeadline,
      1,
    ),
  tolerance: 0,
  mistakes: [
    {
      name: "everything is shared",
      answer: ({ reportTime, reportDeadline }) => Math.ceil(reportTime / reportDeadline),
      hint: "This shares out the serial part, too: only one worker can do it.",
    },
    {
      name: "a job that grows",
      answer: ({ reportTime, reportSerial, reportDeadline }) =>
        Math.ceil((reportTime / reportDeadline - reportSerial) / (1 - reportSerial)),
      hint: "This is Gustafson's law, for a job that grows with the workers: the report does not.",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { reportTime: hours(20), reportSerial: 0.02, reportDeadline: hours(1) },
      answer: 33,
    },
    {
      given: { reportTime: hours(20), reportSerial: 0.01, reportDeadline: minutes(45) },
      answer: 37,
    },
  ],
  source: "Amdahl (1967), AFIPS Spring Joint Computer Conference",
});

/** What a measured speedup says about the serial part. */
export const measuredSerial = numberExercise({
  id: "measured-serial",
  title: "What a measurement reveals",
  points: 2,
  unit: "fraction",
  parameters: {
    measuredSpeedup: oneOf(3.2, 4.5, 5.6, 6.4),
    measuredWorkers: oneOf(8, 12, 16),
  },
  answer: ({ measuredSpeedup: speedup, measuredWorkers }) =>
    karpFlattFraction(measuredWorkers, { speedup }),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "what is missing to full speed",
      answer: ({ measuredSpeedup, measuredWorkers }) => 1 - measuredSpeedup / measuredWorkers,
      hint: "This is the share of the workers' time that is lost, not the serial share of the job.",
    },
    {
      name: "the measured speedup as the limit",
      answer: ({ measuredSpeedup }) => 1 / measuredSpeedup,
      hint: "This takes the speedup for its limit, as if there were endlessly many workers.",
      credit: 0.25,
    },
    {
      name: "parallel time not taken off",
      answer: ({ measuredSpeedup, measuredWorkers }) => 1 / measuredSpeedup - 1 / measuredWorkers,
      hint: "The serial part keeps its time: only what is left of the job is divided among the workers.",
      credit: 0.5,
    },
  ],
  known: [{ given: { measuredSpeedup: 4.5, measuredWorkers: 8 }, answer: 1 / 9 }],
  source: "Karp and Flatt (1990), CACM 33(5)",
});

/** How much more a larger machine does when the job grows with it. */
export const grownJob = numberExercise({
  id: "grown-job",
  title: "A job that grows",
  points: 1,
  unit: "1",
  parameters: { grownWorkers: oneOf(64, 128, 256, 512), grownSerial: oneOf(0.02, 0.05, 0.1) },
  answer: ({ grownWorkers, grownSerial: serialFraction }) =>
    gustafsonSpeedup(grownWorkers, { serialFraction }),
  tolerance: 1e-6,
  mistakes: [
    {
      name: "a job of fixed size",
      answer: ({ grownWorkers, grownSerial: serialFraction }) =>
        amdahlSpeedup(grownWorkers, { serialFraction }),
      hint: "This is Amdahl's law: its serial share is one of the time on a single worker.",
    },
    {
      name: "the serial part not counted",
      answer: ({ grownWorkers, grownSerial }) => grownWorkers * (1 - grownSerial),
      hint: "The serial part is work that is done, too: what does one worker do meanwhile?",
      credit: 0.5,
    },
    {
      name: "as many times as workers",
      answer: ({ grownWorkers }) => grownWorkers,
      hint: "All workers would have to be busy all the time: what do they do in the serial part?",
    },
  ],
  known: [{ given: { grownWorkers: 256, grownSerial: 0.05 }, answer: 243.25 }],
  source: "Gustafson (1988), CACM 31(5)",
});
