/** Figures of copies that share causes of failure. */

import { percent, readable, readableUp } from "../../core/format";
import { count, fraction, list, number } from "../../core/option";
import { commonCauseFloor, commonCauseUnavailability } from "../../model/availability/common-cause";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Nines of an unavailability; never -0. */
const ninesOf = (unavailability: number) => Math.max(0, -Math.log10(unavailability));

/** The share in question stands out, and what shares nothing stands back. */
function lineOf(place: number, share: number) {
  if (place === 0) return { width: 3.5, color: colorway[1] };
  return { color: share === 0 ? quiet : colorway[[5, 0, 2, 3, 4][place % 5] ?? 0] };
}

/** Nines against copies, for several shares of common cause: the curves flatten at their floors. */
export const commonCauseFigure = defineFigure({
  id: "common-cause",
  subject: "availability",
  formula: "U(n) = f + x (1 - f), \\quad f = \\beta q, \\quad x = ((1 - \\beta) q)^n",
  sources: ["Fleming (1975), General Atomic report GA-A13284", "IEC 61508-6, annex D"],
  options: {
    unavailability: number({
      default: 0.01,
      min: 1e-6,
      max: 0.5,
      unit: "fraction",
      scale: "log",
      label: "share of time one copy is down",
    }),
    commonCause: fraction({ default: 0.05, label: "share of that which hits all copies" }),
    compared: list(
      fraction({ default: 0.01, label: "other shares, for comparison" }),
      [0, 0.001, 0.01, 0.1],
    ),
    maxCopies: count({ default: 6, min: 2, max: 12, label: "most copies" }),
  },
  build({ unavailability, commonCause, compared, maxCopies }) {
    const copies = Array.from({ length: maxCopies }, (_, i) => i + 1);
    const nines = (n: number, share: number) =>
      ninesOf(commonCauseUnavailability(n, { unavailability, commonCause: share }));
    const floor = (share: number) =>
      ninesOf(commonCauseFloor({ unavailability, commonCause: share }));
    const limit = floor(commonCause);
    const shares = [commonCause, ...new Set(compared.filter((each) => each !== commonCause))];
    const name = (share: number) =>
      share === 0
        ? "nothing shared"
        : `${percent(share)} shared: at most ${readableUp(floor(share))}`;
    const least = readable(nines(maxCopies, 0));
    return figure({
      title:
        commonCause === 0
          ? `Copies that share nothing: ${maxCopies} of them have ${least} nines`
          : `If ${percent(commonCause)} of the downtime is shared, no number of copies has more than ${readableUp(limit)} nines; ${maxCopies} that share nothing have ${least}`,
      xaxis: { title: { text: "copies (count)" }, dtick: 1 },
      yaxis: { title: { text: "availability (nines)" }, rangemode: "tozero" },
      data: shares.map((share, i) => ({
        name: name(share),
        mode: "lines+markers",
        x: copies,
        y: copies.map((n) => nines(n, share)),
        marker: { size: i === 0 ? 8 : 5 },
        line: lineOf(i, share),
      })),
    });
  },
});
