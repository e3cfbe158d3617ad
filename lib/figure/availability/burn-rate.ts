/** Figures of error budgets. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { days, hours } from "../../core/units";
import {
  alertBurnRate,
  alertDelay,
  budgetExhaustionTime,
  errorBudgetTime,
} from "../../model/availability/error-budget";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** What the SRE workbook recommends for a window of 30 days. */
const rules = [
  { kind: "page", budgetShare: 0.02, alertWindow: hours(1) },
  { kind: "page", budgetShare: 0.05, alertWindow: hours(6) },
  { kind: "ticket", budgetShare: 0.1, alertWindow: days(3) },
] as const;

/** Budget that is left against time, for several burn rates, and when alerts call. */
export const burnRateFigure = defineFigure({
  id: "burn-rate",
  subject: "availability",
  formula: "b = \\frac{e}{1 - s}, \\quad t = \\frac{W}{b}, \\quad b_{alert} = f \\frac{W}{w}",
  sources: ["Beyer et al. (2018), The Site Reliability Workbook, chapter 5, table 5-8"],
  options: {
    budget: number({
      default: 0.001,
      min: 1e-6,
      max: 0.5,
      unit: "fraction",
      scale: "log",
      label: "share of errors that the objective allows",
    }),
    window: number({
      default: days(30),
      min: days(7),
      max: days(90),
      unit: "s",
      label: "window of the objective",
    }),
    burnRates: list(
      number({ default: 10, min: 0.1, max: 1000, scale: "log", label: "burn rate" }),
      [1, 3, 10, 50],
    ),
  },
  build({ budget, window, burnRates }) {
    const fastest = Math.max(...burnRates);
    const gone = (rate: number) => budgetExhaustionTime(rate, { window, left: 1 });
    const end = Math.max(window, gone(fastest));
    const left = (time: number, rate: number) => Math.max(0, 100 * (1 - time / gone(rate)));
    const grid = logSpaced({
      from: Math.min(hours(0.02), gone(fastest) / 10),
      to: end,
      points: 61,
    });
    const first = Math.min(...rules.map((rule) => alertDelay(fastest, { ...rule, window })));
    const allowed = showQuantity(errorBudgetTime(budget, { window }), "s");
    const called =
      first === Infinity
        ? "no alert calls"
        : `the first alert calls after ${showQuantity(first, "s")}`;
    const alerts = rules.flatMap((rule, i) => {
      const threshold = alertBurnRate({ ...rule, window });
      const heard = burnRates.filter((rate) => rate >= threshold);
      if (heard.length === 0) return [];
      const x = heard.map((rate) => alertDelay(rate, { ...rule, window }));
      return [
        {
          name: `${rule.kind}: ${percent(rule.budgetShare)} within ${showQuantity(rule.alertWindow, "s")}, burn rate ${readable(threshold)} or more`,
          mode: "markers" as const,
          x: x.map((time) => time / hours(1)),
          y: x.map((time, k) => left(time, heard[k] ?? 0)),
          marker: {
            size: 10,
            symbol: (["circle", "square", "diamond"] as const)[i] ?? "circle",
            color: ["#000000", "#767676", "#E69F00"][i] ?? "#000000",
          },
        },
      ];
    });
    return figure({
      title: `At burn rate ${readable(fastest)} a budget of ${allowed} lasts ${showQuantity(gone(fastest), "s")}, and ${called}`,
      xaxis: { title: { text: "time since errors began (h)" }, type: "log", dtick: 1 },
      yaxis: { title: { text: "budget left (%)" }, range: [0, 104] },
      data: [
        ...burnRates.map((rate, i) => {
          const x = [...grid.filter((time) => time < gone(rate)), Math.min(end, gone(rate))];
          return {
            name: `burn rate ${readable(rate)}: gone after ${showQuantity(gone(rate), "s")}`,
            mode: "lines" as const,
            x: x.map((time) => time / hours(1)),
            y: x.map((time) => left(time, rate)),
            line: { color: colorway[[0, 1, 2, 3, 5][i % 5] ?? 0] },
          };
        }),
        ...alerts,
      ],
    });
  },
});
