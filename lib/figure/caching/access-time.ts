/** Figures of what a cache saves. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number } from "../../core/option";
import { ms } from "../../core/units";
import { cacheLossFactor, cacheSpeedup } from "../../model/caching/access-time";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Speed-up of a mean access, and load that comes back when the cache is lost, against the miss ratio. */
export const accessTimeFigure = defineFigure({
  id: "access-time",
  subject: "caching",
  formula:
    "A = t_h + m t_s, \\quad \\frac{t_s}{A} < \\frac{t_s}{t_h}, \\quad \\frac{\\lambda}{m \\lambda} = \\frac{1}{m}",
  sources: [
    "Hennessy and Patterson (2017), Computer Architecture: A Quantitative Approach, appendix B",
  ],
  options: {
    missRatio: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-4,
      max: 1,
      scale: "log",
      label: "requests that miss",
    }),
    hitTime: number({
      default: ms(1),
      unit: "s",
      min: 1e-9,
      max: 1,
      scale: "log",
      label: "time of a look-up in the cache",
    }),
    sourceTime: number({
      default: ms(50),
      unit: "s",
      min: 1e-8,
      max: 10,
      scale: "log",
      label: "time of the source",
    }),
  },
  build({ missRatio, hitTime, sourceTime }) {
    const ratios = logSpaced({ from: 1e-4, to: 1, points: 61 });
    const speedup = (each: number) => cacheSpeedup(each, { hitTime, sourceTime });
    const fastest = sourceTime / hitTime;
    const x = ratios.map((each) => 100 * each);
    return figure({
      title: `At ${percent(missRatio)} misses accesses are ${readable(speedup(missRatio))}× as fast as the source, ${readable(fastest)}× at best; losing the cache costs ${readable(cacheLossFactor(missRatio))}× the load`,
      xaxis: { title: { text: "requests that miss (%)" }, type: "log", dtick: 1 },
      yaxis: { title: { text: "factor (ratio)" }, type: "log", dtick: 1, exponentformat: "power" },
      data: [
        {
          name: "load of the source when the cache is lost",
          mode: "lines",
          x,
          y: ratios.map(cacheLossFactor),
          line: { color: colorway[1], width: 3 },
        },
        {
          name: "speed-up of a mean access",
          mode: "lines",
          x,
          y: ratios.map(speedup),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: `speed-up if all hit: ${readable(fastest)}`,
          mode: "lines",
          x: [x[0] ?? 0, 100],
          y: [fastest, fastest],
          line: { color: quiet, dash: "dot" },
        },
        {
          name: `${percent(missRatio)} miss`,
          mode: "markers",
          x: [100 * missRatio, 100 * missRatio],
          y: [cacheLossFactor(missRatio), speedup(missRatio)],
          marker: { color: quiet, size: 10, symbol: "diamond-open", line: { width: 2 } },
        },
      ],
    });
  },
});
