/** Figures of how often a bound on delays is kept. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number } from "../../core/option";
import { exceedanceFor } from "../../model/failure/assumption";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";
import { tailOptions, threeTails } from "../timing/three-tails";

/** Chance that a bound is broken against the bound: three delays of one mean, many messages. */
export const boundCoverageFigure = defineFigure({
  id: "bound-coverage",
  subject: "failure",
  formula: "1 - c = 1 - (1 - S(\\Delta))^m",
  sources: ["Powell (1992), 22nd Symposium on Fault-Tolerant Computing"],
  options: {
    messages: number({
      default: 1e6,
      unit: "count",
      min: 1,
      max: 1e9,
      scale: "log",
      label: "messages that have to be in time",
    }),
    violation: number({
      default: 0.001,
      unit: "fraction",
      min: 1e-6,
      max: 0.5,
      scale: "log",
      label: "chance to be late that is tolerable",
    }),
    ...tailOptions,
  },
  build({ messages, violation, logDeviation, shape }) {
    const m = Math.round(messages);
    const tails = threeTails({ mean: 1, logDeviation, shape }).map((each) => {
      const boundFor = (chance: number) =>
        each.delay.exceededBy(exceedanceFor(1 - chance, { messages: m }));
      return { ...each, boundFor, bound: boundFor(violation) };
    });
    const chances = logSpaced({ from: 0.9, to: violation / 10, points: 61 });
    const show = (bound: number) => readable(bound);
    const shown = tails.map(({ name, bound }) => `${show(bound)} (${name})`);
    const many = m === 1 ? "1 message" : `${readable(m)} messages`;
    return figure({
      title: `${percent(1 - violation)} sure of ${many}: a bound of ${shown.join(", ")} means`,
      xaxis: { title: { text: "bound Δ (mean delays)" }, type: "log", exponentformat: "power" },
      yaxis: {
        title: { text: "some message is late (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...tails.map(({ name, boundFor, bound }, i) => ({
          name: `${name}: ${show(bound)}`,
          mode: "lines" as const,
          x: chances.map(boundFor),
          y: chances,
          line: { color: colorway[i % colorway.length], width: 3 },
        })),
        {
          name: "tolerable",
          mode: "markers",
          x: tails.map(({ bound }) => bound),
          y: tails.map(() => violation),
          marker: { color: quiet, size: 10, symbol: "diamond-open", line: { width: 2 } },
        },
      ],
    });
  },
});
