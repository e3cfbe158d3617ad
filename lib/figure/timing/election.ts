/** Figures of leader election by time-outs. */

import type { Data } from "plotly.js";
import { percent } from "../../core/format";
import { exactExp, exactLog } from "../../core/exact-math";
import { evenlySpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { leaderlessShare, simulateElection } from "../../scenario/timing/election";
import { logNormal } from "../../sim/distribution";
import { meanInterval } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Runs of each setting, and heartbeats of a run: a leader crashes in the middle of each third. */
const runs = 4;
const heartbeats = 900;

/** How long nobody leads: too short a time-out deposes the living, too long a one mourns the dead. */
export const electionFigure = defineFigure({
  id: "election",
  subject: "timing",
  formula: "d \\ll T \\ll MTBF",
  sources: [
    "Ongaro and Ousterhout (2014), USENIX Annual Technical Conference, sections 5.2 and 5.6",
  ],
  options: {
    servers: count({ default: 5, min: 3, max: 9, label: "servers" }),
    interval: number({
      default: ms(50),
      unit: "s",
      min: ms(5),
      max: 1,
      scale: "log",
      label: "time between two heartbeats of the leader",
    }),
    delay: number({ default: 0.4, min: 0.02, max: 2, label: "mean delay, in heartbeats" }),
    scv: number({
      default: 4,
      min: 0.1,
      max: 10,
      label: "variability of the log-normal delay (variance / mean²)",
    }),
    downtime: number({
      default: 60,
      min: 0,
      max: 200,
      label: "downtime of a crash, in heartbeats",
    }),
    seed: seed(),
  },
  build({ servers, interval, delay, scv, downtime, seed: randomSeed }) {
    const duration = heartbeats * interval;
    const crashes = [1, 3, 5].map((part) => (part / 6) * duration);
    // What a simulation depends on has the same bits on every engine.
    const logs = evenlySpaced({ from: 0, to: exactLog(40), points: 9 });
    const timeouts = logs.map((log) => interval * exactExp(log));
    const leaderless = (timeout: number, crashed: readonly number[]) =>
      meanInterval(
        Array.from({ length: runs }, (_, run) =>
          leaderlessShare(
            simulateElection({
              ...{ servers, interval, timeout, duration, crashes: crashed },
              ...{ downtime: downtime * interval, seed: (randomSeed + run) % 2 ** 32 },
              delay: logNormal({ mean: delay * interval, scv }),
            }),
            { from: 0.15 * duration, to: duration },
          ),
        ),
        { confidence: 0.95 },
      );
    const curves = [
      { name: "a leader crashes three times", crashed: crashes },
      { name: "nobody crashes", crashed: [] },
    ].map(({ name, crashed }) => ({
      name,
      shares: timeouts.map((timeout) => leaderless(timeout, crashed)),
    }));
    const estimates = curves[0]?.shares.map(({ estimate }) => estimate) ?? [];
    const best = estimates.indexOf(Math.min(...estimates));
    const said = [...new Set([0, best, timeouts.length - 1])].map(
      (i) => `${percent(estimates[i] ?? NaN)} at ${showQuantity(timeouts[i] ?? NaN, "s")}`,
    );
    return figure({
      title: `Time in which nobody leads, by the shortest time-out: ${said.join(", ")}`,
      xaxis: { title: { text: "shortest time-out (s)" }, type: "log" },
      yaxis: { title: { text: "time without a leader (fraction)" }, rangemode: "tozero" },
      data: curves.map(({ name, shares }, i): Data => {
        const color = colorway[i % colorway.length] as string;
        return {
          name: `${name}, 95 % interval`,
          mode: "lines+markers",
          x: timeouts,
          y: shares.map(({ estimate }) => estimate),
          error_y: {
            type: "data",
            array: shares.map(({ estimate, high }) => high - estimate),
            color,
          },
          line: { color, width: 2 },
          marker: { color, size: 7 },
        };
      }),
    });
  },
});
