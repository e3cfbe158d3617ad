/** Figures of what hedging costs. */

import { percent, readable } from "../../core/format";
import { number } from "../../core/option";
import { hedgedResponseExceededBy, hedgingBreakEven } from "../../model/architecture/hedging-load";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Loads that are drawn (%). */
const percents = Array.from({ length: 91 }, (_, i) => i);

/** A percentile against load: without second copies, with copies sent at once, and sent later. */
export const hedgingLoadFigure = defineFigure({
  id: "hedging-load",
  subject: "architecture",
  formula: "\\Lambda = \\lambda (1 + e^{-(\\mu - \\Lambda) d})",
  sources: ["Vulimiri et al. (2013), Low Latency via Redundancy, CoNEXT"],
  options: {
    hedgeAfter: number({
      default: 3,
      unit: "1",
      min: 0.5,
      max: 10,
      label: "when the second copy is sent, in service times",
    }),
    slow: number({
      default: 0.01,
      unit: "fraction",
      min: 0.001,
      max: 0.1,
      scale: "log",
      label: "share of requests that take longer than the curves",
    }),
  },
  build({ hedgeAfter, slow }) {
    const tail = `p${Number((100 * (1 - slow)).toPrecision(4))}`;
    // In service times: μ is 1.
    const curve = (after: number) => {
      const servers = { serviceRate: 1, hedgeAfter: after, slow };
      const points = percents
        .map((load) => ({ load, time: hedgedResponseExceededBy(load / 100, servers) }))
        .filter(({ time }) => time < 1000);
      return { x: points.map(({ load }) => load), y: points.map(({ time }) => time) };
    };
    const breakEven = (after: number) => hedgingBreakEven(after, { serviceRate: 1, slow });
    const late = breakEven(hedgeAfter);
    const verdict = late === 0 ? "never" : `up to ${percent(late)}`;
    return figure({
      title: `Second copies speed up ${tail} up to ${percent(breakEven(0))} load if sent at once, ${verdict} after ${readable(hedgeAfter)} service times`,
      xaxis: { title: { text: "load without second copies (%)" }, range: [0, 100] },
      yaxis: { title: { text: `${tail} (service times)` }, type: "log" },
      data: [
        {
          name: "one copy",
          mode: "lines",
          x: percents,
          y: percents.map((load) => -Math.log(slow) / (1 - load / 100)),
          line: { color: colorway[6], width: 2 },
        },
        {
          name: "two copies at once",
          mode: "lines",
          ...curve(0),
          line: { color: colorway[1], width: 3 },
        },
        {
          name: `a second copy after ${readable(hedgeAfter)} service times`,
          mode: "lines",
          ...curve(hedgeAfter),
          line: { color: colorway[0], width: 3 },
        },
      ],
    });
  },
});
