/** Figures of percentiles. */

import { evenlySpaced } from "../../core/grid";
import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import {
  omittingMean,
  omittingPercentile,
  stalledMean,
  stalledPercentile,
} from "../../model/latency/stall";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Response time against the nines of the percentile: measured by a
 * generator that waits for answers, and as it is for requests sent on time. */
export const coordinatedOmissionFigure = defineFigure({
  id: "coordinated-omission",
  subject: "latency",
  formula:
    "\\bar T_{measured} = \\frac{\\lambda w r + s}{\\lambda w + 1}, \\quad \\bar T = \\frac{w r + s^2 / 2}{w + s}",
  sources: ["Tene (2015), How NOT to Measure Latency, QCon San Francisco"],
  options: {
    rate: number({
      default: 100,
      unit: "1/s",
      min: 1,
      max: 1e5,
      scale: "log",
      label: "requests that are meant to be sent",
    }),
    responseTime: number({
      default: ms(1),
      unit: "s",
      min: ms(0.01),
      max: 1,
      scale: "log",
      label: "time to answer while the server works",
    }),
    workingTime: number({
      default: 100,
      unit: "s",
      min: 1,
      max: 1e5,
      scale: "log",
      label: "time that the server works",
    }),
    stallTime: number({
      default: 100,
      unit: "s",
      min: ms(1),
      max: 1e4,
      scale: "log",
      label: "time that it then stalls",
    }),
  },
  build(options) {
    const { rate, responseTime, workingTime, stallTime } = options;
    // So many nines that the one sample of the stall is the last of the generator's.
    const most = Math.max(4, Math.log10(rate * workingTime + 1) + 0.5);
    const grid = evenlySpaced({ from: 0.1, to: most, points: 55 });
    const shareOf = (each: number) => 1 - 10 ** -each;
    // Where the curve of the stall leaves the working server's, it is steepest.
    const working = (Math.min(responseTime, stallTime) + workingTime) / (workingTime + stallTime);
    const bends = [0, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1].map(
      (step) => -Math.log10(Math.max(1 - working, 1e-12) * (1 - step)),
    );
    const nines = [...grid, ...bends.filter((each) => each > 0.1 && each < most)].sort(
      (a, b) => a - b,
    );
    const time = (value: number) => showQuantity(value, "s");
    const [measured, felt] = [omittingMean(options), stalledMean(options)];
    const p99 = (percentile: typeof omittingPercentile) => time(percentile(0.99, options));
    return figure({
      title: `Waiting for answers, one sees a p99 of ${p99(omittingPercentile)}, mean ${time(measured)}; sending on time ${p99(stalledPercentile)}, mean ${time(felt)}`,
      xaxis: { title: { text: "percentile (nines: 2 is p99)" }, rangemode: "tozero" },
      yaxis: { title: { text: "response time (s)" }, type: "log" },
      data: [
        {
          name: "requests sent on time",
          mode: "lines",
          x: nines,
          y: nines.map((each) => stalledPercentile(shareOf(each), options)),
          line: { color: colorway[1] },
        },
        {
          name: "generator that waits",
          mode: "lines",
          x: nines,
          y: nines.map((each) => omittingPercentile(shareOf(each), options)),
          line: { color: colorway[0], shape: "hv" },
        },
        {
          name: "p99",
          mode: "lines",
          x: [2, 2],
          y: [omittingPercentile(0.99, options), stalledPercentile(0.99, options)],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
