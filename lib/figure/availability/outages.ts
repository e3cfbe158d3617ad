/** Figures of outages. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { choice, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { days } from "../../core/units";
import { outages } from "../../dataset/generated/outages";
import { fitLogNormal, logNormalAbove } from "../../stats/log-normal";
import { andersonDarlingNormality } from "../../stats/normality";
import { sampleQuantile } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** How long public outages last, with the log-normal distribution that fits. */
export const outagesFigure = defineFigure({
  id: "outages",
  subject: "availability",
  formula: "P(T > t) = \\Phi\\left(\\frac{\\mu - \\ln t}{\\sigma}\\right)",
  sources: [
    "The operators' own reports; begin and end as the index icco/postmortems has them (2026)",
    "Stephens, in D'Agostino and Stephens (1986), Goodness-of-Fit Techniques: the test",
  ],
  options: {
    provider: choice(["all", "Amazon", "Cloudflare", "GitHub", "Google"], {
      default: "all",
      label: "whose outages",
    }),
    nines: number({
      default: 3,
      min: 1,
      max: 5,
      step: 0.5,
      label: "nines that a year is to have",
    }),
  },
  build({ provider, nines }) {
    const shown = outages
      .filter((each) => provider === "all" || each.provider === provider)
      .sort((a, b) => a.duration - b.duration);
    const durations = shown.map(({ duration }) => duration);
    const fit = fitLogNormal(durations);
    const { pValue } = andersonDarlingNormality(durations.map((each) => Math.log(each)));
    const median = sampleQuantile(durations, { share: 0.5 });
    const budget = 10 ** -nines * days(365);
    const broken = durations.filter((each) => each > budget).length;
    const promise = percent(1 - 10 ** -nines);
    const chance = pValue < 0.001 ? "p < 0.001" : `p = ${readable(pValue, 2)}`;
    const shape = pValue < 0.05 ? "not log-normal" : "log-normal";
    const verdict = broken > 1 ? `${broken} alone cost` : `${broken || "none"} alone costs`;
    const times = logSpaced({
      from: durations[0] ?? 1,
      to: durations.at(-1) ?? 1,
      points: 61,
    });
    const whose = provider === "all" ? "" : ` of ${provider}`;
    return figure({
      title: `Half of ${shown.length} outages${whose} lasted ${showQuantity(median, "s")} or longer (${shape}, ${chance}); ${verdict} a year its ${promise}`,
      xaxis: { title: { text: "length of the outage (hours)" }, type: "log" },
      yaxis: {
        title: { text: "outages as long or longer (%)" },
        rangemode: "tozero",
      },
      data: [
        {
          name: `outages${whose}, ${shown[0] ? Math.min(...years(shown)) : 0} to ${Math.max(...years(shown))}`,
          mode: "markers",
          x: durations.map((each) => each / 3600),
          y: durations.map(
            (each) => (100 * durations.filter((other) => other >= each).length) / durations.length,
          ),
          text: shown.map((each) => `${each.provider}, ${each.date}: ${each.event}`),
          marker: { color: colorway[1], size: 7 },
        },
        {
          name: `log-normal: median ${showQuantity(fit.median, "s")}, σ = ${readable(fit.logDeviation)} ± ${readable(fit.logDeviationError, 2)}`,
          mode: "lines",
          x: times.map((each) => each / 3600),
          y: times.map((each) => 100 * logNormalAbove(each, fit)),
          line: { color: colorway[0] },
        },
        {
          name: `all that ${promise} of a year leaves: ${showQuantity(budget, "s")}`,
          mode: "lines",
          x: [budget / 3600, budget / 3600],
          y: [0, 100],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});

function years(shown: readonly { readonly date: string }[]): number[] {
  return shown.map(({ date }) => Number(date.slice(0, 4)));
}
