/** Figures of NFD-S, the detector with freshness points. */

import type { Data } from "plotly.js";
import { evenlySpaced } from "../../core/grid";
import { list, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { exponentialDelay } from "../../model/timing/exponential-delay";
import { type NfdParams, nfdsMistakeRecurrence } from "../../model/timing/nfd-s";
import { freshnessPoints } from "../../scenario/timing/detectors";
import { simulateHeartbeats } from "../../scenario/timing/heartbeats";
import { suspicionsOf } from "../../scenario/timing/suspicions";
import { exponential } from "../../sim/distribution";
import { meanInterval } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Rarer mistakes than this are not drawn (s): thirty thousand years. */
const longest = 1e12;
const show = (time: number) => (time < longest ? showQuantity(time, "s") : "30000 years or more");
/** Heartbeats of a simulated run. */
const heartbeats = 4000;

/** Time between mistakes of a simulated detector, half an interval late; nothing if they are rare. */
function simulated({ interval, delay, lossProbability }: NfdParams, randomSeed: number) {
  const shift = interval / 2;
  const arrived = simulateHeartbeats({
    ...{ interval, heartbeats, loss: lossProbability, seed: randomSeed },
    delay: exponential(1 / delay.mean),
  });
  const span = { from: interval, to: heartbeats * interval };
  const starts = suspicionsOf(arrived, freshnessPoints({ interval, shift }), span);
  const gaps = starts.slice(1).map(({ from }, i) => from - (starts[i]?.from ?? from));
  if (gaps.length < 20) return [];
  return [{ x: interval + shift, ...meanInterval(gaps, { confidence: 0.95 }) }];
}

/** What a longer detection time buys, for several intervals between heartbeats. */
export const nfdsFigure = defineFigure({
  id: "nfds",
  subject: "timing",
  formula:
    "T_D \\le \\delta + \\eta, \\quad E(T_{MR}) = \\frac{\\eta}{(1 - p) F(\\delta + \\eta) u(0)}",
  sources: ["Chen, Toueg and Aguilera (2002), IEEE Transactions on Computers 51(5)"],
  options: {
    detectionTime: number({
      default: 2,
      unit: "s",
      min: 0.2,
      max: 60,
      scale: "log",
      label: "a crash is noticed within",
    }),
    intervals: list(
      number({
        default: 1,
        unit: "s",
        min: 0.1,
        max: 30,
        scale: "log",
        label: "time between heartbeats",
      }),
      [1, 0.8, 0.5],
    ),
    lossProbability: number({
      default: 0.01,
      unit: "fraction",
      min: 0,
      max: 0.5,
      label: "heartbeats lost",
    }),
    mean: number({
      default: ms(20),
      unit: "s",
      min: ms(1),
      max: 1,
      scale: "log",
      label: "mean delay, exponential",
    }),
    seed: seed(),
  },
  build({ detectionTime, intervals, lossProbability, mean, seed: randomSeed }) {
    const delay = exponentialDelay({ mean });
    const wanted = [...new Set(intervals)].sort((a, b) => b - a);
    const recurrence = (interval: number, time: number) =>
      nfdsMistakeRecurrence(Math.max(0, time - interval), { interval, delay, lossProbability });
    const inTime = wanted.filter((interval) => interval <= detectionTime);
    const ends = [...new Set([inTime[0], inTime.at(-1)])].flatMap((each) => each ?? []);
    const said = ends.map(
      (interval) => `${show(recurrence(interval, detectionTime))} apart at ${show(interval)}`,
    );
    const end = Math.max(1.5 * detectionTime, 1.5 * Math.max(...wanted));
    const dots = wanted.flatMap((interval) =>
      simulated({ interval, delay, lossProbability }, randomSeed),
    );
    const curves = wanted.map((interval, i): Data => {
      const x = evenlySpaced({ from: interval, to: end, points: 61 }).filter(
        (time) => recurrence(interval, time) < longest,
      );
      return {
        name: `a heartbeat every ${show(interval)}`,
        mode: "lines",
        x: x.length > 0 ? x : [interval],
        y: x.length > 0 ? x.map((time) => recurrence(interval, time)) : [longest],
        line: { color: colorway[i % colorway.length], width: 3 },
      };
    });
    const color = "#444444";
    const simulatedDots: Data = {
      name: "simulated, 95 % interval",
      mode: "markers",
      x: dots.map(({ x }) => x),
      y: dots.map(({ estimate }) => estimate),
      error_y: { type: "data", array: dots.map(({ estimate, high }) => high - estimate), color },
      marker: { color, size: 7 },
    };
    return figure({
      title:
        said.length === 0
          ? `No crash is noticed within ${show(detectionTime)} by heartbeats ${show(wanted.at(-1) ?? 0)} apart or more`
          : `Noticed within ${show(detectionTime)}, mistakes are ${said.join(", ")} between heartbeats`,
      xaxis: { title: { text: "detection time at most (s)" } },
      yaxis: { title: { text: "mean time between mistakes (s)" }, type: "log" },
      data: [
        ...curves,
        ...(dots.length > 0 ? [simulatedDots] : []),
        {
          name: "wanted detection time",
          mode: "markers",
          x: (inTime.length > 0 ? inTime : wanted).map(() => detectionTime),
          y: (inTime.length > 0 ? inTime : wanted).map((interval) =>
            Math.min(longest, recurrence(interval, Math.max(interval, detectionTime))),
          ),
          marker: { color: quiet, size: 10, symbol: "diamond-open", line: { width: 2 } },
        },
      ],
    });
  },
});
