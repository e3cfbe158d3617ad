/** Figures of a monitor that listens to one process, message by message. */

import { howOften } from "../../core/format";
import { choice, count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { fixedTimeout } from "../../scenario/timing/detectors";
import { simulateHeartbeats } from "../../scenario/timing/heartbeats";
import { suspicionsOf } from "../../scenario/timing/suspicions";
import { fixed, logNormal } from "../../sim/distribution";
import type { TraceRecord } from "../../sim/trace";
import { defineFigure } from "../define";
import { timelineFigure } from "../timeline/timeline";

/** Heartbeats on their way, and when the process is suspected: living first, then crashed. */
export const suspicionsFigure = defineFigure({
  id: "suspicions",
  subject: "timing",
  formula: "A_i + T < t < A_{i+1}",
  sources: ["Chandra and Toueg (1996), Journal of the ACM 43(2)"],
  options: {
    timeout: number({
      default: ms(150),
      unit: "s",
      min: ms(10),
      max: 1,
      scale: "log",
      label: "time-out of the monitor",
    }),
    heartbeats: count({ default: 10, min: 8, max: 20, label: "heartbeats before the crash" }),
    delay: number({
      default: ms(50),
      unit: "s",
      min: ms(1),
      max: ms(500),
      scale: "log",
      label: "mean delay",
    }),
    scv: number({
      default: 1,
      min: 0,
      max: 10,
      label: "variability of the log-normal delay (variance / mean²)",
    }),
    trouble: choice(["nothing", "slow network", "partition"], {
      default: "nothing",
      label: "what happens for 300 ms in the middle",
    }),
    seed: seed(),
  },
  build({ timeout, heartbeats, delay, scv, trouble, seed: randomSeed }) {
    const interval = ms(100);
    const crash = (heartbeats + 0.5) * interval;
    const middle = (heartbeats / 2) * interval;
    const span = { from: middle, to: middle + 3 * interval };
    const trace: TraceRecord[] = [];
    const heard = simulateHeartbeats({
      ...{ interval, heartbeats, crash, trace, seed: randomSeed },
      delay: logNormal({ mean: delay, scv }),
      ...(trouble === "slow network" && { slow: { ...span, delay: fixed(2 * interval) } }),
      ...(trouble === "partition" && { partition: span }),
    });
    const last = Math.max(crash, heard.at(-1)?.arrived ?? 0);
    const spans = suspicionsOf(heard, fixedTimeout({ timeout }), { to: last + 1.5 * timeout });
    const mistakes = spans.filter(({ from }) => from < crash).length;
    const since = (spans.at(-1)?.from ?? crash) - crash;
    const noticed =
      since > 0
        ? `${showQuantity(since, "s")} after its crash it is suspected for good`
        : "when it crashes it is under suspicion already";
    return timelineFigure(trace, {
      title: `A time-out of ${showQuantity(timeout, "s")} accuses the living process ${howOften(mistakes)}; ${noticed}`,
      lanes: ["process", "monitor"],
      spans: [
        ...spans.map((each) => ({ ...each, lane: "monitor", label: "suspects" })),
        ...(trouble === "nothing" ? [] : [{ ...span, lane: "process", label: trouble }]),
      ],
    });
  },
});
