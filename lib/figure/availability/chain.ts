/** Figures of long chains. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, list, number } from "../../core/option";
import { ninesOf, unavailabilityOfNines } from "../../model/availability/nines";
import { chainUnavailability } from "../../model/availability/series";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** Availability of a chain against its length, one curve for the nines of its parts. */
export const chainFigure = defineFigure({
  id: "chain",
  subject: "availability",
  formula: "A(n) = (1 - u)^n",
  sources: ["Trivedi (2002), Probability and Statistics, chapters 1 and 3"],
  options: {
    nines: list(
      number({ default: 3, min: 0.5, max: 9, step: 0.5, label: "nines of each part" }),
      [5, 4, 3, 2],
    ),
    mostParts: count({ default: 1000, min: 10, max: 1e6, scale: "log", label: "longest chain" }),
  },
  build({ nines, mostParts }) {
    const lengths = logSpaced({ from: 1, to: mostParts, points: 61 }).map(Math.round);
    const parts = [...new Set(lengths)];
    const down = (length: number, each: number) =>
      chainUnavailability(length, { unavailability: unavailabilityOfNines(each) });
    const middle = nines[Math.floor(nines.length / 2)] ?? 3;
    const left = down(mostParts, middle);
    return figure({
      title: `${mostParts} parts with ${readable(middle)} nines each: their chain has ${readable(ninesOf(left))} and is up ${percent(1 - left)} of the time`,
      xaxis: { title: { text: "parts that are all needed (count)" }, type: "log", dtick: 1 },
      yaxis: {
        title: { text: "availability of the chain (%)" },
        range: [0, 103],
      },
      data: nines.map((each) => ({
        name: `each ${percent(1 - unavailabilityOfNines(each))}: ${percent(1 - down(mostParts, each))} at ${mostParts}`,
        mode: "lines",
        x: parts,
        y: parts.map((length) => 100 * (1 - down(length, each))),
      })),
    });
  },
});
