/** A request as bars over time, a bar for each call, with the critical path marked. */

import type { Data } from "plotly.js";
import { readable } from "../../core/format";
import { showQuantity } from "../../core/quantity";
import type { PerSecond, Seconds } from "../../core/units";
import { type Topology, topologyLoads } from "../../model/architecture/topology";
import { type TopologySpan, topologySpans } from "../../model/architecture/topology-time";
import { simulateRequestTrace } from "../../scenario/architecture/request-trace";
import { exponential } from "../../sim/distribution";
import { type Figure, colorway, figure } from "../figure";

/** A call with the time that it worked itself, before it called others. */
export interface WaterfallCall extends TopologySpan {
  /** When its own work was done (s). */
  readonly worked: Seconds;
}

export interface TopologyWaterfallOptions {
  /** Requests that come to the entry (1/s, finite, >= 0), for which no service is overloaded. */
  readonly arrivalRate: PerSecond;
  /** Draws the times of one request; without it all calls take their mean times. */
  readonly seed?: number;
  /** What the waterfall shows, instead of time and critical path. */
  readonly title?: string;
}

/** More bars than this cannot be told apart. */
const mostCalls = 60;
/** So many names of the critical path fit into a title. */
const mostNames = 6;

/**
 * Draws the calls of one request: when each begins, works, and has its last answer.
 *
 * @param topology - services without circles of calls, of which a request makes 60 calls or fewer
 * @param options - `arrivalRate` (1/s), `seed` of one request, and a title
 * @returns a figure
 * @throws RangeError if a parameter is outside its domain, a service is overloaded, a name is unknown, or
 *   calls go in circles
 *
 * @example
 * ```ts
 * show(topologyWaterfallFigure({
 *   entry: "shop",
 *   services: [
 *     { name: "shop", work: ms(4), unavailability: 0.001, calls: [["store"]], optional: [] },
 *     { name: "store", work: ms(5), unavailability: 0.001, calls: [], optional: [] },
 *   ],
 * }, { arrivalRate: 100, seed: 1 }));
 * ```
 */
export function topologyWaterfallFigure(
  topology: Topology,
  options: TopologyWaterfallOptions,
): Figure {
  const { arrivalRate, seed } = options;
  const visits = topologyLoads(arrivalRate, topology).reduce((sum, each) => sum + each.visits, 0);
  if (visits > mostCalls) {
    throw new RangeError(`topology must make ${mostCalls} calls or fewer, got ${visits}`);
  }
  const calls = waterfallCalls(topology, { arrivalRate, ...(seed !== undefined && { seed }) });
  const whole = showQuantity(calls[0]?.end ?? 0, "s");
  const path = calls.filter(({ isCritical }) => isCritical).map(({ name }) => name);
  const named = path.slice(0, mostNames).join(" → ") + (path.length > mostNames ? " → …" : "");
  const time =
    seed === undefined ? `At mean times a request takes ${whole}` : `This request takes ${whole}`;
  return figure({
    title: options.title ?? `${time}; critical: ${named}`,
    ...waterfallParts(calls),
  });
}

/**
 * The calls of a request, with their own times: at mean times, or drawn with a seed.
 *
 * @param topology - the services
 * @param options - `arrivalRate`, `seed`
 * @returns calls in order
 * @throws RangeError as `topologyWaterfallFigure`
 */
export function waterfallCalls(
  topology: Topology,
  { arrivalRate, seed }: { readonly arrivalRate: PerSecond; readonly seed?: number },
): WaterfallCall[] {
  const mean = topologySpans(arrivalRate, topology);
  const loads = topologyLoads(arrivalRate, topology);
  const timeOf = (name: string) => loads.find((each) => each.name === name)?.responseTime ?? 0;
  if (seed === undefined) {
    return mean.map((span) => ({ ...span, worked: span.start + timeOf(span.name) }));
  }
  return simulateRequestTrace({
    entry: topology.entry,
    services: topology.services
      .filter(({ name }) => timeOf(name) > 0)
      .map(({ name, calls }) => ({ name, calls, own: exponential(1 / timeOf(name)) })),
    seed,
  });
}

/** Axes and traces of a waterfall, the first call on top. */
export function waterfallParts(calls: readonly WaterfallCall[]) {
  const end = calls[0]?.end ?? 0;
  const unit = end >= 10 ? { name: "s", seconds: 1 } : { name: "ms", seconds: 1e-3 };
  const shown = end > 0 && end < 1e-3 ? { name: "µs", seconds: 1e-6 } : unit;
  const lane = (i: number) => `${i + 1} ${calls[i]?.name ?? ""}`;
  const bars = (parts: readonly { from: Seconds; to: Seconds; i: number }[]) => ({
    x: parts.flatMap(({ from, to }) => [from / shown.seconds, to / shown.seconds, null]),
    y: parts.flatMap(({ i }) => [lane(i), lane(i), null]),
    text: parts.flatMap(({ from, to, i }) => {
      const words = `${calls[i]?.name ?? ""}: ${readable((to - from) / shown.seconds)} ${shown.name}`;
      return [words, words, ""];
    }),
  });
  const some = (isCritical: boolean) =>
    calls
      .map(({ start, end: to, isCritical: is }, i) => ({ from: start, to, i, is }))
      .filter(({ is }) => is === isCritical);
  const work = calls
    .map(({ start, worked, isCritical }, i) => ({ from: start, to: worked, i, isCritical }))
    .filter(({ isCritical }) => isCritical);
  const line = (name: string, parts: ReturnType<typeof some>, color: string, width: number) => ({
    name,
    mode: "lines" as const,
    ...bars(parts),
    hovertemplate: "%{text}<extra></extra>",
    line: { color, width, dash: "solid" as const },
  });
  const others = some(false);
  // Bars of many calls are thin.
  const width = Math.max(3, Math.min(10, 120 / calls.length));
  return {
    xaxis: { title: { text: `time (${shown.name})` }, rangemode: "tozero" as const },
    yaxis: {
      title: { text: "call" },
      type: "category" as const,
      categoryorder: "array" as const,
      categoryarray: calls.map((_, i) => lane(i)).reverse(),
      ...(calls.length > 10 && { dtick: 1, tickfont: { size: calls.length > 20 ? 7 : 10 } }),
    },
    data: [
      line("critical: the request is faster if these are", some(true), colorway[1], width),
      ...(others.length > 0 ? [line("others", others, colorway[0], width)] : []),
      line(
        "own work of these: adds up to the whole",
        work.map((each) => ({ ...each, is: true })),
        colorway[6],
        Math.max(2, width / 3),
      ),
    ] as Data[],
  };
}
