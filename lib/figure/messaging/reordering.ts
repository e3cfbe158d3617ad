/** Figures of packets that overtake each other. */

import { exactExp, exactLog } from "../../core/exact-math";
import { percent } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { reorderedRatio, sprayedRatio } from "../../model/messaging/reordering";
import { simulateReordering } from "../../scenario/messaging/reordering";
import { exponential, fixed } from "../../sim/distribution";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

const packets = 2500;

/** Packets that arrive after a later one, against the gap between packets: delays that vary, and two ways. */
export const reorderingFigure = defineFigure({
  id: "reordering",
  subject: "messaging",
  formula: "(1 - f)(1 - (1 - f)^{\\lceil d / g \\rceil - 1})",
  sources: ["RFC 4737, section 4.1", "RFC 2991, section 2"],
  options: {
    gap: number({
      default: ms(2),
      unit: "s",
      min: ms(0.5),
      max: ms(50),
      scale: "log",
      label: "time between packets",
    }),
    jitter: number({
      default: ms(5),
      unit: "s",
      min: ms(1),
      max: ms(20),
      scale: "log",
      label: "mean of the exponential part of the delay",
    }),
    difference: number({
      default: ms(5),
      unit: "s",
      min: ms(1),
      max: ms(20),
      scale: "log",
      label: "by how much the second way is longer",
    }),
    seed: seed(),
  },
  build({ gap, jitter, difference, seed: chosen }) {
    // What a simulation depends on has the same bits on every engine.
    const between = (from: number, to: number, points: number) =>
      evenlySpaced({ from: exactLog(from), to: exactLog(to), points }).map(exactExp);
    const x = between(ms(0.5), ms(50), 81);
    const two = { difference, fastShare: 0.5 };
    const run = { packets, seed: chosen };
    const places = between(ms(0.6), ms(40), 6);
    const [varying, sprayed] = [reorderedRatio(gap, { jitter }), sprayedRatio(gap, two)];
    return figure({
      title: `Packets ${showQuantity(gap, "s")} apart: ${percent(varying)} come after a later one if delays vary by ${showQuantity(jitter, "s")}, ${percent(sprayed)} over two ways`,
      xaxis: { title: { text: "time between packets (s)" }, type: "log" },
      yaxis: { title: { text: "reordered packets (fraction)" }, range: [0, 1.02] },
      data: [
        {
          name: "delays vary",
          mode: "lines",
          x,
          y: x.map((each) => reorderedRatio(each, { jitter })),
          line: { color: colorway[0], width: 2.5 },
        },
        {
          name: "two ways, one of them longer",
          mode: "lines",
          x,
          y: x.map((each) => sprayedRatio(each, two)),
          line: { color: colorway[1], width: 2.5 },
        },
        {
          name: "one way for each flow",
          mode: "lines",
          x,
          y: x.map(() => 0),
          line: { color: colorway[2] },
        },
        ...simulatedDots(
          "delays vary, simulated",
          places.map((each) => ({
            x: each,
            drawn: simulateReordering({ ...run, gap: each, delay: exponential(1 / jitter) }).ratio,
          })),
          { color: colorway[0] },
        ),
        ...simulatedDots(
          "two ways, simulated",
          places.map((each) => ({
            x: each,
            drawn: simulateReordering({ ...run, ...two, gap: each, delay: fixed(ms(10)) }).ratio,
          })),
          { color: colorway[1] },
        ),
      ],
    });
  },
});
