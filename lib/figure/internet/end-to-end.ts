/** Figures of who sends again. */

import { counted, percent, readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { endToEndTransmissions, hopByHopTransmissions } from "../../model/internet/end-to-end";
import { simulatePath } from "../../scenario/internet/path";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

const packets = 4000;

/** Transmissions end to end for each one hop by hop, against the loss of a link, for paths of several lengths. */
export const endToEndFigure = defineFigure({
  id: "end-to-end",
  subject: "internet",
  formula: "\\frac{(1 - p)^{-h} - 1}{p} \\Big/ \\frac{h}{1 - p}",
  sources: ["Saltzer, Reed and Clark (1984), ACM Transactions on Computer Systems 2(4)"],
  options: {
    hops: count({ default: 10, min: 1, max: 20, label: "links of the path" }),
    loss: number({
      default: 0.1,
      unit: "fraction",
      min: 0.005,
      max: 0.3,
      label: "packets that a link loses",
    }),
    seed: seed(),
  },
  build({ hops, loss, seed: chosen }) {
    const x = evenlySpaced({ from: 0, to: 0.3, points: 61 });
    const ratio = (h: number, p: number) =>
      endToEndTransmissions(h, { loss: p }) / hopByHopTransmissions(h, { loss: p });
    const lengths = [...new Set([2, 5, 10, 20, hops])].sort((a, b) => a - b);
    const dots = [0.05, 0.1, 0.2, 0.3].map((p) => {
      const run = { losses: new Array<number>(hops).fill(p), packets, seed: chosen };
      const links = hops / (1 - p);
      const { estimate, low, high } = simulatePath({ ...run, repeats: "end to end" });
      return { x: p, drawn: { estimate: estimate / links, low: low / links, high: high / links } };
    });
    const ends = readable(endToEndTransmissions(hops, { loss }));
    const links = readable(hopByHopTransmissions(hops, { loss }));
    return figure({
      title: `${counted(hops, "link that loses", "links that lose")} ${percent(loss)} ${hops === 1 ? "carries" : "carry"} a packet ${ends} times if the ends repeat, ${links} times if the links do`,
      xaxis: { title: { text: "packets that a link loses (fraction)" } },
      yaxis: {
        title: { text: "end to end over hop by hop (ratio)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...lengths.map((h) => ({
          name: counted(h, "link"),
          mode: "lines" as const,
          x,
          y: x.map((p) => ratio(h, p)),
          line: {
            width: h === hops ? 3.5 : 2,
            ...(h === hops && { color: colorway[6], dash: "solid" as const }),
          },
        })),
        ...simulatedDots(`${counted(hops, "link")}, simulated`, dots, {
          color: colorway[6],
        }),
      ],
    });
  },
});
