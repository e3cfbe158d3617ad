/** Figures of service times that vary. */

import { percent, readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { list, number } from "../../core/option";
import { mg1WaitingTime } from "../../model/queueing/mg1";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** Mean wait against the variability of service times, one curve for each load. */
export const serviceVariabilityFigure = defineFigure({
  id: "service-variability",
  subject: "queueing",
  formula: "W_q = \\frac{\\rho}{1 - \\rho} \\cdot \\frac{1 + c^2}{2} \\cdot s",
  sources: ["Kleinrock (1975), Queueing Systems, vol. 1, section 5.7: Pollaczek and Khinchine"],
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
  },
  build({ utilizations, maxScv }) {
    const scvs = evenlySpaced({ from: 0, to: maxScv, points: 33 });
    const loads = [...new Set(utilizations)].sort((a, b) => b - a);
    const wait = (load: number, serviceScv: number) =>
      mg1WaitingTime(load, { serviceTime: 1, serviceScv });
    return figure({
      title: `At the same load, service times with an scv of ${readable(maxScv)} wait ${readable(1 + maxScv)} times as long as constant ones`,
      xaxis: { title: { text: "variance over mean squared of the service time: scv (ratio)" } },
      yaxis: { title: { text: "mean wait (service times)" }, rangemode: "tozero" },
      data: loads.map((load) => ({
        name: `${percent(load)} load: ${readable(wait(load, 0))} to ${readable(wait(load, maxScv))}`,
        mode: "lines",
        x: scvs,
        y: scvs.map((scv) => wait(load, scv)),
      })),
    });
  },
});
