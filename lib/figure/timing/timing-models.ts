/** Figures of the three timing models. */

import { howOften } from "../../core/format";
import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { type DetectorRule, fixedTimeout, growingTimeouts } from "../../scenario/timing/detectors";
import { simulateHeartbeats } from "../../scenario/timing/heartbeats";
import { suspicionsOf } from "../../scenario/timing/suspicions";
import { promisedHeartbeats } from "../../scenario/timing/timing-models";
import { pareto } from "../../sim/distribution";
import { defineFigure } from "../define";
import { timelineFigure } from "../timeline/timeline";

const heartbeats = 120;

/** One run of heartbeats under three promises, and when two detectors suspect the process. */
export const timingModelsFigure = defineFigure({
  id: "timing-models",
  subject: "timing",
  formula: "A_i \\le \\max(S_i, GST) + \\Delta",
  sources: [
    "Dwork, Lynch and Stockmeyer (1988), Journal of the ACM 35(2)",
    "Chandra and Toueg (1996), Journal of the ACM 43(2)",
  ],
  options: {
    bound: number({
      default: ms(100),
      unit: "s",
      min: ms(20),
      max: 1,
      scale: "log",
      label: "longest delay where the network keeps its promise",
    }),
    stabilization: number({
      default: 6,
      unit: "s",
      min: 1,
      max: 11,
      label: "when a partially synchronous network begins to keep it",
    }),
    least: number({
      default: ms(50),
      unit: "s",
      min: ms(1),
      max: ms(100),
      scale: "log",
      label: "shortest delay, of a Pareto tail",
    }),
    shape: number({ default: 1, min: 0.8, max: 3, label: "shape of the Pareto tail" }),
    seed: seed(),
  },
  build({ bound, stabilization, least, shape, seed: randomSeed }) {
    const interval = ms(100);
    const crash = (heartbeats + 0.5) * interval;
    const end = crash + 1.5;
    const sent = simulateHeartbeats({
      ...{ interval, heartbeats, seed: randomSeed },
      delay: pareto(least, { shape }),
    });
    const timeout = interval + bound;
    const models = [
      { name: "synchronous", stabilization: 0 },
      { name: "partially synchronous", stabilization },
      { name: "asynchronous", stabilization: Infinity },
    ];
    const detectors: readonly { name: string; short: string; rule: DetectorRule }[] = [
      { name: "suspected, time-out fixed", short: "fixed", rule: fixedTimeout({ timeout }) },
      {
        name: "suspected, time-out doubled at each mistake",
        short: "doubled",
        rule: growingTimeouts({ timeout: interval, factor: 2 }),
      },
    ];
    const rows = models.flatMap((model) => {
      const heard = promisedHeartbeats(sent, { bound, stabilization: model.stabilization });
      return detectors.map(({ name, short, rule }) => ({
        lane: `${model.name}, ${short}`,
        name,
        spans: suspicionsOf(heard, rule, { to: end }),
      }));
    });
    const mistakes = (row: number) =>
      howOften(rows[2 * row]?.spans.filter(({ from }) => from < crash).length ?? 0);
    const note = (time: number, label: string, lane = "") => ({
      ...{ time, label, lane, event: "note" as const, peer: "", message: 0 },
    });
    return timelineFigure(
      [
        note(stabilization, "GST", rows[2]?.lane),
        ...rows.map(({ lane }) => note(crash, "crash", lane)),
      ],
      {
        title: `A time-out of ${showQuantity(timeout, "s")} errs ${mistakes(0)} if synchronous, ${mistakes(1)} if partially so, ${mistakes(2)} if asynchronous`,
        laneTitle: "network and time-out",
        lanes: rows.map(({ lane }) => lane),
        spans: rows.flatMap(({ lane, name, spans }) =>
          spans.map((span) => ({ ...span, lane, label: name })),
        ),
      },
    );
  },
});
