/** Figures of the Universal Scalability Law. */

import { percent, readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { choice, number } from "../../core/option";
import { scalabilityMeasurements } from "../../dataset/generated/scalability-measurements";
import { uslCapacity } from "../../model/scaling/usl";
import { fitUsl } from "../../model/scaling/usl-fit";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Measured throughput with the fitted law, and what would be if nothing got in the way. */
export const uslFigure = defineFigure({
  id: "usl",
  subject: "scaling",
  formula: "X(N) = \\frac{\\gamma N}{1 + \\sigma (N - 1) + \\kappa N (N - 1)}",
  sources: [
    "Gunther (2007), Guerrilla Capacity Planning",
    "Schwartz (2015), Practical Scalability Analysis with the Universal Scalability Law",
  ],
  options: {
    dataset: choice(["specsdm91", "mysql_cisco_ucs", "raytracer"], {
      default: "specsdm91",
      label: "measurements",
    }),
    reach: number({
      default: 1.2,
      min: 1,
      max: 10,
      scale: "log",
      label: "how far the curve goes beyond the largest load",
    }),
  },
  build({ dataset, reach }) {
    const rows = scalabilityMeasurements.filter((row) => row.dataset === dataset);
    const fit = fitUsl(rows);
    const { loadUnit = "", throughputUnit = "" } = rows[0] ?? {};
    const largest = Math.max(...rows.map(({ load }) => load));
    const most = Math.max(...rows.map(({ throughput }) => throughput));
    const loads = evenlySpaced({ from: 1, to: largest * reach, points: 61 });
    const at = (load: number) => fit.throughputOfOne * uslCapacity(load, fit);
    const words =
      fit.bestLoad === Infinity
        ? `${percent(fit.contention)} contention and no coherency cost: throughput flattens and never falls`
        : fit.bestLoad > largest
          ? `The fit puts the peak at ${fit.bestLoad} ${loadUnit}, beyond anything that was measured`
          : `Throughput peaks near ${fit.bestLoad} ${loadUnit}, and every one beyond makes it worse`;
    const linearTo = Math.min(largest * reach, (1.15 * most) / fit.throughputOfOne);
    const marks =
      fit.bestLoad <= largest * reach
        ? [
            {
              name: `peak: ${readable(at(fit.bestLoad), 4)} at ${fit.bestLoad}`,
              mode: "lines" as const,
              x: [fit.bestLoad, fit.bestLoad],
              y: [0, at(fit.bestLoad)],
              line: { color: quiet, dash: "dot" as const },
            },
          ]
        : [];
    return figure({
      title: words,
      xaxis: { title: { text: `load (${loadUnit})` }, rangemode: "tozero" },
      yaxis: { title: { text: `throughput (${throughputUnit})` }, rangemode: "tozero" },
      data: [
        {
          name: "measured",
          mode: "markers",
          x: rows.map(({ load }) => load),
          y: rows.map(({ throughput }) => throughput),
          marker: { size: 9, color: colorway[1] },
        },
        {
          name: `fit: contention ${readable(fit.contention)}, coherency ${readable(fit.coherency)}`,
          mode: "lines",
          x: loads,
          y: loads.map(at),
          line: { color: colorway[0] },
        },
        {
          name: "if nothing got in the way",
          mode: "lines",
          x: [0, linearTo],
          y: [0, fit.throughputOfOne * linearTo],
          line: { color: quiet, dash: "dash" },
        },
        ...marks,
      ],
    });
  },
});
