/** Figures of secrets that are shared. */

import { significant } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { thresholdTheft, thresholdUnavailability } from "../../model/security/threshold";
import { simulateThefts } from "../../scenario/security/shamir";
import { defineFigure } from "../define";
import { simulatedDots } from "../error-bars";
import { colorway, figure } from "../figure";

/** Secrets that are split for each dot. */
const trials = 2000;

/** Chance that a thief has enough shares, and that the owner has too few, against how many are needed. */
export const thresholdTrustFigure = defineFigure({
  id: "threshold-trust",
  subject: "security",
  formula:
    "\\sum_{i \\ge t} \\binom{n}{i} q^i (1 - q)^{n - i}, \\quad \\sum_{i < t} \\binom{n}{i} (1 - u)^i u^{n - i}",
  sources: ["Shamir (1979), How to share a secret, Communications of the ACM 22(11)"],
  options: {
    shares: count({ default: 5, min: 2, max: 30, label: "shares of the secret" }),
    theft: number({
      default: 0.05,
      unit: "fraction",
      min: 1e-4,
      max: 0.5,
      scale: "log",
      label: "chance that a share is stolen",
    }),
    unavailability: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-4,
      max: 0.5,
      scale: "log",
      label: "chance that a share is not at hand",
    }),
    seed: seed(1),
  },
  build({ shares, theft, unavailability, seed: chosen }) {
    const x = Array.from({ length: shares }, (_, i) => i + 1);
    const stolen = x.map((threshold) => thresholdTheft(threshold, { shares, theft }));
    const lost = x.map((threshold) =>
      thresholdUnavailability(threshold, { shares, unavailability }),
    );
    const risk = x.map((_, i) => (stolen[i] ?? NaN) + (lost[i] ?? NaN));
    const best = risk.indexOf(Math.min(...risk));
    const shown = (values: readonly number[]) => `${significant(100 * (values[best] ?? NaN))}%`;
    const drawn = [1, 2, 3]
      .filter((threshold) => threshold <= shares)
      .map((threshold) => ({
        x: threshold,
        drawn: simulateThefts({ threshold, shares, theft, trials, seed: chosen }),
      }));
    return figure({
      title: `Of ${shares} shares it is best to need ${best + 1}: a thief gets them with ${shown(stolen)} chance, the owner lacks them with ${shown(lost)}`,
      xaxis: { title: { text: "shares needed (count)" }, dtick: shares > 12 ? 5 : 1 },
      yaxis: { title: { text: "chance (fraction)" }, type: "log", exponentformat: "power" },
      data: [
        {
          name: "a thief gets enough",
          mode: "lines+markers",
          x,
          y: stolen,
          line: { color: colorway[1], width: 3 },
        },
        {
          name: "the owner has too few",
          mode: "lines+markers",
          x,
          y: lost,
          line: { color: colorway[0], width: 3 },
        },
        {
          name: "least of both together",
          mode: "markers",
          x: [best + 1],
          y: [risk[best] ?? NaN],
          marker: { color: colorway[6], size: 11 },
        },
        ...simulatedDots(`secrets split and joined ${trials} times`, drawn, {
          ...{ color: colorway[1], isLog: true },
        }),
      ],
    });
  },
});
