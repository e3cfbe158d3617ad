/** Figures of workers who steal work. */

import { counted, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, seed } from "../../core/option";
import { greedyTimes } from "../../model/architecture/work-span";
import { simulateWorkStealing } from "../../scenario/architecture/work-stealing";
import { defineFigure } from "../define";
import { simulatedDots } from "../error-bars";
import { colorway, figure } from "../figure";

const runs = 5;

/** How much faster a job is on workers who steal from each other, between the bounds of a greedy schedule. */
export const workStealingFigure = defineFigure({
  id: "work-stealing",
  subject: "architecture",
  formula: "\\max(T_1/P, T_\\infty) \\le T \\le T_1/P + c\\,T_\\infty",
  sources: [
    "Blumofe and Leiserson (1999), Scheduling Multithreaded Computations by Work Stealing, Journal of the ACM 46(5)",
  ],
  options: {
    depth: count({ default: 10, min: 1, max: 10, label: "how often the job is halved" }),
    grain: count({ default: 10, min: 1, max: 40, label: "steps of a part" }),
    workers: count({ default: 16, min: 1, max: 128, scale: "log", label: "workers of the title" }),
    seed: seed(1),
  },
  build({ depth, grain, workers, seed: chosen }) {
    const counts = [...new Set([2, 8, 32, 128, workers])].sort((a, b) => a - b);
    const drawn = counts.map((each) => ({
      each,
      ...simulateWorkStealing({ workers: each, depth, grain, runs, seed: chosen }),
    }));
    const own = drawn.find(({ each }) => each === workers) ?? drawn[0];
    const [work, span] = [own?.work ?? 1, own?.span ?? 1];
    const speedup = own === undefined ? 1 : work / own.makespan.estimate;
    const attempts = own === undefined ? 0 : own.attempts.estimate / workers;
    const x = [...new Set(logSpaced({ from: 1, to: 128, points: 40 }).map(Math.round))];
    const who = counted(workers, "worker is", "workers who steal are");
    return figure({
      title: `${who} ${readable(speedup)} times as fast as one, by ${readable(attempts)} thefts tried each; no number beats ${readable(work / span)} times`,
      xaxis: { title: { text: "workers (count)" }, type: "log" },
      yaxis: { title: { text: "speedup (ratio)" }, type: "log" },
      data: [
        {
          name: "at most: no worker idles, no chain waits",
          mode: "lines",
          x,
          y: x.map((each) => work / greedyTimes(each, { work, span }).least),
          line: { color: colorway[2], width: 2 },
        },
        {
          name: "at least, if nobody idles while a task is ready",
          mode: "lines",
          x,
          y: x.map((each) => work / greedyTimes(each, { work, span }).most),
          line: { color: colorway[0], width: 3 },
        },
        ...simulatedDots(
          "stealing, simulated",
          drawn.map(({ each, makespan: { estimate, low, high } }) => ({
            x: each,
            // The mean may be as exact as a count of steps, and no time is below nothing.
            drawn: { estimate: work / estimate, low: work / high, high: work / Math.max(1, low) },
          })),
          { color: colorway[1] },
        ),
      ],
    });
  },
});
