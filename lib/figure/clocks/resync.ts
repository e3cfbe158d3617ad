/** Figures of clocks that drift apart. */

import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { clockError, clockSkew, resyncInterval } from "../../model/clocks/drift";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const shownPeriods = 4;
/** Most of the allowed skew that clocks may have just after they were set. */
const mostInitial = 0.9;

/** Skew over time: a sawtooth under the line of what is allowed. */
export const clockResyncFigure = defineFigure({
  id: "clock-resync",
  subject: "clocks",
  formula: "\\text{skew}(t) = \\varepsilon + 2 \\rho t, \\quad T = (D - \\varepsilon) / 2 \\rho",
  sources: ["Cristian (1989), Distributed Computing 3"],
  options: {
    drift: number({
      default: 20e-6,
      unit: "s/s",
      min: 1e-9,
      max: 1e-3,
      scale: "log",
      label: "bound on the drift of a clock",
    }),
    allowedSkew: number({
      default: ms(5),
      unit: "s",
      min: 1e-6,
      max: 1,
      scale: "log",
      label: "skew that is allowed",
    }),
    initialShare: number({
      default: 0.2,
      unit: "fraction",
      min: 0,
      max: mostInitial,
      label: "share of it that is there just after the clocks were set",
    }),
  },
  build({ drift, allowedSkew, initialShare }) {
    const params = { initialSkew: initialShare * allowedSkew, drift };
    const interval = resyncInterval(allowedSkew, params);
    const show = (time: number) => showQuantity(time, "s");
    const periods = Array.from({ length: shownPeriods }, (_, i) => i);
    const sawtooth = (at: (elapsed: number) => number) => ({
      mode: "lines" as const,
      x: periods.flatMap((i) => [i * interval, (i + 1) * interval]),
      y: periods.flatMap(() => [at(0) * 1e3, at(interval) * 1e3]),
    });
    const end = shownPeriods * interval;
    return figure({
      title: `Two clocks that may be ${show(allowedSkew)} apart have to be set every ${show(interval)}`,
      xaxis: { title: { text: "time (s)" } },
      yaxis: { title: { text: "largest skew (ms)" }, rangemode: "tozero" },
      data: [
        {
          name: "allowed",
          mode: "lines",
          x: [0, end],
          y: [allowedSkew * 1e3, allowedSkew * 1e3],
          line: { color: quiet, dash: "dot" },
        },
        {
          name: "two clocks",
          ...sawtooth((t) => clockSkew(t, params)),
          line: { color: colorway[0] },
        },
        {
          name: "one clock against true time",
          ...sawtooth((t) => clockError(t, params)),
          line: { color: colorway[1] },
        },
      ],
    });
  },
});
