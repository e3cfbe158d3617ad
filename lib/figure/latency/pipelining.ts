/** Figures of pipelines. */

import { readable } from "../../core/format";
import { count, list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { pipelineSpeedup, pipelineSteps, pipelineTime } from "../../model/latency/pipelining";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Which stage works on which item when: a space-time diagram. */
export const pipelineFigure = defineFigure({
  id: "pipeline",
  subject: "latency",
  formula: "T(n) = \\sum_j t_j + (n - 1) \\max_j t_j",
  sources: ["Hennessy and Patterson, Computer Architecture, appendix C"],
  options: {
    stageTimes: list(
      number({
        default: ms(1),
        unit: "s",
        min: ms(0.1),
        max: ms(100),
        scale: "log",
        label: "time of a stage",
      }),
      [ms(1), ms(1), ms(3), ms(1)],
    ),
    items: count({ default: 6, min: 1, max: 20, label: "items" }),
  },
  build({ stageTimes, items }) {
    const steps = pipelineSteps(items, { stageTimes });
    const stage = (index: number) => `stage ${index + 1}`;
    const show = (time: number) => showQuantity(time, "s");
    const total = pipelineTime(items, { stageTimes });
    const alone = stageTimes.reduce((sum, time) => sum + time, 0);
    const slowest = Math.max(...stageTimes);
    const speedup = readable(pipelineSpeedup(items, { stageTimes }));
    return figure({
      title:
        items === 1
          ? `One item takes ${show(total)}, with a pipeline or without`
          : `${items} items take ${show(total)} and not ${show(items * alone)}, ${speedup}× as fast: after the first, one is done each ${show(slowest)}`,
      xaxis: { title: { text: "time (ms)" }, range: [0, total * 1e3 * 1.02] },
      yaxis: {
        title: { text: "stage" },
        type: "category",
        categoryorder: "array",
        // The first stage stands on top.
        categoryarray: stageTimes.map((_, i) => stage(stageTimes.length - 1 - i)),
      },
      data: Array.from({ length: items }, (_, item) => {
        const own = steps.filter((step) => step.item === item);
        return {
          type: "bar" as const,
          orientation: "h" as const,
          name: `item ${item + 1}`,
          y: own.map((step) => stage(step.stage)),
          base: own.map(({ start }) => start * 1e3),
          x: own.map(({ start, end }) => (end - start) * 1e3),
          width: 0.72,
          marker: {
            color: colorway[item % colorway.length],
            line: { color: "#FFFFFF", width: 1 },
          },
        };
      }),
      layout: { barmode: "overlay" },
    });
  },
});
