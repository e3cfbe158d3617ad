/** Figures of copies and codes. */

import { readable } from "../../core/format";
import { count, list, number } from "../../core/option";
import { objectLoss, storageOverhead } from "../../model/replication/durability";
import { defineFigure } from "../define";
import { figure } from "../figure";
import { chanceWords } from "./words";

/** Most pieces for each piece that is needed. */
const mostOverhead = 5;
/** Losses that are rarer than this are not drawn, unless they are compared. */
const rarest = 1e-18;

/** Chance to lose an object against the storage that it takes: copies, and codes of several sizes. */
export const erasureOrCopiesFigure = defineFigure({
  id: "erasure-or-copies",
  subject: "replication",
  formula:
    "P = \\sum_{i > n - k} \\binom{n}{i} q^i (1 - q)^{n - i}, \\quad \\text{overhead} = n / k",
  sources: [
    "Weatherspoon and Kubiatowicz (2002), Erasure Coding vs. Replication, IPTPS",
    "Rashmi et al. (2013), USENIX HotStorage: 14 pieces, any 10, in production",
  ],
  options: {
    pieceLoss: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-4,
      max: 0.2,
      scale: "log",
      label: "chance that a piece is lost",
    }),
    needed: list(
      count({ default: 6, min: 2, max: 20, label: "pieces that give an object back" }),
      [6, 10],
    ),
    copies: count({ default: 3, min: 2, max: 5, label: "copies that codes are compared with" }),
  },
  build({ pieceLoss, needed, copies }) {
    const target = objectLoss(pieceLoss, { needed: 1, pieces: copies });
    // A piece more divides a loss by no more than this: the first code that undercuts is drawn.
    const least = Math.min(rarest, (target * pieceLoss) / 2);
    const sizes = [...new Set(needed)].sort((a, b) => a - b);
    const curve = (k: number) => {
      const all = Array.from({ length: (mostOverhead - 1) * k + 1 }, (_, i) => ({
        needed: k,
        pieces: k + i,
      }));
      const drawn = all
        .map((code) => ({ x: storageOverhead(code), y: objectLoss(pieceLoss, code) }))
        .filter(({ y }, i) => i === 0 || y >= least);
      return {
        name: k === 1 ? "copies" : `any ${k} of n pieces`,
        mode: "lines+markers" as const,
        x: drawn.map(({ x }) => x),
        y: drawn.map(({ y }) => y),
        marker: { size: k === 1 ? 9 : 5 },
      };
    };
    const k = sizes.at(-1) ?? 10;
    // The smallest code of that size which loses no more than the copies do.
    let pieces = k;
    while (objectLoss(pieceLoss, { needed: k, pieces }) > target) pieces += 1;
    const overhead = storageOverhead({ needed: k, pieces });
    return figure({
      title: `What ${copies} copies lose (${chanceWords(target)}) at ${copies}× the storage, any ${k} of ${pieces} pieces undercut at ${readable(overhead)}×`,
      xaxis: { title: { text: "storage for each byte of data (ratio)" }, rangemode: "tozero" },
      yaxis: {
        title: { text: "chance to lose an object (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [curve(1), ...sizes.map(curve)],
    });
  },
});
