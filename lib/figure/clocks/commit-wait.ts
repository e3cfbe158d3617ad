/** Figures of clocks that know their uncertainty. */

import { evenlySpaced } from "../../core/grid";
import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { clockUncertainty, commitWait, meanUncertainty } from "../../model/clocks/commit-wait";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Commit wait against the time between polls: right after one, on average, just before the next. */
export const commitWaitFigure = defineFigure({
  id: "commit-wait",
  subject: "clocks",
  formula: "W = \\max(0, 2 \\varepsilon - h), \\quad \\varepsilon = \\varepsilon_0 + \\rho t",
  sources: ["Corbett et al. (2012), Spanner, OSDI, sections 3 and 4.2"],
  options: {
    pollInterval: number({
      default: 30,
      unit: "s",
      min: 1,
      max: 300,
      label: "time between polls of a time server",
    }),
    afterPoll: number({
      default: ms(1),
      unit: "s",
      min: 0,
      max: ms(20),
      label: "uncertainty just after a poll",
    }),
    drift: number({
      default: 200e-6,
      unit: "s/s",
      min: 1e-6,
      max: 1e-3,
      scale: "log",
      label: "drift that is reckoned with",
    }),
    hidden: number({
      default: ms(9),
      unit: "s",
      min: 0,
      max: ms(100),
      label: "time that replicas take to agree anyway",
    }),
  },
  build({ pollInterval, afterPoll, drift, hidden }) {
    const params = { afterPoll, drift };
    const x = evenlySpaced({ from: 0, to: 2 * pollInterval, points: 61 });
    const wait = (uncertainty: number, covered: number) =>
      commitWait(uncertainty, { hidden: covered });
    const [mean, worst] = [
      meanUncertainty(pollInterval, params),
      clockUncertainty(pollInterval, params),
    ];
    const show = (time: number) => showQuantity(time, "s");
    const line = (name: string, uncertainty: (interval: number) => number, color: string) => ({
      name,
      mode: "lines" as const,
      x,
      y: x.map((interval) => 1e3 * wait(uncertainty(interval), 0)),
      line: { color },
    });
    const left = wait(worst, hidden);
    return figure({
      title: `Clocks polled every ${show(pollInterval)} make a commit wait ${show(wait(mean, 0))} on average; ${left > 0 ? `of the longest wait replication leaves ${show(left)}` : "replication hides all of it"}`,
      xaxis: { title: { text: "time between polls (s)" } },
      yaxis: { title: { text: "commit wait (ms)" }, rangemode: "tozero" },
      data: [
        line("just before a poll", (each) => clockUncertainty(each, params), colorway[1]),
        line("on average", (each) => meanUncertainty(each, params), colorway[0]),
        {
          name: "time that replicas take",
          mode: "lines",
          x: [0, 2 * pollInterval],
          y: [1e3 * hidden, 1e3 * hidden],
          line: { color: quiet, dash: "dot" },
        },
        {
          name: "chosen",
          mode: "markers",
          x: [pollInterval, pollInterval],
          y: [1e3 * wait(worst, 0), 1e3 * wait(mean, 0)],
          marker: { color: "#000000", size: 10 },
        },
      ],
    });
  },
});
