/** Figures of Gustafson's law. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, fraction } from "../../core/option";
import { amdahlSpeedup } from "../../model/scaling/amdahl";
import { gustafsonSpeedup } from "../../model/scaling/gustafson";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** The same serial share read in two ways: of the job as it is, and of a job that grows. */
export const gustafsonFigure = defineFigure({
  id: "gustafson",
  subject: "scaling",
  formula: "S_G(n) = n - s (n - 1), \\quad S_A(n) = \\frac{1}{s + (1 - s) / n}",
  sources: ["Gustafson (1988), Communications of the ACM 31(5)"],
  options: {
    serialFraction: fraction({ default: 0.05, label: "serial share" }),
    maxWorkers: count({ default: 1024, min: 2, max: 1e6, scale: "log", label: "most workers" }),
  },
  build({ serialFraction, maxWorkers }) {
    const workers = logSpaced({ from: 1, to: maxWorkers, points: 41 });
    const scaled = gustafsonSpeedup(maxWorkers, { serialFraction });
    const fixed = amdahlSpeedup(maxWorkers, { serialFraction });
    const words = `${readable(scaled)}× if the job grows with the workers, ${readable(fixed)}× if it does not`;
    const curve = (name: string, y: (n: number) => number) => ({
      name,
      mode: "lines" as const,
      x: workers,
      y: workers.map(y),
    });
    return figure({
      title: `${percent(serialFraction)} serial on ${maxWorkers} workers: ${words}`,
      xaxis: { title: { text: "workers (count)" }, type: "log", dtick: 1 },
      yaxis: { title: { text: "speedup (×)" }, type: "log", dtick: 1 },
      data: [
        curve("job grows (Gustafson)", (n) => gustafsonSpeedup(n, { serialFraction })),
        curve("job stays (Amdahl)", (n) => amdahlSpeedup(n, { serialFraction })),
      ],
    });
  },
});
