/** Figures of exponential growth. */

import { percent, readable } from "../../core/format";
import { choice, count } from "../../core/option";
import { microprocessorTrends } from "../../dataset/generated/microprocessor-trends";
import { fitGrowth } from "../../model/scaling/growth-fit";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const quantities = {
  transistors: { column: "transistors", title: "transistors on a chip (count)" },
  frequency: { column: "frequency", title: "clock frequency (Hz)" },
  "single-thread": { column: "singleThread", title: "single-thread performance (SPECint)" },
} as const;

/** A measure of microprocessors over fifty years, with one growth rate before and one after a year. */
export const mooreFigure = defineFigure({
  id: "moore",
  subject: "scaling",
  formula: "N(t) = N_0 \\, 2^{t / T}",
  sources: [
    "Moore (1965), Electronics 38(8)",
    "K. Rupp, Microprocessor Trend Data (2022), CC BY 4.0",
  ],
  options: {
    quantity: choice(["transistors", "frequency", "single-thread"], {
      default: "frequency",
      label: "what is measured",
    }),
    breakYear: count({
      default: 2004,
      min: 1990,
      max: 2015,
      label: "year at which the rate may change",
    }),
  },
  build({ quantity, breakYear }) {
    const { column, title } = quantities[quantity];
    const points = microprocessorTrends.flatMap((row) => {
      const value = row[column];
      return value === undefined ? [] : [{ year: row.year, value }];
    });
    const eras = [
      points.filter(({ year }) => year <= breakYear),
      points.filter(({ year }) => year >= breakYear),
    ].map((era) => ({ years: era.map(({ year }) => year), fit: fitGrowth(era) }));
    const rate = (i: number) => percentOfGrowth(eras[i]?.fit.annualGrowth ?? 0);
    return figure({
      title: `${capital(quantity)}: ${rate(0)} a year until ${breakYear}, ${rate(1)} a year since`,
      xaxis: { title: { text: "time (calendar year)" } },
      yaxis: { title: { text: title }, type: "log" },
      data: [
        {
          name: "each year's chips",
          mode: "markers",
          x: points.map(({ year }) => year),
          y: points.map(({ value }) => value),
          marker: { color: colorway[5], size: 7 },
        },
        ...eras.map(({ years, fit }, i) => ({
          name: `${years[0]} to ${years.at(-1)}: ${doubling(fit.doublingTime)}`,
          mode: "lines" as const,
          x: years,
          y: years.map(fit.valueAt),
          line: { color: colorway[i], width: 3 },
        })),
      ],
    });
  },
});

function percentOfGrowth(growth: number): string {
  return `${growth < 0 ? "−" : "+"}${percent(Math.round(Math.abs(growth) * 1000) / 1000)}`;
}

function doubling(years: number): string {
  const what = years < 0 ? "halves" : "doubles";
  return `${what} in ${readable(Math.abs(years))} years`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
