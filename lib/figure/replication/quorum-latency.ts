/** Figures of the k-th reply. */

import { readable } from "../../core/format";
import { choice, count, list, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { quorumExceededBy } from "../../model/replication/quorum-latency";
import { exponentialDelay } from "../../model/timing/exponential-delay";
import { paretoDelay } from "../../model/timing/pareto-delay";
import { simulateReplies } from "../../scenario/replication/replies";
import { exponential, pareto } from "../../sim/distribution";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Operations that are simulated for the dots. */
const operations = 2000;
/** Of the Pareto delays: a mean, and no variance. */
const shape = 1.5;

/** Median and 99th percentile of the k-th reply against k, for several numbers of replicas. */
export const quorumLatencyFigure = defineFigure({
  id: "quorum-latency",
  subject: "replication",
  formula: "P(T_{(k)} \\le t) = I_{F(t)}(k, n - k + 1)",
  sources: [
    "David and Nagaraja (2003), Order Statistics, section 2.1",
    "Bailis et al. (2012), Probabilistically Bounded Staleness, PVLDB 5(8)",
  ],
  options: {
    replicas: list(
      count({ default: 5, min: 1, max: 15, label: "replicas that are asked" }),
      [3, 5, 10],
    ),
    mean: number({
      default: ms(10),
      unit: "s",
      min: ms(0.1),
      max: 10,
      scale: "log",
      label: "mean time until a reply",
    }),
    delays: choice(["exponential", "Pareto"], { default: "exponential", label: "delays" }),
    slow: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-4,
      max: 0.3,
      scale: "log",
      label: "share of operations that take longer than the upper curve",
    }),
    seed: seed(1),
  },
  build({ replicas, mean, delays, slow, seed: chosen }) {
    const minimum = (mean * (shape - 1)) / shape;
    const delay =
      delays === "exponential" ? exponentialDelay({ mean }) : paretoDelay({ minimum, shape });
    const drawing = delays === "exponential" ? exponential(1 / mean) : pareto(minimum, { shape });
    const sizes = [...new Set(replicas)].sort((a, b) => a - b);
    const time = (needed: number, n: number, share: number) =>
      quorumExceededBy(share, { needed, replicas: n, delay });
    const largest = sizes.at(-1) ?? 1;
    const majority = Math.max(1, Math.min(Math.floor(largest / 2) + 1, largest - 1));
    const tail = `p${Number((100 * (1 - slow)).toPrecision(4))}`;
    const curves = sizes.flatMap((n, i) => {
      const x = Array.from({ length: n }, (_, k) => k + 1);
      const color = colorway[i % colorway.length];
      return [
        {
          name: `${tail} of ${n}`,
          mode: "lines+markers" as const,
          x,
          y: x.map((needed) => 1000 * time(needed, n, slow)),
          line: { color, width: 3, dash: "solid" as const },
          marker: { size: 5 },
        },
        {
          name: `median of ${n}`,
          mode: "lines+markers" as const,
          x,
          y: x.map((needed) => 1000 * time(needed, n, 0.5)),
          line: { color, width: 2, dash: "dot" as const },
          marker: { size: 4 },
        },
      ];
    });
    const run = { replicas: largest, delay: drawing, slow, operations, seed: chosen };
    // A quantile beyond all but a few draws says little.
    const drawn = slow * operations < 10 ? [] : simulateReplies(run);
    const all = time(largest, largest, slow) / time(majority, largest, slow);
    return figure({
      title:
        largest === 1
          ? `${tail} of a single reply: ${showQuantity(time(1, 1, slow), "s")}; no spare replica hides a slow one`
          : `${tail}: all of ${largest} replies take ${readable(all)} times as long as the first ${majority}: spare replicas hide the slow ones`,
      xaxis: { title: { text: "replies that are waited for (count)" }, dtick: 1 },
      yaxis: { title: { text: "time until they are there (ms)" }, type: "log" },
      data: [
        ...curves,
        ...(drawn.length === 0
          ? []
          : [
              {
                name: `${tail} of ${largest}, simulated`,
                mode: "markers" as const,
                x: drawn.map((_, i) => i + 1),
                y: drawn.map(({ quantile }) => 1000 * quantile.estimate),
                marker: { color: colorway[6], size: 9, symbol: "circle-open" },
              },
            ]),
      ],
    });
  },
});
