/** Figures of how old, and how often wrong, is what is known of another place. */

import { percent } from "../../core/format";
import { evenlySpaced, logSpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { minutes, ms } from "../../core/units";
import { freshestUtilization, queuedAge, reportAge, staleChance } from "../../model/clocks/age";
import { simulateReports } from "../../scenario/clocks/reports";
import { simulateView } from "../../scenario/clocks/view";
import { type Interval, meanInterval } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const show = (time: number) => showQuantity(time, "s");

/** Means of eight runs at each place, with their intervals. */
function dots(places: readonly number[], run: (place: number, seed: number) => number) {
  return places.map((x): Interval & { readonly x: number } => {
    const values = evenlySpaced({ from: 1, to: 8, points: 8 }).map((each) => run(x, each));
    return { x, ...meanInterval(values, { confidence: 0.95 }) };
  });
}

/** How simulated points look: dots with 95 % intervals, `scale` times as large. */
const drawDots = (points: ReturnType<typeof dots>, scale: number) => ({
  name: "8 simulated runs, 95 % interval",
  mode: "markers" as const,
  x: points.map(({ x }) => x),
  y: points.map(({ estimate }) => scale * estimate),
  error_y: {
    type: "data" as const,
    array: points.map(({ estimate, high }) => scale * (high - estimate)),
  },
  marker: { color: colorway[6], size: 7 },
});

/** Mean age of reports that queue for a line, against its load: a curve in the shape of a U. */
export const ageOfInformationFigure = defineFigure({
  id: "age-of-information",
  subject: "clocks",
  formula: "\\Delta = s \\left(1 + \\frac{1}{\\rho} + \\frac{\\rho^2}{1 - \\rho}\\right)",
  sources: ["Kaul, Yates and Gruteser (2012), INFOCOM: Real-time status"],
  options: {
    serviceTime: number({
      default: ms(10),
      unit: "s",
      min: ms(0.1),
      max: 60,
      scale: "log",
      label: "mean time that a report takes the line",
    }),
    utilization: number({
      default: 0.9,
      unit: "fraction",
      min: 0.1,
      max: 0.95,
      label: "load to compare with",
    }),
    seed: seed(),
  },
  build({ serviceTime, utilization, seed: from }) {
    const age = (load: number) => queuedAge(load, { serviceTime });
    const loads = evenlySpaced({ from: 0.1, to: 0.95, points: 86 });
    const simulated = dots([0.1, 0.25, 0.4, 0.55, 0.7, 0.8], (load, run) =>
      simulateReports({
        ...{ arrivalRate: load / serviceTime, serviceTime, reports: 5000 },
        seed: (from + run) % 2 ** 32,
      }),
    );
    const marks = [freshestUtilization, utilization];
    return figure({
      title: `What is known is freshest at ${percent(freshestUtilization)} load, ${show(age(freshestUtilization))} old on average; at ${percent(utilization)} it is ${show(age(utilization))} old`,
      xaxis: { title: { text: "load of the line: rate of reports × time of each (fraction)" } },
      yaxis: { title: { text: "mean age (ms)" }, rangemode: "tozero" },
      data: [
        {
          name: "M/M/1",
          mode: "lines",
          x: loads,
          y: loads.map((load) => 1e3 * age(load)),
          line: { color: colorway[0] },
        },
        drawDots(simulated, 1e3),
        {
          name: "freshest, and compared",
          mode: "markers",
          x: marks,
          y: marks.map((load) => 1e3 * age(load)),
          marker: { color: colorway[1], size: 11, symbol: "diamond" },
        },
      ],
    });
  },
});

/** Chance that what is known is no longer so, against the time between reports. */
export const staleViewFigure = defineFigure({
  id: "stale-view",
  subject: "clocks",
  formula: "P = 1 - e^{-u d} \\, \\frac{1 - e^{-u T}}{u T}",
  sources: ["mean over a period of 1 − exp(−u × age), for changes at random"],
  options: {
    delay: number({
      default: 2,
      unit: "s",
      min: 0,
      max: minutes(1),
      label: "time of a report on its way",
    }),
    changeTime: number({
      default: minutes(5),
      unit: "s",
      min: 1,
      max: 86_400,
      scale: "log",
      label: "mean time between two changes",
    }),
    period: number({
      default: 30,
      unit: "s",
      min: 1,
      max: 3600,
      scale: "log",
      label: "time between two reports",
    }),
    seed: seed(),
  },
  build({ delay, changeTime, period, seed: from }) {
    const changeRate = 1 / changeTime;
    const chance = (each: number) => staleChance(each, { delay, changeRate });
    const periods = logSpaced({ from: 1, to: 3600, points: 73 });
    const view = { delay, changeRate };
    // As many reports as see a hundred changes: where changes are rare, that would take too many.
    const simulated = dots(
      [1, 3, 10, 30, 100, 300, 1000].filter((each) => each >= changeTime / 30),
      (each, run) => {
        const reports = Math.ceil((100 * changeTime) / each);
        return simulateView({ ...view, reports, period: each, seed: (from + run) % 2 ** 32 }).stale;
      },
    );
    const floor = chance(0);
    const { mean } = reportAge(period, { delay });
    return figure({
      title: `Reports every ${show(period)} are ${show(mean)} old on average and wrong for ${percent(chance(period))} of the time, without pause for ${percent(floor)}`,
      xaxis: { title: { text: "time between reports (s)" }, type: "log" },
      yaxis: { title: { text: "time with a stale view (fraction)" }, rangemode: "tozero" },
      data: [
        {
          name: "reports at a fixed period",
          mode: "lines",
          x: periods,
          y: periods.map(chance),
          line: { color: colorway[0] },
        },
        {
          name: "reports without pause",
          mode: "lines",
          x: [1, 3600],
          y: [floor, floor],
          line: { color: quiet, dash: "dot" },
        },
        ...(simulated.length > 0 ? [drawDots(simulated, 1)] : []),
        {
          name: "chosen",
          mode: "markers",
          x: [period],
          y: [chance(period)],
          marker: { color: colorway[1], size: 11, symbol: "diamond" },
        },
      ],
    });
  },
});
