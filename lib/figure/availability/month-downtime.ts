/** Figures of the downtime of one month. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { days, hours, minutes } from "../../core/units";
import { downtimeWithin } from "../../model/availability/downtime-distribution";
import { defineFigure } from "../define";
import { figure, quiet } from "../figure";

/** A share in percent, never rounded to none or to all. */
function shown(share: number): string {
  if (share < 0.001) return "under 0.1%";
  return share > 0.999 ? "over 99.9%" : `${readable(100 * share, share > 0.9 ? 3 : 2)}%`;
}

/** Share of months with no more than a downtime: one mean, outages of several lengths. */
export const monthDowntimeFigure = defineFigure({
  id: "month-downtime",
  subject: "availability",
  formula:
    "P(D \\le x) = (1 - U)\\, P(N \\le M) + U\\, P(N < M), \\quad N \\sim Poisson\\left(\\tfrac{T - x}{MTTF}\\right), \\quad M \\sim Poisson\\left(\\tfrac{x}{MTTR}\\right)",
  sources: [
    "Tijms (2003), A First Course in Stochastic Models, corollary 8.3.2",
    "Takács (1957), Acta Mathematica Academiae Scientiarum Hungaricae 8",
  ],
  options: {
    unavailability: number({
      default: 0.0008,
      min: 1e-6,
      max: 0.5,
      unit: "fraction",
      scale: "log",
      label: "share of time the unit is down, on average",
    }),
    allowed: number({
      default: 0.001,
      min: 1e-6,
      max: 0.5,
      unit: "fraction",
      scale: "log",
      label: "share of the month that the agreement allows",
    }),
    repairTimes: list(
      number({
        default: hours(1),
        min: 1,
        max: days(10),
        unit: "s",
        scale: "log",
        label: "mean time to repair",
      }),
      [minutes(1), minutes(15), hours(4)],
    ),
    window: number({
      default: days(30),
      min: days(1),
      max: days(366),
      unit: "s",
      label: "length of the month",
    }),
  },
  build({ unavailability, allowed, repairTimes, window }) {
    const unit = (mttr: number) =>
      ({ window, mttr, mttf: mttr * (1 / unavailability - 1), start: "steady" }) as const;
    const limit = allowed * window;
    const met = (mttr: number) => downtimeWithin(limit, unit(mttr));
    const mean = unavailability * window;
    const from = Math.min(mean, limit) / 30;
    const to = Math.min(window, 30 * Math.max(mean, limit));
    const downtimes = [...new Set([...logSpaced({ from, to, points: 81 }), limit])].sort(
      (a, b) => a - b,
    );
    const sorted = [...new Set(repairTimes)].sort((a, b) => a - b);
    const ranked = [...sorted].sort((a, b) => met(a) - met(b));
    const reached = (mttr: number) =>
      `in ${shown(met(mttr))} of months with outages of ${showQuantity(mttr, "s")}`;
    const [worst = 0, best = 0] = [ranked[0], ranked.at(-1)];
    const also = best === worst ? "" : `, ${reached(best)}`;
    return figure({
      title: `A mean of ${percent(1 - unavailability)} reaches ${percent(1 - allowed)} ${reached(worst)}${also}`,
      xaxis: { title: { text: "downtime in the month (min)" }, type: "log", dtick: 1 },
      yaxis: { title: { text: "months with no more (%)" }, range: [0, 104] },
      data: [
        ...sorted.map((mttr) => ({
          name: `MTTR ${showQuantity(mttr, "s")}, MTTF ${showQuantity(unit(mttr).mttf, "s")}: ${shown(met(mttr))} of months`,
          mode: "lines" as const,
          x: downtimes.map((x) => x / minutes(1)),
          y: downtimes.map((x) => 100 * downtimeWithin(x, unit(mttr))),
        })),
        {
          name: `allowed: ${showQuantity(limit, "s")}`,
          mode: "lines",
          x: [limit / minutes(1), limit / minutes(1)],
          y: [0, 100],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
