/** Figures of a crowd behind an entry that expires. */

import { exactLog } from "../../core/exact-math";
import { readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { type StampedePolicy, simulateStampede } from "../../scenario/caching/stampede";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { mostBetween } from "./most-between";

const kinds: readonly { readonly name: string; readonly policy: StampedePolicy }[] = [
  { name: "all who miss compute", policy: "none" },
  { name: "some refresh early", policy: "early" },
  { name: "one computes, others wait", policy: "coalesced" },
];

/** Computations under way around the end of an entry: without a plan, refreshed early, one for all. */
export const stampedeFigure = defineFigure({
  id: "stampede",
  subject: "caching",
  formula:
    "1 + \\lambda L, \\quad 1 + c \\, e^{\\lambda L / c - 1} \\text{ for } \\lambda L > c, \\quad P(\\text{early}) = e^{-x / (\\beta L)}",
  sources: [
    "Vattani, Chierichetti and Lowenstein (2015), Optimal probabilistic cache stampede prevention, PVLDB 8(8)",
  ],
  options: {
    requestRate: number({
      default: 500,
      unit: "1/s",
      min: 100,
      max: 1000,
      scale: "log",
      label: "requests for the entry",
    }),
    recomputeTime: number({
      default: ms(200),
      unit: "s",
      min: ms(20),
      max: 1,
      scale: "log",
      label: "time to compute it",
    }),
    capacity: count({
      default: 50,
      min: 1,
      max: 1000,
      scale: "log",
      label: "computations that the source does at full speed",
    }),
    eagerness: number({
      default: 1,
      min: 0.1,
      max: 5,
      scale: "log",
      label: "how eager the early refresh is (β)",
    }),
    seed: seed(),
  },
  build({ requestRate, recomputeTime, capacity, eagerness, seed: chosen }) {
    // So long that an early refresh is not followed by the next one in the picture.
    const lead = eagerness * (3 + Math.max(0, exactLog(requestRate * recomputeTime * eagerness)));
    const before = recomputeTime * (12 + 2 * lead);
    const until = before + 10 * recomputeTime;
    const runs = kinds.map(({ name, policy }) => {
      const run = simulateStampede({
        ...{ policy, requestRate, recomputeTime, capacity, eagerness },
        ...{ ttl: before, until, seed: chosen },
      });
      return { name, ...run };
    });
    const [crowd, early] = runs;
    const first = crowd?.waves[0];
    const answered = first && first.to < Infinity ? first.to - before : Infinity;
    const began = Math.min(before - recomputeTime, early?.waves[0]?.from ?? before);
    const ended = Math.max(...runs.map(({ running }) => running.at(-1)?.time ?? 0));
    const to = Math.min(until, Math.max(before, ended) + recomputeTime);
    const times = evenlySpaced({ from: began - recomputeTime, to, points: 151 });
    const waited =
      answered < Infinity
        ? `first answer after ${showQuantity(answered, "s")}`
        : `no answer within ${showQuantity(until - before, "s")}`;
    return figure({
      title: `When the entry expires, up to ${readable(crowd?.peak ?? 0)} compute it at once, ${waited}; with early refresh up to ${readable(early?.peak ?? 0)}`,
      xaxis: { title: { text: "time since the entry expired (ms)" } },
      yaxis: { title: { text: "computations under way (count)" }, rangemode: "tozero" },
      data: runs.map(({ name, running }, i) => ({
        name,
        mode: "lines" as const,
        x: times.map((time) => Number((1e3 * (time - before)).toPrecision(6))),
        y: mostBetween(running, times),
        line: { color: colorway[[1, 0, 2][i] ?? 0], width: 2, shape: "hv" as const },
      })),
    });
  },
});
