/** Figures of circuit breakers. */

import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { breakerMeans } from "../../model/architecture/overload";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Calls that fail in an outage, and time for which a breaker stays open after it, against its open time. */
export const circuitBreakerFigure = defineFigure({
  id: "circuit-breaker",
  subject: "architecture",
  formula: "k + \\frac{1}{e^{T/D} - 1}, \\quad \\frac{T}{1 - e^{-T/D}} - D",
  sources: ["Nygard (2018), Release It!, second edition, chapter 5"],
  options: {
    threshold: count({ default: 5, min: 1, max: 50, label: "failures that open the breaker" }),
    meanOutage: number({
      default: 60,
      unit: "s",
      min: 1,
      max: 3600,
      scale: "log",
      label: "mean length of an outage",
    }),
    openTime: number({
      default: 30,
      unit: "s",
      min: 1,
      max: 600,
      scale: "log",
      label: "time until a probe",
    }),
  },
  build({ threshold, meanOutage, openTime }) {
    const x = [...logSpaced({ from: 1, to: 600, points: 50 }), openTime].sort((a, b) => a - b);
    const means = (time: number) => breakerMeans(meanOutage, { threshold, openTime: time });
    const { wastedCalls, openTooLong } = means(openTime);
    return figure({
      title: `A probe every ${readable(openTime)} s: ${readable(wastedCalls)} calls fail in an outage, and it stays open for ${readable(openTooLong)} s too long`,
      xaxis: { title: { text: "time until a probe (s)" }, type: "log" },
      yaxis: { title: { text: "failed calls (count)" }, type: "log" },
      lower: { title: { text: "open too long (s)" }, type: "log" },
      data: [
        {
          name: "calls that fail in an outage",
          mode: "lines",
          x,
          y: x.map((time) => means(time).wastedCalls),
          line: { color: colorway[1], width: 3 },
        },
        {
          name: "time after the outage until it closes",
          mode: "lines",
          yaxis: "y2",
          x,
          y: x.map((time) => means(time).openTooLong),
          line: { color: colorway[0], width: 3 },
        },
      ],
    });
  },
});
