/** Figures of Hill and Marty's multicore chips. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { choice, count, fraction, list } from "../../core/option";
import { asymmetricSpeedup, symmetricSpeedup } from "../../model/scaling/hill-marty";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** Speedup against the size of a core, one curve for each program. */
export const hillMartyFigure = defineFigure({
  id: "hill-marty",
  subject: "scaling",
  formula: "S(r) = \\frac{1}{\\frac{1 - f}{\\sqrt{r}} + \\frac{f r}{\\sqrt{r}\\, n}}",
  sources: ["Hill and Marty (2008), IEEE Computer 41(7)"],
  options: {
    parallelFractions: list(
      fraction({ default: 0.9, label: "parallel part of the program" }),
      [0.999, 0.99, 0.975, 0.9, 0.5],
    ),
    chipSize: count({ default: 256, min: 2, max: 4096, scale: "log", label: "room on the chip" }),
    design: choice(["symmetric", "asymmetric"], { default: "symmetric", label: "design" }),
  },
  build({ parallelFractions, chipSize, design }) {
    const speedup = design === "symmetric" ? symmetricSpeedup : asymmetricSpeedup;
    const sizes = logSpaced({ from: 1, to: chipSize, points: 41 });
    const candidates = logSpaced({ from: 1, to: chipSize, points: 401 });
    const bestOf = (parallelFraction: number) =>
      candidates
        .map((size) => ({ size, speedup: speedup(size, { parallelFraction, chipSize }) }))
        .reduce((best, each) => (each.speedup > best.speedup ? each : best));
    const middle = parallelFractions[Math.floor(parallelFractions.length / 2)] ?? 0;
    const { size, speedup: most } = bestOf(middle);
    return figure({
      title: `A program that is ${percent(middle)} parallel runs best on ${design === "symmetric" ? "cores" : "one large core"} of ${readable(size, 2)} small ones: ${readable(most)}×`,
      xaxis: { title: { text: "size of the core (small cores)" }, type: "log" },
      yaxis: { title: { text: "speedup over one small core (×)" }, type: "log" },
      data: parallelFractions.map((parallelFraction) => ({
        name: `${percent(parallelFraction)} parallel: best ${readable(bestOf(parallelFraction).speedup)}×`,
        mode: "lines",
        x: sizes,
        y: sizes.map((each) => speedup(each, { parallelFraction, chipSize })),
      })),
    });
  },
});
