/** Figures of pools of workers. */

import { counted, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, list, number } from "../../core/option";
import {
  listSchedule,
  makespanBound,
  stragglerEfficiency,
} from "../../model/architecture/scheduling";
import { greedyTimes } from "../../model/architecture/work-span";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Who does what when: jobs handed out in the order of the list, and the longest first. */
export const listScheduleFigure = defineFigure({
  id: "list-schedule",
  subject: "architecture",
  formula: "T_{list} \\le (2 - 1/m)\\,T^*, \\quad T_{longest} \\le (4/3 - 1/(3m))\\,T^*",
  sources: [
    "Graham (1966), Bounds for Certain Multiprocessing Anomalies, Bell System Technical Journal 45",
    "Graham (1969), Bounds on Multiprocessing Timing Anomalies, SIAM Journal on Applied Mathematics 17",
  ],
  options: {
    jobs: list(
      number({ default: 1, unit: "s", min: 0.1, max: 100, scale: "log", label: "time of a job" }),
      [1, 1, 1, 1, 1, 1, 3],
    ),
    workers: count({ default: 3, min: 1, max: 12, label: "workers" }),
  },
  build({ jobs, workers }) {
    const sorted = [...jobs].sort((a, b) => b - a);
    const orders = [
      { name: "in the order of the list", jobs, offset: 0.15 },
      { name: "longest job first", jobs: sorted, offset: -0.15 },
    ].map((order) => ({ ...order, placed: listSchedule(order.jobs, { workers }) }));
    const ends = orders.map(({ placed }) => Math.max(...placed.map(({ end }) => end)));
    const bound = makespanBound(jobs, { workers });
    const [listed = 0, longest = 0] = ends;
    const many = counted(jobs.length, "job");
    return figure({
      title: `${many} on ${counted(workers, "worker")} take ${readable(listed)} s in the order of the list, ${readable(longest)} s with the longest first; no order beats ${readable(bound)} s`,
      xaxis: { title: { text: "time (s)" }, rangemode: "tozero" },
      yaxis: { title: { text: "worker (number)" }, dtick: 1, range: [0, workers + 1] },
      data: [
        ...orders.map(({ name, placed, offset }, i) => ({
          name,
          mode: "lines+markers" as const,
          x: placed.flatMap(({ start, end }) => [start, end, null]),
          y: placed.flatMap(({ worker }) => [worker + 1 + offset, worker + 1 + offset, null]),
          line: { color: colorway[i], width: 8, dash: "solid" as const },
          marker: { color: colorway[i], size: 10, symbol: "square" as const },
        })),
        {
          name: "no order beats this",
          mode: "lines" as const,
          x: [bound, bound],
          y: [0, workers + 1],
          line: { color: quiet, dash: "dot" as const },
        },
      ],
    });
  },
});

/** How much faster a job is on P workers: between two bounds, and for tasks that all wait for the last. */
export const workSpanFigure = defineFigure({
  id: "work-span",
  subject: "architecture",
  formula: "\\max(T_1/P, T_\\infty) \\le T \\le T_1/P + T_\\infty (1 - 1/P), \\quad P / H_P",
  sources: [
    "Brent (1974), The Parallel Evaluation of General Arithmetic Expressions, Journal of the ACM 21(2)",
    "Blumofe and Leiserson (1999), Scheduling Multithreaded Computations by Work Stealing, Journal of the ACM 46(5)",
  ],
  options: {
    work: number({
      default: 1000,
      unit: "s",
      min: 1,
      max: 1e6,
      scale: "log",
      label: "time on one worker",
    }),
    spanShare: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-4,
      max: 1,
      scale: "log",
      label: "share of it that has to be done in a row",
    }),
    workers: count({ default: 16, min: 1, max: 1000, scale: "log", label: "workers of the title" }),
  },
  build({ work, spanShare, workers }) {
    const job = { work, span: work * spanShare };
    const grid = logSpaced({ from: 1, to: 1000, points: 60 }).map(Math.round);
    const x = [...new Set([...grid, workers])].sort((a, b) => a - b);
    const least = (count: number) => work / greedyTimes(count, job).most;
    const most = (count: number) => work / greedyTimes(count, job).least;
    return figure({
      title: `${counted(workers, "worker is", "workers are")} between ${readable(least(workers))} and ${readable(most(workers))} times as fast as one; never more than ${readable(1 / spanShare)} times`,
      xaxis: { title: { text: "workers (count)" }, type: "log" },
      yaxis: { title: { text: "speedup (ratio)" }, type: "log" },
      data: [
        {
          name: "at most: no worker idles, no chain waits",
          mode: "lines",
          x,
          y: x.map(most),
          line: { color: colorway[2], width: 2 },
        },
        {
          name: "at least, if nobody idles while a task is ready",
          mode: "lines",
          x,
          y: x.map(least),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: "one exponential task each, all wait for the last",
          mode: "lines",
          x,
          y: x.map((count) => count * stragglerEfficiency(count)),
          line: { color: colorway[1], width: 2 },
        },
      ],
    });
  },
});
