/** Figures of numbers of datagrams that come again. */

import { percent } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, list, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import {
  identificationRate,
  orderedIdCollision,
  randomIdCollision,
} from "../../model/layers/identification";
import { simulateIdentification } from "../../scenario/layers/identification";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { errorBars } from "../error-bars";

const sources = ["RFC 6864", "RFC 4963"];

/** Rate at which numbers come again within a lifetime. */
export const identificationRateFigure = defineFigure({
  id: "identification-rate",
  subject: "layers",
  formula: "\\frac{2^b \\cdot 8 L}{T}",
  sources,
  options: {
    lifetime: number({
      default: 30,
      unit: "s",
      min: 1,
      max: 255,
      scale: "log",
      label: "how long fragments may be on their way",
    }),
    datagramSize: count({
      default: 1500,
      min: 68,
      max: 65_535,
      scale: "log",
      label: "datagram (bytes)",
    }),
    idBits: list(count({ default: 16, min: 8, max: 32, label: "bits of the number" }), [16, 32]),
  },
  build({ lifetime, datagramSize, idBits }) {
    const [first = 16] = idBits;
    const rate = (time: number, bits: number) =>
      identificationRate(time, { datagramSize, idBits: bits });
    const ends = [1, 255];
    return figure({
      title: `Above ${showQuantity(rate(lifetime, first), "bit/s")}, ${first}-bit numbers of datagrams of ${datagramSize} bytes come again within ${showQuantity(lifetime, "s")}`,
      xaxis: { title: { text: "how long fragments may be on their way (s)" }, type: "log" },
      yaxis: {
        title: { text: "rate that uses all numbers (bit/s)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...idBits.map((bits, i) => ({
          name: `${bits} bits`,
          mode: "lines" as const,
          x: ends,
          y: ends.map((time) => rate(time, bits)),
          line: { color: colorway[i % colorway.length] },
        })),
        {
          name: `within ${showQuantity(lifetime, "s")}`,
          mode: "markers",
          x: idBits.map(() => lifetime),
          y: idBits.map((bits) => rate(lifetime, bits)),
          marker: { color: colorway[6], size: 9, symbol: "diamond" },
        },
      ],
    });
  },
});

/** Bits of the numbers that are simulated: what counts is how often they come round. */
const bits = 8;
const timeout = 1;
const datagrams = 5000;
/** Rounds that are simulated: between whole ones, where a curve jumps. */
const rounds = [0.25, 0.5, 0.75, 1.25, 1.5, 1.75, 2.5, 3.5];

/** Datagrams that meet fragments of an older one, against how often numbers come round. */
export const identificationCollisionsFigure = defineFigure({
  id: "identification-collisions",
  subject: "layers",
  formula: "1 - (1 - q)^{\\lfloor k \\rfloor}, \\quad 1 - e^{-q k}, \\quad k = r T / 2^b",
  sources,
  options: {
    incompleteShare: number({
      default: 0.1,
      unit: "fraction",
      min: 0.01,
      max: 0.5,
      scale: "log",
      label: "datagrams of which a fragment is lost",
    }),
    wraps: number({
      default: 2.5,
      min: 0.25,
      max: 4,
      label: "how often numbers come round while fragments wait",
    }),
    seed: seed(1),
  },
  build({ incompleteShare, wraps, seed: chosen }) {
    const table = (k: number) => ({ datagramRate: k * 2 ** bits, incompleteShare, idBits: bits });
    const x = evenlySpaced({ from: 0, to: 4, points: 81 });
    const stairs = [0, 1, 1, 2, 2, 3, 3, 4];
    const orderedAt = (k: number) => orderedIdCollision(timeout, table(k));
    const randomAt = (k: number) => randomIdCollision(timeout, table(k));
    const kinds = [
      { ids: "ordered" as const, name: "numbers in order", color: colorway[0] },
      { ids: "random" as const, name: "numbers drawn", color: colorway[1] },
    ];
    return figure({
      title: `Numbers that come round ${Number(wraps.toPrecision(3))} times: ${percent(orderedAt(wraps))} of datagrams meet old fragments if in order, ${percent(randomAt(wraps))} if drawn`,
      xaxis: { title: { text: "how often numbers come round while fragments wait (count)" } },
      yaxis: { title: { text: "datagrams that are mixed (fraction)" } },
      data: [
        {
          name: "numbers in order",
          mode: "lines",
          x: stairs,
          // Each step ends where the next whole round begins.
          y: stairs.map((_, i) => orderedAt(Math.floor(i / 2))),
          line: { color: colorway[0] },
        },
        {
          name: "numbers drawn",
          mode: "lines",
          x,
          y: x.map(randomAt),
          line: { color: colorway[1] },
        },
        ...kinds.map(({ ids, name, color }) => {
          const runs = rounds.map((k) =>
            simulateIdentification({ ...table(k), ids, timeout, datagrams, seed: chosen }),
          );
          return {
            name: `${name}, simulated`,
            mode: "markers" as const,
            x: rounds,
            y: runs.map(({ estimate }) => estimate),
            error_y: errorBars(runs, { color }),
            marker: { color, size: 7 },
          };
        }),
      ],
    });
  },
});
