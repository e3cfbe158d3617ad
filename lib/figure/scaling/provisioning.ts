/** Figures of owning and renting. */

import { readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { fraction, list, number } from "../../core/option";
import { bestOwnedCapacity, provisioningCost } from "../../model/scaling/provisioning";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** A day, a quarter of an hour at a time. */
const intervals = 96;

/** Cost against the capacity that is owned, for a demand that follows the day. */
export const provisioningFigure = defineFigure({
  id: "provisioning",
  subject: "scaling",
  formula: "c(o) = o + p \\, \\overline{(d - o)^+}",
  sources: ["Armbrust et al. (2009), Above the Clouds", "Weinman (2012), Cloudonomics"],
  options: {
    premiums: list(
      number({ default: 3, min: 1, max: 20, step: 0.1, label: "price of renting over owning" }),
      [1.5, 3, 6],
    ),
    swing: fraction({ default: 0.7, label: "daily swing of the demand" }),
  },
  build({ premiums, swing }) {
    const demand = Array.from(
      { length: intervals },
      (_, i) => 100 * (1 + swing * Math.sin((2 * Math.PI * i) / intervals)),
    );
    const owned = evenlySpaced({ from: 0, to: 200, points: 61 });
    const middle = premiums[Math.floor(premiums.length / 2)] ?? 1;
    const best = bestOwnedCapacity(demand, { premium: middle });
    const saved =
      1 - provisioningCost(demand, { premium: middle, owned: best }) / Math.max(...demand);
    return figure({
      title: `If renting costs ${readable(middle)}× as much, own ${readable(best)} for a mean of 100 and rent the rest: ${readable(100 * saved, 2)} % less than owning the peak`,
      xaxis: { title: { text: "owned capacity (% of the mean demand)" } },
      yaxis: { title: { text: "cost (% of owning the mean demand)" }, rangemode: "tozero" },
      data: premiums.map((premium) => ({
        name: `renting at ${readable(premium)}×: own ${readable(bestOwnedCapacity(demand, { premium }))}`,
        mode: "lines",
        x: owned,
        y: owned.map((each) => provisioningCost(demand, { premium, owned: each })),
      })),
    });
  },
});
