/** Figures of packets that go different ways. */

import { counted, percent } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { routedRatio } from "../../model/messaging/reordering";
import { reorderingOf, simulateReordering } from "../../scenario/messaging/reordering";
import { fixed } from "../../sim/distribution";
import type { TraceRecord } from "../../sim/trace";
import { defineFigure } from "../define";
import { colorway } from "../figure";
import { timelineFigure } from "../timeline/timeline";

const symbols = ["circle", "square", "diamond", "triangle-up", "star", "hexagon"];

/** The shortest way. */
const least = ms(5);

/** Packets of one stream over several routes, as a space-time diagram: which of them come after a later one. */
export const routeTimelineFigure = defineFigure({
  id: "route-timeline",
  subject: "messaging",
  formula:
    "\\sum_i s_i \\left(1 - \\prod_{k \\ge 1} \\left(1 - \\sum_{j: \\, d_j + k g < d_i} s_j\\right)\\right)",
  sources: ["RFC 2991, section 2", "RFC 4737, section 4.1"],
  options: {
    routes: count({ default: 3, min: 1, max: 6, label: "routes, each as likely" }),
    packets: count({ default: 12, min: 3, max: 24, label: "packets" }),
    gap: number({
      default: ms(1),
      unit: "s",
      min: ms(0.2),
      max: ms(5),
      scale: "log",
      label: "time between packets",
    }),
    difference: number({
      default: ms(4.5),
      unit: "s",
      min: 0,
      max: ms(20),
      label: "by how much the longest route is longer than the shortest",
    }),
    seed: seed(),
  },
  build({ routes, packets, gap, difference, seed: chosen }) {
    const delays = Array.from(
      { length: routes },
      (_, i) => least + (routes === 1 ? 0 : (difference * i) / (routes - 1)),
    );
    const share = 1 / routes;
    const trace: TraceRecord[] = [];
    const { arrivals } = simulateReordering({
      ...{ packets, gap, seed: chosen, trace },
      routes: delays.map((delay) => ({ delay: fixed(delay), share })),
    });
    const late = new Set(reorderingOf(arrivals).reordered.map(({ sequence }) => String(sequence)));
    // No packet takes less than some milliseconds, or as long as a second: those are the unit of the axis.
    const marks = (name: string, y: number, records: readonly TraceRecord[]) => ({
      ...{ name, mode: "markers" as const, x: records.map(({ time }) => time / ms(1)) },
      y: records.map(() => y),
    });
    const taken = (i: number) => trace.filter(({ label }) => label === `route ${i + 1}`);
    const behind = trace.filter(({ event, label }) => event === "receive" && late.has(label));
    const ratio = routedRatio(gap, { routes: delays.map((delay) => ({ delay, share })) });
    const ways = counted(routes, "route");
    const messages = trace.filter(({ event }) => event !== "note");
    const diagram = timelineFigure(messages, {
      title: `Of ${packets} packets ${showQuantity(gap, "s")} apart over ${ways} ${counted(late.size, "comes", "come")} after a later one; of many ${percent(ratio)} do`,
      lanes: ["sender", "receiver"],
      laneTitle: "end of the routes",
    });
    const drawn = [
      ...delays.map((_, i) => ({
        ...marks(`route ${i + 1}`, 0, taken(i)),
        marker: { color: colorway[i], symbol: symbols[i] ?? "circle", size: 10 },
      })),
      {
        ...marks("after a later one", 1, behind),
        marker: { color: colorway[6], symbol: "x", size: 10 },
      },
    ].filter(({ x }) => x.length > 0);
    return {
      layout: { ...diagram.layout, showlegend: true },
      data: [...diagram.data, ...drawn],
    };
  },
});
