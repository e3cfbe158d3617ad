/** Figures of how long a secret stands. */

import { significant } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { days } from "../../core/units";
import { guessingTime, passwordBits } from "../../model/security/guessing";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const year = days(365.25);
/** 13.8 billion years. */
const ageOfUniverse = 13.8e9 * year;

/** A time as people say it, in years where it is long. */
const spoken = (time: number) =>
  time >= year ? `${significant(time / year)} years` : showQuantity(time, "s");

/** Mean time of a search against the entropy of the secret: a fast hash, and a slow one. */
export const guessingTimeFigure = defineFigure({
  id: "guessing-time",
  subject: "security",
  formula: "T = \\frac{2^b + 1}{2 r}, \\quad b = L \\log_2 A",
  sources: [
    "NIST SP 800-57 part 1, section 5.6",
    "Electronic Frontier Foundation (1998), Cracking DES",
    "Planck Collaboration (2020), Astronomy and Astrophysics 641: 13.8 billion years",
  ],
  options: {
    length: count({ default: 8, min: 1, max: 30, label: "characters, or words, drawn at random" }),
    alphabet: count({
      default: 95,
      min: 2,
      max: 10_000,
      scale: "log",
      label: "how many there are to draw from",
    }),
    guessRate: number({
      default: 1e11,
      unit: "1/s",
      min: 1,
      max: 1e15,
      scale: "log",
      label: "guesses a second, all machines together",
    }),
    slowdown: number({
      default: 1e6,
      min: 2,
      max: 1e9,
      scale: "log",
      label: "how many times slower a slow hash is",
    }),
  },
  build({ length, alphabet, guessRate, slowdown }) {
    const bits = passwordBits(length, { alphabet });
    const x = evenlySpaced({ from: 0, to: Math.max(140, Math.ceil(bits)), points: 29 });
    const kinds = [
      { name: "fast hash", rate: guessRate },
      { name: `${significant(slowdown)} times slower`, rate: guessRate / slowdown },
    ];
    const [fast = 0, slow = 0] = kinds.map(({ rate }) => guessingTime(bits, { guessRate: rate }));
    return figure({
      title: `${length} of ${alphabet} characters, drawn at random (${significant(bits)} bits), stand ${spoken(fast)} on average, ${spoken(slow)} with a slow hash`,
      xaxis: { title: { text: "entropy (bit)" } },
      yaxis: {
        title: { text: "mean time until found (s)" },
        type: "log",
        exponentformat: "power",
        dtick: Math.ceil((x.at(-1) ?? 0) / 40),
      },
      data: [
        ...kinds.map(({ name, rate }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y: x.map((each) => guessingTime(each, { guessRate: rate })),
          line: { color: colorway[i], width: 3 },
        })),
        {
          name: "age of the universe",
          mode: "lines",
          x: [x[0] ?? 0, x.at(-1) ?? 0],
          y: [ageOfUniverse, ageOfUniverse],
          line: { color: quiet, dash: "dot" },
        },
        {
          name: `${length} of ${alphabet}`,
          mode: "markers",
          x: [bits, bits],
          y: [fast, slow],
          marker: { color: colorway[6], size: 10 },
        },
      ],
    });
  },
});
