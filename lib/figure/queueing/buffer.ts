/** Figures of finite buffers. */

import { percent, readable, readableDown } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { mm1kLossProbability, mm1kResponseTime } from "../../model/queueing/mm1k";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Loss and delay against the length of the buffer: what a long one trades. */
export const finiteBufferFigure = defineFigure({
  id: "finite-buffer",
  subject: "queueing",
  formula:
    "P = \\frac{(1 - \\rho) \\rho^K}{1 - \\rho^{K + 1}}, \\quad T = \\frac{L}{\\lambda (1 - P)}",
  sources: ["Kleinrock (1975), Queueing Systems, vol. 1, chapter 3"],
  options: {
    load: number({
      default: 0.95,
      min: 0.1,
      max: 2,
      unit: "fraction",
      label: "offered load over capacity",
    }),
    places: count({ default: 10, min: 1, max: 1000, scale: "log", label: "short buffer" }),
    maxPlaces: count({ default: 100, min: 2, max: 1000, scale: "log", label: "long buffer" }),
  },
  build({ load, places, maxPlaces }) {
    const queue = { arrivalRate: load, serviceTime: 1 };
    const [short, long] = [Math.min(places, maxPlaces), Math.max(places, maxPlaces)];
    const grid = logSpaced({ from: 1, to: long, points: 41 }).map(Math.round);
    const lengths = [...new Set([...grid, short])].sort((a, b) => a - b);
    const loss = (each: number) => mm1kLossProbability(each, queue);
    const delay = (each: number) => mm1kResponseTime(each, queue);
    // A loss that no picture can show is left out: an axis from 1e-300 would show nothing else.
    const lossy = lengths.filter((each) => loss(each) >= 1e-9);
    const shown = (each: number) =>
      loss(each) < 1e-9 ? "less than one in a billion" : percent(loss(each));
    const [later, sooner] = [readable(delay(long)), readable(delay(short))];
    const least = Math.floor(Math.log10(Math.min(...lossy.map(loss))));
    return figure({
      title:
        load > 1
          ? `At ${percent(load)} load no buffer loses less than ${readableDown(100 - 100 / load)}%; ${long} places delay ${later} service times, ${short} delay ${sooner}`
          : `At ${percent(load)} load ${long} places lose ${shown(long)} and delay ${later} service times; ${short} lose ${shown(short)} and delay ${sooner}`,
      xaxis: {
        title: { text: "places, the one in service included (count)" },
        type: "log",
        dtick: 1,
      },
      yaxis: {
        title: { text: "loss (fraction)" },
        type: "log",
        dtick: 1,
        exponentformat: "power",
        range: [least, 0],
      },
      layout: {
        yaxis2: {
          title: { text: "response time (service times)" },
          overlaying: "y",
          side: "right",
          showgrid: false,
          rangemode: "tozero",
          ticks: "outside",
          tickmode: "auto",
          automargin: true,
        },
      },
      data: [
        {
          name: "loss (left axis)",
          mode: "lines",
          x: lossy,
          y: lossy.map(loss),
          line: { color: colorway[0] },
        },
        {
          name: "mean response time of those who are served (right axis)",
          mode: "lines",
          x: lengths,
          y: lengths.map(delay),
          yaxis: "y2",
          line: { color: colorway[1] },
        },
      ],
    });
  },
});
