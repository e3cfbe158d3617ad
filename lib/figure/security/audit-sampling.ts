/** Figures of audits by sampling. */

import { percent } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import {
  auditDetection,
  looksNeeded,
  repeatedDetection,
  sampleNeeded,
} from "../../model/security/audit-sampling";
import { simulateAudits } from "../../scenario/security/draws";
import { defineFigure } from "../define";
import { scaledInterval, simulatedDots } from "../error-bars";
import { colorway, figure } from "../figure";

/** More entries are too many to draw from. */
const mostDrawn = 1e5;
const trials = 400;

/** Chance to find bad entries against the size of the sample: of so many entries, and of endlessly many. */
export const auditSamplingFigure = defineFigure({
  id: "audit-sampling",
  subject: "security",
  formula:
    "P = 1 - \\binom{N - m}{s} \\Big/ \\binom{N}{s} \\ge 1 - \\left(1 - \\frac{m}{N}\\right)^s",
  sources: ["Ateniese et al. (2007), Provable data possession at untrusted stores, ACM CCS"],
  options: {
    population: count({
      default: 1000,
      min: 10,
      max: 1e9,
      scale: "log",
      label: "entries in all",
    }),
    badShare: number({
      default: 0.01,
      unit: "fraction",
      min: 0.001,
      max: 0.5,
      scale: "log",
      label: "share of them that is bad",
    }),
    missed: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-6,
      max: 0.5,
      scale: "log",
      label: "chance to miss all of these that is put up with",
    }),
    seed: seed(1),
  },
  build({ population, badShare, missed, seed: chosen }) {
    const bad = Math.max(1, Math.round(population * badShare));
    const share = bad / population;
    const sample = sampleNeeded(missed, { population, bad });
    const looks = looksNeeded(missed, { badShare: share });
    const x = [...new Set(logSpaced({ from: 1, to: 3 * looks, points: 61 }).map(Math.round))];
    const within = [...new Set([...x, population])].filter((each) => each <= population);
    const sizes =
      population > mostDrawn ? [] : [3, 10, 30, 100, 300].filter((each) => each <= population);
    const found = sizes.map((each) => {
      const run = { population, bad, sample: each, trials, seed: chosen };
      return { x: each, drawn: scaledInterval(simulateAudits(run), 100) };
    });
    return figure({
      title: `${sample} of ${population} entries, drawn at random, show with ${percent(1 - missed)} chance that ${percent(share)} are bad; of endlessly many ${looks} do`,
      xaxis: { title: { text: "entries looked at (count)" }, type: "log" },
      yaxis: { title: { text: "chance to find a bad one (%)" }, range: [0, 103] },
      data: [
        {
          name: `of ${population}`,
          mode: "lines",
          x: within,
          y: within.map((each) => 100 * auditDetection(each, { population, bad })),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: "of endlessly many",
          mode: "lines",
          x,
          y: x.map((each) => 100 * repeatedDetection(each, { badShare: share })),
          line: { color: colorway[1], width: 2 },
        },
        {
          name: "of endlessly many, a tenth as many bad",
          mode: "lines",
          x,
          y: x.map((each) => 100 * repeatedDetection(each, { badShare: share / 10 })),
          line: { color: colorway[2], width: 2 },
        },
        {
          name: `${percent(1 - missed)} is reached`,
          mode: "markers",
          x: [sample, looks],
          y: [
            100 * auditDetection(sample, { population, bad }),
            100 * repeatedDetection(looks, { badShare: share }),
          ],
          marker: { color: colorway[6], size: 9 },
        },
        ...simulatedDots(`of ${population}, drawn ${trials} times`, found, {
          color: colorway[0],
        }),
      ],
    });
  },
});
