/** Figures of errors that links do not see. */

import { counted, percent, readable } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { residualError, undetectedShare } from "../../model/internet/residual";
import { simulateFileTransfer } from "../../scenario/internet/file-transfer";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

const packets = 1500;

/** Packets that are wrong although every link checked them, against the length of the path. */
export const residualErrorsFigure = defineFigure({
  id: "residual-errors",
  subject: "internet",
  formula: "1 - (1 - \\varepsilon)^h, \\quad 2^{-k} (1 - (1 - \\varepsilon)^h)",
  sources: [
    "Saltzer, Reed and Clark (1984), ACM Transactions on Computer Systems 2(4)",
    "Stone and Partridge (2000), When the CRC and TCP checksum disagree, SIGCOMM",
  ],
  options: {
    hops: count({ default: 15, min: 1, max: 20, label: "routers on the path" }),
    memoryError: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-6,
      max: 0.1,
      scale: "log",
      label: "packets that a router's memory damages",
    }),
    linkError: number({
      default: 0.1,
      unit: "fraction",
      min: 0,
      max: 0.5,
      label: "packets that a link damages, and repeats",
    }),
    bits: count({ default: 16, min: 1, max: 32, label: "bits of the check at the ends" }),
    seed: seed(),
  },
  build({ hops, memoryError, linkError, bits, seed: chosen }) {
    const x = Array.from({ length: 20 }, (_, i) => i + 1);
    const bare = (h: number) => residualError(h, { errorPerHop: memoryError });
    const left = undetectedShare(bits);
    const drawn = (damage: "bit" | "words", endCheck: boolean) =>
      [4, 9, 14, 19].map((h) => ({
        x: h,
        drawn: simulateFileTransfer({
          ...{ hops: h, linkError, memoryError, damage, endCheck, packets, seed: chosen },
        }).wrong,
      }));
    const many = 1e6;
    return figure({
      title: `Over ${counted(hops, "router")} ${percent(bare(hops))} of packets go wrong unseen by links; ${bits} bits checked at the ends leave ${readable(many * bare(hops) * left)} in a million`,
      xaxis: { title: { text: "routers on the path (count)" } },
      yaxis: {
        title: { text: "packets that are wrong (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        {
          name: "links check",
          mode: "lines",
          x,
          y: x.map(bare),
          line: { color: colorway[0], width: 2.5 },
        },
        {
          name: "ends check, random damage",
          mode: "lines",
          x,
          y: x.map((h) => bare(h) * left),
          line: { color: colorway[2], width: 2.5 },
        },
        ...simulatedDots("links check, simulated", drawn("bit", false), {
          color: colorway[0],
          isLog: true,
        }),
        ...simulatedDots("ends check a sum, words change places", drawn("words", true), {
          color: colorway[1],
          isLog: true,
        }),
      ],
    });
  },
});
