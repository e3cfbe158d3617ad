/** Figures of services that wait for others. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, fraction, number, seed } from "../../core/option";
import { ms } from "../../core/units";
import { erlangBLossProbability } from "../../model/queueing/erlang";
import { simulateSlowDependency } from "../../scenario/architecture/slow-dependency";
import { fixed } from "../../sim/distribution";
import { defineFigure } from "../define";
import { scaledInterval, simulatedDots } from "../error-bars";
import { colorway, figure } from "../figure";

/** Requests of each dot. */
const requests = 4000;

/** Requests that need no call and are refused all the same, against the time that a call takes. */
export const slowDependencyFigure = defineFigure({
  id: "slow-dependency",
  subject: "architecture",
  formula: "B(c, \\lambda (s + q\\, t))",
  sources: [
    "Nygard (2018), Release It!, second edition, chapters 4 and 5",
    "Erlang (1917), loss formula",
  ],
  options: {
    threads: count({ default: 50, min: 2, max: 200, label: "threads of the service" }),
    arrivalRate: number({
      default: 100,
      unit: "1/s",
      min: 1,
      max: 1000,
      scale: "log",
      label: "requests",
    }),
    calling: number({
      default: 0.3,
      unit: "fraction",
      min: 0.01,
      max: 0.99,
      label: "share of requests that call the other service",
    }),
    own: number({
      default: ms(100),
      unit: "s",
      min: ms(1),
      max: 1,
      scale: "log",
      label: "own time of a request",
    }),
    timeout: number({
      default: 1,
      unit: "s",
      min: 0.01,
      max: 10,
      scale: "log",
      label: "longest wait for a call",
    }),
    bulkhead: fraction({ default: 0.7, label: "share of the threads that may call" }),
    slowTime: number({
      default: 2,
      unit: "s",
      min: 0.01,
      max: 10,
      scale: "log",
      label: "time of a call in the title",
    }),
    seed: seed(1),
  },
  build({ threads, arrivalRate, calling, own, timeout, bulkhead, slowTime, seed: chosen }) {
    const x = [...logSpaced({ from: 0.01, to: 10, points: 45 }), slowTime].sort((a, b) => a - b);
    const lost = (call: number) =>
      erlangBLossProbability(arrivalRate * (own + calling * call), { servers: threads });
    const callers = Math.min(threads - 1, Math.max(1, Math.round(bulkhead * threads)));
    const apart = erlangBLossProbability(arrivalRate * (1 - calling) * own, {
      servers: threads - callers,
    });
    const timed = (call: number) => lost(Math.min(call, timeout));
    const dots = [0.1, 0.5, 2, 8].map((call) => ({
      x: call,
      drawn: simulateSlowDependency({
        ...{ threads, arrivalRate, calling, own: fixed(own), call: fixed(call) },
        ...{ requests, seed: chosen },
      }).refusedOthers,
    }));
    return figure({
      title: `A call of ${readable(slowTime)} s has ${percent(lost(slowTime))} refused that need none; with a time-out ${percent(timed(slowTime))}, a bulkhead ${percent(apart)}`,
      xaxis: { title: { text: "time of a call to the other service (s)" }, type: "log" },
      yaxis: {
        title: { text: "refused of those without a call (%)" },
        rangemode: "tozero",
      },
      data: [
        {
          name: "one pool of threads",
          mode: "lines",
          x,
          y: x.map((call) => 100 * lost(call)),
          line: { color: colorway[1], width: 3 },
        },
        {
          name: `time-out after ${readable(timeout)} s`,
          mode: "lines",
          x,
          y: x.map((call) => 100 * timed(call)),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: `bulkhead: ${callers} of ${threads} threads for calls`,
          mode: "lines",
          x,
          y: x.map(() => 100 * apart),
          line: { color: colorway[2], width: 3 },
        },
        ...simulatedDots(
          "one pool, simulated",
          dots.map(({ x: call, drawn }) => ({ x: call, drawn: scaledInterval(drawn, 100) })),
          { color: colorway[1] },
        ),
      ],
    });
  },
});
