/** Figures of retries. */

import { counted, percent } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { maskedFailure } from "../../model/failure/masking";
import { simulateMasking } from "../../scenario/failure/draws";
import { defineFigure } from "../define";
import { errorBars } from "../error-bars";
import { colorway, figure, quiet } from "../figure";

/** Calls that are simulated, each with up to all retries; none that fails, no dot. */
const calls = 50_000;

/** Share of calls that fail in the end against retries: independent failures, and a share that lasts. */
export const maskingRetriesFigure = defineFigure({
  id: "masking-retries",
  subject: "failure",
  formula: "p^{r + 1}, \\quad g p + (1 - g p) \\left(\\frac{(1 - g) p}{1 - g p}\\right)^{r + 1}",
  sources: ["Saltzer and Kaashoek (2009), Principles of Computer System Design, chapter 8"],
  options: {
    failure: number({
      default: 0.1,
      unit: "fraction",
      min: 0.001,
      max: 0.5,
      scale: "log",
      label: "chance that a first try fails",
    }),
    persistentShare: number({
      default: 0.1,
      unit: "fraction",
      min: 0.001,
      max: 0.9,
      scale: "log",
      label: "share of these failures that no retry helps against",
    }),
    retries: count({ default: 3, min: 1, max: 10, label: "retries" }),
    maxRetries: count({ default: 6, min: 2, max: 10, label: "most retries that are drawn" }),
    seed: seed(1),
  },
  build({ failure, persistentShare, retries, maxRetries, seed: chosen }) {
    const x = Array.from({ length: Math.max(retries, maxRetries) + 1 }, (_, i) => i);
    const floor = failure * persistentShare;
    const left = (each: number, share: number) =>
      maskedFailure(each, { failure, persistentShare: share });
    const kinds = [
      { name: "independent failures", share: 0 },
      { name: `${percent(persistentShare)} of them last`, share: persistentShare },
    ];
    const dots = ({ name, share }: (typeof kinds)[number], i: number) => {
      const run = { failure, persistentShare: share, retries: x.length - 1, calls, seed: chosen };
      const drawn = simulateMasking(run)
        .map((interval, each) => ({ each, ...interval }))
        .filter(({ estimate }) => estimate > 0);
      if (drawn.length === 0) return [];
      const color = colorway[i];
      const trace = {
        name: `${name}, simulated`,
        mode: "markers" as const,
        x: drawn.map(({ each }) => each),
        y: drawn.map(({ estimate }) => estimate),
        error_y: errorBars(drawn, { color }),
        marker: { color, size: 8 },
      };
      return [trace];
    };
    return figure({
      title: `${counted(retries, "retry leaves", "retries leave")} ${percent(left(retries, 0))} of calls if failures are independent, ${percent(left(retries, persistentShare))} if ${percent(persistentShare)} of them last`,
      xaxis: { title: { text: "retries (count)" }, dtick: 1 },
      yaxis: {
        title: { text: "calls that fail in the end (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...kinds.map(({ name, share }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y: x.map((each) => left(each, share)),
          line: { color: colorway[i], width: 3 },
        })),
        {
          name: `floor: ${percent(floor)}`,
          mode: "lines",
          x: [0, x.at(-1) ?? 0],
          y: [floor, floor],
          line: { color: quiet, dash: "dot" },
        },
        ...kinds.flatMap(dots),
      ],
    });
  },
});
