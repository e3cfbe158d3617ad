/** Figures of time-outs that look for a bound that nobody knows. */

import { howOften } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { growingTimeout, steppingTimeout } from "../../model/timing/unknown-bound";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Time-outs up to the last, in order; of many, only so many are drawn. */
function triesUpTo(last: number): number[] {
  return [...new Set(logSpaced({ from: 1, to: last, points: 120 }).map(Math.round))];
}

/** Time-outs that double, and time-outs that grow by steps, until none is too short. */
export const unknownBoundFigure = defineFigure({
  id: "unknown-bound",
  subject: "timing",
  formula: "k = \\left\\lceil \\log_2 \\frac{\\Delta}{T_0} \\right\\rceil",
  sources: ["Dwork, Lynch and Stockmeyer (1988), Journal of the ACM 35(2)"],
  options: {
    bound: number({
      default: 1,
      unit: "s",
      min: ms(20),
      max: 20,
      scale: "log",
      label: "longest delay, which nobody knows",
    }),
    start: number({
      default: ms(10),
      unit: "s",
      min: ms(1),
      max: ms(100),
      scale: "log",
      label: "first time-out",
    }),
    step: number({
      default: ms(10),
      unit: "s",
      min: ms(1),
      max: ms(100),
      scale: "log",
      label: "step of the time-out that grows by steps",
    }),
  },
  build({ bound, start, step }) {
    const searches = [
      {
        name: "doubled",
        found: growingTimeout(bound, { start, factor: 2 }),
        timeout: (mistakes: number) => start * 2 ** mistakes,
      },
      {
        name: `longer by ${showQuantity(step, "s")}`,
        found: steppingTimeout(bound, { start, step }),
        timeout: (mistakes: number) => start + mistakes * step,
      },
    ].map((search) => ({ ...search, tries: triesUpTo(search.found.mistakes + 1) }));
    const [doubled, stepped] = searches.map(({ found }) => found);
    const show = (time = 0) => showQuantity(time, "s");
    const last = Math.max(...searches.flatMap(({ tries }) => tries));
    return figure({
      title: `A time-out of ${show(start)} was too short ${howOften(doubled?.mistakes ?? 0)} if doubled, at ${show(doubled?.wasted)} lost; ${howOften(stepped?.mistakes ?? 0)} in steps of ${show(step)}, at ${show(stepped?.wasted)}`,
      xaxis: { title: { text: "time-out number (count)" }, type: "log" },
      yaxis: { title: { text: "time-out (s)" }, type: "log" },
      data: [
        ...searches.map(({ name, tries, timeout }, i) => ({
          name,
          mode: "lines+markers" as const,
          x: tries,
          y: tries.map((count) => timeout(count - 1)),
          line: { color: colorway[i % colorway.length], width: 3 },
          marker: { size: 6 },
        })),
        {
          name: "bound",
          mode: "lines",
          x: [1, last],
          y: [bound, bound],
          line: { color: quiet, width: 2 },
        },
      ],
    });
  },
});
