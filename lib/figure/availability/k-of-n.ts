/** Figures of k of n. */

import { readableUp } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count } from "../../core/option";
import { findRoot } from "../../core/root";
import { kOfNAvailability } from "../../model/availability/k-of-n";
import { defineFigure } from "../define";
import { figure, quiet } from "../figure";

/** Availability of the system against that of a part, one curve for each k. */
export const kOfNFigure = defineFigure({
  id: "k-of-n",
  subject: "availability",
  formula: "A = \\sum_{i=k}^{n} \\binom{n}{i} a^i (1 - a)^{n-i}",
  sources: ["Barlow and Proschan (1975), Statistical Theory of Reliability and Life Testing"],
  options: {
    parts: count({ default: 3, min: 3, max: 9, label: "parts" }),
  },
  build({ parts }) {
    const grid = evenlySpaced({ from: 0, to: 1, points: 51 });
    const system = (a: number, needed: number) => kOfNAvailability(a, { needed, parts });
    const majority = Math.floor(parts / 2) + 1;
    // For 1 < k < n the curve is below the part's own at first, and above it later.
    const even = findRoot((a) => system(a, majority) - a, { from: 0.01, to: 0.99 });
    return figure({
      title: `${majority} of ${parts} beats a single part only if that is up more than ${readableUp(100 * even)} % of the time`,
      xaxis: { title: { text: "availability of each part (%)" }, range: [0, 100] },
      yaxis: { title: { text: "availability of the system (%)" }, range: [0, 102] },
      data: [
        ...Array.from({ length: parts }, (_, i) => ({
          name: `${i + 1} of ${parts}`,
          mode: "lines" as const,
          x: grid.map((a) => 100 * a),
          y: grid.map((a) => 100 * system(a, i + 1)),
        })),
        {
          name: "a single part, without others",
          mode: "lines",
          line: { color: quiet, width: 1, dash: "dot" },
          x: [0, 100],
          y: [0, 100],
        },
      ],
    });
  },
});
