/** Figures of reliability over time. */

import { readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { kOfNMttf, kOfNReliability } from "../../model/availability/redundant-life";
import { defineFigure } from "../define";
import { figure, quiet } from "../figure";

/** Reliability of one unit, of several in series and in parallel, and of two out of three. */
export const reliabilityFigure = defineFigure({
  id: "reliability",
  subject: "availability",
  formula: "R(t) = e^{-t/M}, \\quad R^n, \\quad 1 - (1 - R)^n, \\quad 3R^2 - 2R^3",
  sources: ["Lyons and Vanderkulk (1962), IBM Journal of Research and Development 6(2)"],
  options: {
    units: count({ default: 3, min: 2, max: 20, label: "units in series and in parallel" }),
    reach: number({
      default: 2.5,
      min: 1,
      max: 10,
      step: 0.1,
      label: "time that is drawn, over the MTTF of one unit",
    }),
  },
  build({ units, reach }) {
    const times = evenlySpaced({ from: 0, to: reach, points: 61 });
    const curve = (name: string, n: number, required: number) => {
      const life = { units: n, required, mttf: 1 };
      return {
        name: `${name}: MTTF ${readable(kOfNMttf(life))}`,
        mode: "lines" as const,
        x: times,
        y: times.map((time) => kOfNReliability(time, life)),
      };
    };
    return figure({
      title: `Two out of three beat one unit only until ${readable(Math.LN2)} of its MTTF, and ${units} in parallel last ${readable(kOfNMttf({ units, required: 1, mttf: 1 }))} times as long as one`,
      xaxis: { title: { text: "time (MTTF of one unit)" } },
      yaxis: { title: { text: "reliability (fraction)" }, range: [0, 1.02] },
      data: [
        curve("one unit", 1, 1),
        curve(`${units} in series`, units, units),
        curve(`${units} in parallel`, units, 1),
        curve("two out of three", 3, 2),
        {
          name: "where two out of three fall behind",
          mode: "markers",
          x: [Math.LN2],
          y: [0.5],
          marker: { size: 10, color: quiet },
        },
      ],
    });
  },
});
