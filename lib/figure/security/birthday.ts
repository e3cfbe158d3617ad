/** Figures of values that are equal by chance. */

import { significant } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, list, number, seed } from "../../core/option";
import { collisionChance, samplesForCollision } from "../../model/security/birthday";
import { simulateBirthdays } from "../../scenario/security/draws";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** No curve is drawn below it. */
const leastChance = 1e-18;

/** A count in a title: 1e9 rather than 1000000000. */
const shown = (value: number) =>
  value < 1e6 ? significant(value) : value.toExponential(2).replace(/\.?0*e\+/, "e");

/** How many values a curve is drawn for: from where a collision is next to impossible to where it is sure. */
function samplesOf(bits: number): number[] {
  const space = 2 ** bits;
  const from = Math.max(2, Math.ceil(Math.sqrt(2 * leastChance * space)));
  const to = samplesForCollision(0.999, { space });
  return [...new Set(logSpaced({ from, to, points: 49 }).map(Math.round))];
}

/** Values of more bits are too many to draw them until two are equal. */
const mostDrawnBits = 20;
const trials = 200;

/** Trials with multiples of the square root of the number of values. */
function dotsOf(bits: number, seed: number): { readonly n: number; readonly chance: number }[] {
  const space = 2 ** bits;
  return [0.25, 0.5, 1, 1.5]
    .map((part) => {
      const samples = Math.round(part * Math.sqrt(space));
      return { n: samples, chance: simulateBirthdays({ samples, space, trials, seed }).estimate };
    })
    .filter(({ chance }) => chance > 0);
}

/** Chance of a collision against the number of values, a curve for each size. */
export const birthdayFigure = defineFigure({
  id: "birthday",
  subject: "security",
  formula:
    "p = 1 - \\prod_{i < n} \\left(1 - \\frac{i}{2^b}\\right) \\approx 1 - e^{-n (n - 1) / 2^{b + 1}}",
  sources: ["NIST SP 800-38D, section 8.3", "RFC 9562, section 6.8"],
  options: {
    bits: count({ default: 64, min: 8, max: 160, label: "random bits of a value" }),
    samples: number({
      default: 1e9,
      unit: "count",
      min: 2,
      max: 1e12,
      scale: "log",
      label: "values that are drawn",
    }),
    others: list(count({ default: 32, min: 8, max: 160, label: "bits" }), [16, 96, 122]),
    seed: seed(1),
  },
  build({ bits, samples: given, others, seed: chosen }) {
    const samples = Math.round(given);
    const chance = collisionChance(samples, { space: 2 ** bits });
    const even = samplesForCollision(0.5, { space: 2 ** bits });
    const sizes = [bits, ...new Set(others.filter((each) => each !== bits))];
    const dots = sizes
      .filter((each) => each <= mostDrawnBits)
      .flatMap((each) => dotsOf(each, chosen));
    const percentage =
      chance > 0.9995 ? "next to certainly" : `with ${significant(100 * chance)}% chance`;
    return figure({
      title: `Of ${shown(samples)} random values of ${bits} bits two are equal ${percentage}; ${shown(even)} make it an even chance`,
      xaxis: { title: { text: "values drawn (count)" }, type: "log", exponentformat: "power" },
      yaxis: {
        title: { text: "chance (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...sizes.map((each, i) => {
          const x = samplesOf(each);
          return {
            name: `${each} bits`,
            mode: "lines" as const,
            x,
            y: x.map((n) => collisionChance(n, { space: 2 ** each })),
            line: { color: colorway[i % 6], width: each === bits ? 4 : 2 },
          };
        }),
        ...(dots.length > 0
          ? [
              {
                name: `drawn ${trials} times`,
                mode: "markers" as const,
                x: dots.map(({ n }) => n),
                y: dots.map((each) => each.chance),
                marker: { color: colorway[6], size: 8, symbol: "circle-open" as const },
              },
            ]
          : []),
        {
          name: "values that are drawn, and an even chance",
          mode: "markers",
          x: [samples, even],
          y: [chance, collisionChance(even, { space: 2 ** bits })],
          marker: { color: colorway[6], size: 10 },
        },
      ],
    });
  },
});
