/** Figures of fixed time-outs. */

import { percent } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { timeoutFor } from "../../model/timing/fixed-timeout";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";
import { tailOptions, threeTails } from "./three-tails";

/** False suspicions against the time-out: three delays of one mean, and how far their tails part. */
export const timeoutTailsFigure = defineFigure({
  id: "timeout-tails",
  subject: "timing",
  formula:
    "e^{-t / m}, \\quad Q\\left(\\frac{\\ln (t / \\tilde m)}{\\sigma}\\right), \\quad \\left(\\frac{x_m}{t}\\right)^a",
  sources: ["Chandra and Toueg (1996), Journal of the ACM 43(2)"],
  options: {
    mean: number({
      default: ms(20),
      unit: "s",
      min: ms(0.01),
      max: 10,
      scale: "log",
      label: "mean delay of all three",
    }),
    share: number({
      default: 1e-4,
      unit: "fraction",
      min: 1e-9,
      max: 0.1,
      scale: "log",
      label: "false suspicions that are tolerable",
    }),
    ...tailOptions,
  },
  build({ mean, share, logDeviation, shape }) {
    const tails = threeTails({ mean, logDeviation, shape }).map((each) => ({
      ...each,
      timeout: timeoutFor(share, { delay: each.delay, lossProbability: 0 }),
    }));
    const shares = logSpaced({ from: 0.9, to: share / 10, points: 61 });
    const show = (time: number) => showQuantity(time, "s");
    return figure({
      title: `Accusing ${percent(share)} of the living at one mean takes ${tails.map(({ name, timeout }) => `${show(timeout)} (${name})`).join(", ")}`,
      xaxis: { title: { text: "time-out (s)" }, type: "log" },
      yaxis: {
        title: { text: "false suspicions (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...tails.map(({ name, delay, timeout }, i) => ({
          name: `${name}: ${show(timeout)}`,
          mode: "lines" as const,
          x: shares.map((each) => timeoutFor(each, { delay, lossProbability: 0 })),
          y: shares,
          line: { color: colorway[i % colorway.length], width: 3 },
        })),
        {
          name: "tolerable",
          mode: "markers",
          x: tails.map(({ timeout }) => timeout),
          y: tails.map(() => share),
          marker: { color: quiet, size: 10, symbol: "diamond-open", line: { width: 2 } },
        },
      ],
    });
  },
});
