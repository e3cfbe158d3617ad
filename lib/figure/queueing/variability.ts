/** Figures of service times that vary. */

import { percent, readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { list, number, seed, toggle } from "../../core/option";
import { mg1WaitingTime } from "../../model/queueing/mg1";
import { simulateWaitingTime } from "../../scenario/queueing/queue";
import { exponential, withScv } from "../../sim";
import type { Interval } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const customers = 50_000;

/** Whether so many customers are enough for an interval that shows anything. */
const isEnough = (load: number, scv: number) => (1 + scv) / (1 - load) ** 2 < customers / 200;

interface Simulated extends Interval {
  readonly scv: number;
}

function simulated(loads: readonly number[], scvs: readonly number[], from: number): Simulated[] {
  return loads.flatMap((load) =>
    scvs
      .filter((scv) => isEnough(load, scv))
      .map((scv) => {
        const service = withScv({ mean: 1, scv });
        const scenario = { gap: exponential(load), service, customers, seed: from };
        return { scv, ...simulateWaitingTime(scenario) };
      }),
  );
}

/** Mean wait against the variability of service times, one curve for each load. */
export const serviceVariabilityFigure = defineFigure({
  id: "service-variability",
  subject: "queueing",
  formula: "W_q = \\frac{\\rho}{1 - \\rho} \\cdot \\frac{1 + c^2}{2} \\cdot s",
  sources: ["Kleinrock (1975), Queueing Systems, vol. 1, chapter 5: Pollaczek and Khinchine"],
  options: {
    utilizations: list(
      number({ default: 0.8, min: 0.01, max: 0.99, unit: "fraction", label: "utilization" }),
      [0.9, 0.8, 0.5],
    ),
    maxScv: number({
      default: 8,
      min: 1,
      max: 1000,
      scale: "log",
      label: "largest variance of the service time over its mean squared",
    }),
    simulation: toggle({ default: true, label: "simulated waits too" }),
    seed: seed(),
  },
  build({ utilizations, maxScv, simulation, seed: from }) {
    const scvs = evenlySpaced({ from: 0, to: maxScv, points: 33 });
    const loads = [...new Set(utilizations)].sort((a, b) => b - a);
    const wait = (load: number, serviceScv: number) =>
      mg1WaitingTime(load, { serviceTime: 1, serviceScv });
    const dots = simulation ? simulated(loads, [0, maxScv / 2, maxScv], from) : [];
    const drawn = {
      name: `${readable(customers)} simulated customers, 95 % interval`,
      mode: "markers" as const,
      x: dots.map(({ scv }) => scv),
      y: dots.map(({ estimate }) => estimate),
      error_y: {
        type: "data" as const,
        symmetric: false,
        array: dots.map(({ estimate, high }) => high - estimate),
        arrayminus: dots.map(({ estimate, low }) => estimate - low),
      },
      marker: { size: 8, color: colorway[6] },
    };
    return figure({
      title: `At the same load, service times with an scv of ${readable(maxScv)} wait ${readable(1 + maxScv)} times as long as constant ones`,
      xaxis: { title: { text: "variance over mean squared of the service time: scv (ratio)" } },
      yaxis: { title: { text: "mean wait (service times)" }, rangemode: "tozero" },
      data: [
        ...loads.map((load) => ({
          name: `${percent(load)} load: ${readable(wait(load, 0))} to ${readable(wait(load, maxScv))}`,
          mode: "lines" as const,
          x: scvs,
          y: scvs.map((scv) => wait(load, scv)),
        })),
        ...(dots.length > 0 ? [drawn] : []),
      ],
    });
  },
});
