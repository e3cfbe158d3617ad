/** Checkpoints of a long job on many machines: how often to save, as a figure that shows why. */

import { days, minutes } from "../../core/units";
import { bestInterval, completionTime } from "../../model/availability/checkpoint";
import { type NumbersOf, figureExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  jobMachines: oneOf(200, 500, 1000),
  machineMttf: oneOf(days(1000), days(2000)),
  jobWork: oneOf(days(5), days(10)),
  saveTime: oneOf(minutes(1), minutes(2), minutes(5)),
  restartTime: oneOf(minutes(5), minutes(10)),
};
type Job = NumbersOf<typeof parameters>;

const jobOf = ({ jobMachines, machineMttf, jobWork, saveTime, restartTime }: Job) => ({
  mttf: machineMttf / jobMachines,
  work: jobWork,
  checkpointCost: saveTime,
  restartTime,
});

/** How long to work from one checkpoint to the next. */
export const checkpointDesign = figureExercise({
  id: "checkpoint-design",
  title: "How often to save?",
  points: 4,
  parameters,
  x: { quantity: "work between two checkpoints", unit: "s" },
  y: { quantity: "mean time to complete", unit: "s" },
  span: () => [minutes(15), minutes(720)],
  tolerance: 0.005,
  curve: (interval, numbers) => completionTime(interval, jobOf(numbers)),
  mark: (numbers) => bestInterval(jobOf(numbers)),
  mistakes: [
    {
      name: "the MTTF of one machine",
      curve: (interval, numbers) =>
        completionTime(interval, { ...jobOf(numbers), mttf: numbers.machineMttf }),
      hint: "Here next to nothing is lost to failures, but the job fails whenever any machine does.",
      credit: 0.25,
    },
    {
      name: "saving is free",
      curve: (interval, numbers) =>
        completionTime(interval, { ...jobOf(numbers), checkpointCost: 0 }),
      hint: "Here saving takes no time, so that the shortest interval would be the best.",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: {
        jobMachines: 500,
        machineMttf: days(2000),
        jobWork: days(10),
        saveTime: minutes(2),
        restartTime: minutes(10),
      },
      at: 3600,
      answer: 899_182.012217,
    },
  ],
  source: "Young (1974), CACM 17(9); Daly (2006), Future Generation Computer Systems 22(3)",
});
