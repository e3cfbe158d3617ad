/** Figures of chains of services. */

import { dependentUnavailability } from "../../model/availability/dependencies";
import { counted, percent, readable } from "../../core/format";
import { count, number } from "../../core/option";
import { ms } from "../../core/units";
import { fanOutExceededBy } from "../../model/architecture/fan-out";
import { stagesExceededBy, summedPercentiles } from "../../model/architecture/stages";
import { exponentialDelay } from "../../model/timing/exponential-delay";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** A percentile and the unavailability of a request that needs n services, against n. */
export const chainLatencyFigure = defineFigure({
  id: "chain-latency",
  subject: "architecture",
  formula: "Q(n, t/m) = P, \\quad 1 - (1 - e^{-t/m})^n = P, \\quad U = 1 - (1 - u)^n",
  sources: [
    "Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2)",
    "Treynor et al. (2017), The Calculus of Service Availability, ACM Queue 15(2)",
  ],
  options: {
    services: count({ default: 5, min: 1, max: 50, label: "services of the title" }),
    maxServices: count({ default: 20, min: 2, max: 50, label: "most services" }),
    mean: number({
      default: ms(10),
      unit: "s",
      min: ms(0.1),
      max: 10,
      scale: "log",
      label: "mean time of a service",
    }),
    unavailability: number({
      default: 0.001,
      unit: "fraction",
      min: 1e-6,
      max: 0.1,
      scale: "log",
      label: "share of time that a service is down",
    }),
    slow: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-4,
      max: 0.2,
      scale: "log",
      label: "share of requests that take longer than the curves",
    }),
  },
  build({ services, maxServices, mean, unavailability, slow }) {
    const x = Array.from({ length: Math.max(services, maxServices) }, (_, i) => i + 1);
    const tail = `p${Number((100 * (1 - slow)).toPrecision(4))}`;
    const row = (stages: number) => 1000 * stagesExceededBy(slow, { stages, mean });
    const added = (stages: number) => 1000 * summedPercentiles(slow, { stages, mean });
    const atOnce = (leaves: number) =>
      1000 * fanOutExceededBy(slow, { leaves, delay: exponentialDelay({ mean }) });
    const down = (count: number) =>
      dependentUnavailability(count, {
        ownUnavailability: 0,
        dependencyUnavailability: unavailability,
      });
    return figure({
      title: `${counted(services, "service")} in a row: ${tail} is ${readable(row(services))} ms, not ${readable(added(services))} ms; at once ${readable(atOnce(services))} ms; down ${percent(down(services))} of the time`,
      xaxis: { title: { text: "services that a request needs (count)" } },
      yaxis: { title: { text: `${tail} (ms)` }, rangemode: "tozero" },
      lower: { title: { text: "down (%)" }, rangemode: "tozero" },
      data: [
        {
          name: `${tail}, one after the other`,
          mode: "lines",
          x,
          y: x.map(row),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: `${tail}, all at once`,
          mode: "lines",
          x,
          y: x.map(atOnce),
          line: { color: colorway[2], width: 3 },
        },
        {
          name: `each ${tail} added up: too much`,
          mode: "lines",
          x,
          y: x.map(added),
          line: { color: quiet, dash: "dot" },
        },
        {
          name: "share of time that one of them is down",
          mode: "lines",
          yaxis: "y2",
          x,
          y: x.map((count) => 100 * down(count)),
          line: { color: colorway[1], width: 3 },
        },
      ],
    });
  },
});
