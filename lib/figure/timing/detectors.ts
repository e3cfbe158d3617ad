/** Figures of failure detectors beside each other. */

import { readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import {
  type DetectorRule,
  accrual,
  estimatedArrivals,
  fixedTimeout,
  freshnessPoints,
} from "../../scenario/timing/detectors";
import { simulateHeartbeats } from "../../scenario/timing/heartbeats";
import { meanDetectionTime, suspicionsOf } from "../../scenario/timing/suspicions";
import { logNormal } from "../../sim/distribution";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const heartbeats = 2000;
/** How far each detector is set: from no margin at all to a generous one. */
const settings = evenlySpaced({ from: 0, to: 1, points: 13 });

/** Detection time against mistakes of four detectors that hear the same heartbeats. */
export const detectorsFigure = defineFigure({
  id: "detectors",
  subject: "timing",
  formula: "T_D = E(D) + \\eta / 2 + \\text{margin}",
  sources: [
    "Chen, Toueg and Aguilera (2002), IEEE Transactions on Computers 51(5)",
    "Hayashibara, Défago, Yared and Katayama (2004), SRDS",
  ],
  options: {
    interval: number({
      default: ms(100),
      unit: "s",
      min: ms(10),
      max: 10,
      scale: "log",
      label: "time between heartbeats",
    }),
    delay: number({
      default: 0.2,
      min: 0.01,
      max: 2,
      label: "mean delay, in intervals",
    }),
    scv: number({
      default: 2,
      min: 0.1,
      max: 10,
      label: "variability of the log-normal delay (variance / mean²)",
    }),
    lossProbability: number({
      default: 0.01,
      unit: "fraction",
      min: 0,
      max: 0.2,
      label: "heartbeats lost",
    }),
    seed: seed(),
  },
  build({ interval, delay, scv, lossProbability, seed: randomSeed }) {
    const heard = simulateHeartbeats({
      ...{ interval, heartbeats, loss: lossProbability, seed: randomSeed },
      delay: logNormal({ mean: delay * interval, scv }),
    });
    const span = { from: 20 * interval, to: heartbeats * interval };
    const most = 3 * interval;
    const window = 20;
    const rules: readonly { name: string; rule: (setting: number) => DetectorRule }[] = [
      {
        name: "fixed time-out",
        rule: (setting) => fixedTimeout({ timeout: interval + setting * most }),
      },
      {
        name: "NFD-S",
        rule: (setting) => freshnessPoints({ interval, shift: setting * most }),
      },
      {
        name: "NFD-E",
        rule: (setting) => estimatedArrivals({ interval, window, margin: setting * most }),
      },
      {
        name: "φ accrual",
        rule: (setting) =>
          accrual({ window, deviations: 8 * setting, least: interval / 100, first: interval }),
      },
    ];
    const curves = rules.map(({ name, rule }) => {
      const points = settings.map((setting) => ({
        time: meanDetectionTime(heard, rule(setting), { interval }),
        mistakes: (1000 * suspicionsOf(heard, rule(setting), span).length) / heartbeats,
      }));
      // None in the run says only that there are few.
      return { name, points: points.filter(({ mistakes }) => mistakes > 0) };
    });
    const shown = curves.find(({ name }) => name === "NFD-E")?.points ?? [];
    const [first, last] = [shown[0], shown.at(-1)];
    const show = (time = 0) => showQuantity(time, "s");
    return figure({
      title: `NFD-E notices a crash in ${show(first?.time)} at ${readable(first?.mistakes ?? 0)} mistakes per 1000 heartbeats, in ${show(last?.time)} at ${readable(last?.mistakes ?? 0)}`,
      xaxis: { title: { text: "mean time to notice a crash (ms)" } },
      yaxis: { title: { text: "mistakes (per 1000 heartbeats)" }, type: "log" },
      data: curves.map(({ name, points }, i) => ({
        name,
        mode: "lines+markers" as const,
        x: points.map(({ time }) => 1e3 * time),
        y: points.map(({ mistakes }) => mistakes),
        line: { color: colorway[i % colorway.length], width: 2 },
        marker: { size: 6 },
      })),
    });
  },
});
