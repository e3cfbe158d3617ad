/** Figures of hedged requests. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { choice, number, seed } from "../../core/option";
import { ms } from "../../core/units";
import { hedgedDelay } from "../../model/architecture/hedging";
import { exponentialDelay } from "../../model/timing/exponential-delay";
import { logNormalDelay } from "../../model/timing/normal-delay";
import { paretoDelay } from "../../model/timing/pareto-delay";
import { simulateHedgedCopies } from "../../scenario/architecture/hedged-copies";
import { exponential, logNormal, pareto } from "../../sim/distribution";
import { defineFigure } from "../define";
import { scaledInterval, simulatedDots } from "../error-bars";
import { colorway, figure, quiet } from "../figure";

/** Of the log-normal times: standard deviation 3 times the mean. */
const scv = 9;
/** Of the Pareto times: a mean, and no variance. */
const shape = 1.5;
/** Requests of each dot. */
const requests = 5000;

const kinds = {
  exponential: (mean: number) => ({
    delay: exponentialDelay({ mean }),
    drawing: exponential(1 / mean),
  }),
  "log-normal": (mean: number) => ({
    delay: logNormalDelay({
      median: mean / Math.sqrt(1 + scv),
      logDeviation: Math.sqrt(Math.log(1 + scv)),
    }),
    drawing: logNormal({ mean, scv }),
  }),
  Pareto: (mean: number) => ({
    delay: paretoDelay({ minimum: (mean * (shape - 1)) / shape, shape }),
    drawing: pareto((mean * (shape - 1)) / shape, { shape }),
  }),
};

/** A percentile of hedged requests against the share of requests of which a second copy is sent. */
export const hedgingFigure = defineFigure({
  id: "hedging",
  subject: "architecture",
  formula: "P(T > t) = S(t)\\, S(t - d), \\quad \\text{extra load } S(d)",
  sources: ["Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2)"],
  options: {
    delays: choice(["log-normal", "exponential", "Pareto"], {
      default: "log-normal",
      label: "times of a copy",
    }),
    mean: number({
      default: ms(10),
      unit: "s",
      min: ms(0.1),
      max: 10,
      scale: "log",
      label: "mean time of a copy",
    }),
    hedged: number({
      default: 0.05,
      unit: "fraction",
      min: 0.001,
      max: 1,
      scale: "log",
      label: "share of requests of which a second copy is sent",
    }),
    slow: number({
      default: 0.01,
      unit: "fraction",
      min: 0.001,
      max: 0.2,
      scale: "log",
      label: "share of requests that take longer than the curve",
    }),
    seed: seed(1),
  },
  build({ delays, mean, hedged, slow, seed: chosen }) {
    const { delay, drawing } = kinds[delays](mean);
    const time = (share: number) =>
      1000 * hedgedDelay(delay, { hedgeAfter: delay.exceededBy(share) }).exceededBy(slow);
    const alone = 1000 * delay.exceededBy(slow);
    const x = [...logSpaced({ from: 0.001, to: 1, points: 50 }), hedged].sort((a, b) => a - b);
    const drawn = [0.002, 0.02, 0.1, 0.5].map((share) => {
      // Logarithms differ in the last bit between engines; what is simulated must not.
      const hedgeAfter = Number(delay.exceededBy(share).toPrecision(9));
      const run = { delay: drawing, hedgeAfter, slow, requests, seed: chosen };
      return { x: 100 * share, drawn: scaledInterval(simulateHedgedCopies(run).quantile, 1000) };
    });
    const tail = `p${Number((100 * (1 - slow)).toPrecision(4))}`;
    return figure({
      title: `A second copy of ${percent(hedged)} of the requests brings ${tail} from ${readable(alone)} ms to ${readable(time(hedged))} ms`,
      xaxis: { title: { text: "second copies: extra load (%)" }, type: "log" },
      yaxis: { title: { text: "time of a request (ms)" }, type: "log" },
      data: [
        {
          name: `${tail}, hedged`,
          mode: "lines",
          x: x.map((share) => 100 * share),
          y: x.map(time),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: `${tail} without second copies`,
          mode: "lines",
          x: [0.1, 100],
          y: [alone, alone],
          line: { color: quiet, dash: "dot" },
        },
        ...simulatedDots(`${tail}, simulated`, drawn, { color: colorway[1] }),
      ],
    });
  },
});
