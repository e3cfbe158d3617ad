/** Figures of the accrual failure detector. */

import { readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { phiAccrual, phiDetectionTime } from "../../model/timing/phi-accrual";
import { simulateHeartbeats } from "../../scenario/timing/heartbeats";
import { shifted, uniform } from "../../sim/distribution";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** The level of suspicion over time: it rises with each silence, and after a crash without end. */
export const phiAccrualFigure = defineFigure({
  id: "phi-accrual",
  subject: "timing",
  formula: "\\varphi = -\\log_{10} Q\\left(\\frac{t - m}{s}\\right)",
  sources: ["Hayashibara, Défago, Yared and Katayama (2004), SRDS"],
  options: {
    heartbeats: count({ default: 8, min: 2, max: 10, label: "heartbeats before the crash" }),
    standardDeviation: number({
      default: 0.1,
      unit: "s",
      min: 0.02,
      max: 0.5,
      label: "deviation of the gaps, of 1 s in the mean",
    }),
    threshold: number({ default: 8, min: 0.5, max: 16, label: "level that counts as a crash" }),
    seed: seed(),
  },
  build({ heartbeats, standardDeviation, threshold, seed: randomSeed }) {
    const gaps = { mean: 1, standardDeviation };
    // A gap varies by two delays: each has half of its variance, a uniform one w² / 12.
    const width = Math.sqrt(6) * standardDeviation;
    const arrivals = simulateHeartbeats({
      ...{ interval: 1, heartbeats, seed: randomSeed },
      delay: shifted(0.05, uniform(0, width)),
    }).map(({ arrived }) => arrived);
    const last = arrivals.at(-1) ?? 0;
    const limit = phiDetectionTime(threshold, gaps);
    const end = limit * 1.02 + 0.05;
    const living = arrivals.slice(0, -1).flatMap((arrival, i) => {
      const silence = Math.max(0, (arrivals[i + 1] ?? arrival) - arrival);
      return evenlySpaced({ from: 0, to: silence, points: 5 }).map((elapsed) => ({
        ...{ time: arrival + elapsed, level: phiAccrual(elapsed, gaps) },
      }));
    });
    const silent = evenlySpaced({ from: 0, to: end, points: 31 }).map((elapsed) => ({
      ...{ time: last + elapsed, level: phiAccrual(elapsed, gaps) },
    }));
    const highest = Math.max(...living.map(({ level }) => level));
    return figure({
      title: `φ passes ${readable(threshold)} at ${showQuantity(limit, "s")} of silence; between heartbeats it reached ${readable(highest)}`,
      xaxis: { title: { text: "time (s)" } },
      yaxis: { title: { text: "level of suspicion φ (powers of ten)" }, rangemode: "tozero" },
      data: [
        {
          name: "heartbeats come",
          mode: "lines",
          x: living.map(({ time }) => time),
          y: living.map(({ level }) => level),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: "after the last one",
          mode: "lines",
          x: silent.map(({ time }) => time),
          y: silent.map(({ level }) => level),
          line: { color: colorway[1], width: 3 },
        },
        {
          name: "threshold",
          mode: "lines",
          x: [arrivals[0] ?? 0, last + end],
          y: [threshold, threshold],
          line: { color: quiet, width: 2 },
        },
      ],
    });
  },
});
