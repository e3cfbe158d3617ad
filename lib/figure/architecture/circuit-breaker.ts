/** Figures of circuit breakers. */

import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { breakerMeans } from "../../model/architecture/overload";
import { simulateBreaker } from "../../scenario/architecture/breaker";
import { defineFigure } from "../define";
import { simulatedDots } from "../error-bars";
import { colorway, figure } from "../figure";

/** Outages of each dot, and where the dots are, as shares of the mean outage. */
const [outages, places] = [400, [0.05, 0.2, 1, 4]];
/** Calls come so often that hardly one of the times waits for the next. */
const calls = 1000;

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
    seed: seed(1),
  },
  build({ threshold, meanOutage, openTime, seed: chosen }) {
    const x = [...logSpaced({ from: 1, to: 600, points: 50 }), openTime].sort((a, b) => a - b);
    const means = (time: number) => breakerMeans(meanOutage, { threshold, openTime: time });
    const { wastedCalls, openTooLong } = means(openTime);
    const runs = places
      .map((place) => place * meanOutage)
      .filter((time) => time >= 1 && time <= 600)
      .map((time) => {
        const callRate = (calls * threshold) / Math.min(time, meanOutage);
        const breaker = { callRate, meanOutage, threshold, openTime: time };
        return { time, ...simulateBreaker({ ...breaker, outages, seed: chosen }) };
      });
    const dots = (kind: "wastedCalls" | "openTooLong") => {
      const drawn = runs.map((run) => ({ x: run.time, drawn: run[kind] }));
      const [color, name] =
        kind === "wastedCalls"
          ? [colorway[1], "calls that fail, simulated"]
          : [colorway[0], "time until it closes, simulated"];
      return simulatedDots(name, drawn, { color, isLog: true });
    };
    return figure({
      title: `A probe every ${readable(openTime)} s: ${readable(wastedCalls)} calls fail in an outage, and it stays open for ${readable(openTooLong)} s too long`,
      xaxis: { title: { text: "time until a probe (s)" }, type: "log" },
      yaxis: { title: { text: "failed (count)" }, type: "log" },
      lower: { title: { text: "open late (s)" }, type: "log" },
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
        ...dots("wastedCalls"),
        ...dots("openTooLong").map((each) => ({ ...each, yaxis: "y2" as const })),
      ],
    });
  },
});
