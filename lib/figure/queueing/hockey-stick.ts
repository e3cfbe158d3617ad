/** Figures of one server under load. */

import { percent, readable } from "../../core/format";
import { list, number } from "../../core/option";
import { mm1ResponseTime } from "../../model/queueing/mm1";
import { mm1ResponseTimeQuantile } from "../../model/queueing/mm1-tails";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { bendingLoads } from "./loads";

const unit = { serviceTime: 1 };

/** Response time against utilization: the mean, and what the unlucky ones get. */
export const hockeyStickFigure = defineFigure({
  id: "hockey-stick",
  subject: "queueing",
  formula: "T = \\frac{s}{1 - \\rho}, \\quad T_p = T \\ln \\frac{1}{1 - p}",
  sources: ["Kleinrock (1975), Queueing Systems, vol. 1, chapters 3 and 5"],
  options: {
    utilization: number({
      default: 0.8,
      min: 0,
      max: 0.99,
      unit: "fraction",
      label: "utilization that is marked",
    }),
    maxUtilization: number({
      default: 0.95,
      min: 0.5,
      max: 0.99,
      unit: "fraction",
      label: "utilization up to which is drawn",
    }),
    percentiles: list(
      number({ default: 0.99, min: 0.5, max: 0.9999, unit: "fraction", label: "percentiles" }),
      [0.95, 0.99],
    ),
  },
  build({ utilization, maxUtilization, percentiles }) {
    const end = Math.max(utilization, maxUtilization);
    const loads = bendingLoads(end, 61);
    const mean = (load: number) => mm1ResponseTime(load, unit);
    const late = (share: number) => (load: number) =>
      mm1ResponseTimeQuantile(share, { arrivalRate: load, ...unit });
    const shares = [...new Set(percentiles)].sort((a, b) => a - b);
    const worst = shares.at(-1) ?? 0.99;
    const curve = (name: string, time: (load: number) => number, color?: string) => ({
      name,
      mode: "lines" as const,
      x: loads,
      y: loads.map(time),
      ...(color !== undefined && { line: { color, width: 3 } }),
    });
    const marked = [mean(utilization), late(worst)(utilization)];
    return figure({
      title: `At ${percent(utilization)} load a customer takes ${readable(mean(utilization))} service times on average, and ${percent(1 - worst)} take more than ${readable(late(worst)(utilization))}`,
      xaxis: { title: { text: "utilization (fraction)" }, range: [0, 1] },
      yaxis: { title: { text: "response time (service times)" }, rangemode: "tozero" },
      data: [
        curve("mean", mean, colorway[0]),
        ...shares.map((share) => curve(`exceeded by ${percent(1 - share)}`, late(share))),
        {
          name: `at ${percent(utilization)} load`,
          mode: "markers",
          x: [utilization, utilization],
          y: marked,
          marker: { size: 10, color: colorway[6] },
        },
      ],
    });
  },
});
