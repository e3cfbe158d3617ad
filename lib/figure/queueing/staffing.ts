/** Figures of staffing. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { erlangCServers } from "../../model/queueing/erlang-inverse";
import { halfinWhittMargin } from "../../model/queueing/staffing";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Spare servers against the load: by Erlang C, by the square-root rule, and as a fixed share. */
export const staffingFigure = defineFigure({
  id: "staffing",
  subject: "queueing",
  formula:
    "c = a + \\beta \\sqrt{a}, \\quad \\frac{1}{1 + \\beta \\Phi(\\beta) / \\varphi(\\beta)} = P",
  sources: [
    "Halfin and Whitt (1981), Operations Research 29(3)",
    "Erlang (1917), Elektroteknikeren 13",
  ],
  options: {
    delayProbability: number({
      default: 0.2,
      min: 0.001,
      max: 0.9,
      unit: "fraction",
      scale: "log",
      label: "share of the customers who may wait",
    }),
    maxLoad: count({ default: 10_000, min: 100, max: 10_000, scale: "log", label: "largest load" }),
  },
  build({ delayProbability, maxLoad }) {
    const grid = logSpaced({ from: 1, to: maxLoad, points: 25 });
    const small = Math.round(maxLoad / 100);
    const loads = [...new Set([...grid.map(Math.round), small])].sort((a, b) => a - b);
    const spare = (load: number) => erlangCServers(delayProbability, { load }) - load;
    const margin = halfinWhittMargin(delayProbability);
    const [few, many] = [spare(small), spare(maxLoad)];
    return figure({
      title: `If ${percent(delayProbability)} may wait, ${readable(maxLoad / small)} times the load takes ${readable(many / few)} times the reserve: ${many} spare ${many === 1 ? "server" : "servers"} instead of ${few}`,
      xaxis: { title: { text: "load (Erlang)" }, type: "log", dtick: 1 },
      yaxis: { title: { text: "servers beyond the load (count)" }, type: "log", dtick: 1 },
      data: [
        {
          name: "needed (Erlang C)",
          mode: "markers",
          x: loads,
          y: loads.map(spare),
          marker: { size: 7, color: colorway[0] },
        },
        {
          name: `${readable(margin)} times the root of the load`,
          mode: "lines",
          x: [1, maxLoad],
          y: [margin, margin * Math.sqrt(maxLoad)],
          line: { color: colorway[1] },
        },
        {
          name: `the share that ${small} Erlang need`,
          mode: "lines",
          x: [1, maxLoad],
          y: [few / small, (few / small) * maxLoad],
          line: { color: quiet, dash: "dash" },
        },
      ],
    });
  },
});
