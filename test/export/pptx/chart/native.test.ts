import { describe, expect, it } from "vitest";
import { nativeChart, whyPicture } from "../../../../lib/export/pptx";
import type { CategoryPlan, ScatterPlan } from "../../../../lib/export/pptx/chart/plan";
import type { Figure } from "../../../../lib/figure/figure";
import { figures } from "../../../../lib/figure/registry";
import { amdahlFigure } from "../../../../lib/figure/scaling/amdahl";
import { curves } from "../opened";

const scatter = (figure: Figure) => nativeChart(figure) as ScatterPlan;
const category = (figure: Figure) => nativeChart(figure) as CategoryPlan;
const line = { name: "a", mode: "lines", x: [1, 2, 3], y: [10, 20, 30] };
const bars = (data: readonly object[], layout: object = {}) =>
  curves(
    data.map((each) => ({ type: "bar", ...each })),
    layout,
  );

describe("nativeChart", () => {
  it("draws the declared figures, except those that it cannot", () => {
    const pictures = figures.flatMap((build) => {
      const reason = whyPicture(build());
      return reason === undefined ? [] : [`${build.id}: ${reason}`];
    });
    expect(pictures.sort()).toEqual([
      "adaptive-throttling: there are error bars",
      "afternoon: the layout has yaxis2",
      "age-of-information: there are error bars",
      "aloha: there are error bars",
      "arq-efficiency: there are error bars",
      "arq-timeline: yaxis has ticktext",
      "audit-sampling: there are error bars",
      "batching: there are error bars",
      "block-diagram: the layout has shapes",
      "chain-latency: the layout has yaxis2",
      "checksum-misses: xaxis has categoryorder",
      "circuit-breaker: the layout has yaxis2",
      "clock-uncertainty: yaxis has categoryorder",
      "crash-positions: yaxis has ticktext",
      "csma-cd: there are error bars",
      "deduplication-memory: there are error bars",
      "delivery-attempts: there are error bars",
      "delivery-promises: xaxis has ticktext",
      "disk-afr: there are error bars",
      "downtime: yaxis has ticktext",
      "effective-rate: xaxis has ticktext",
      "election: there are error bars",
      "end-to-end: there are error bars",
      "error-goodput: there are error bars",
      "executions: a bar trace has offset",
      "fate-sharing: there are error bars",
      "fec-or-arq: there are error bars",
      "finite-buffer: the layout has yaxis2",
      "flow-laws: there are error bars",
      "fragment-loss: there are error bars",
      "fragments: a bar trace has base",
      "guessing-time: ticks are no powers of a number",
      "hash-ring: there are error bars",
      "head-of-line-streams: there are error bars",
      "hedging: there are error bars",
      "identification-collisions: there are error bars",
      "karp-flatt: the first label would be no round number",
      "latency-numbers: xaxis has ticktext",
      "location-leak: there are error bars",
      "logical-clocks: yaxis has ticktext",
      "lookup-hops: there are error bars",
      "loopback-ladder: yaxis has categoryorder",
      "lost-copies: the layout has yaxis2",
      "masking-retries: there are error bars",
      "measured-hedging: the x axis's autorange is reversed",
      "measured-quorum-latency: there are error bars",
      "measured-round-trips: there are error bars",
      "measured-set-up: there are error bars",
      "measured-tails: the x axis's autorange is reversed",
      "measured-transport: there are error bars",
      "nagle: yaxis has ticktext",
      "nested-headers: xaxis has ticktext",
      "network-revenue: a mode is text",
      "nfds: there are error bars",
      "packet-throughput: there are error bars",
      "partition-choice: there are error bars",
      "partition-survival: there are error bars",
      "pipeline: yaxis has categoryorder",
      "playout-buffer: there are error bars",
      "production-latencies: there are error bars",
      "query-flood: there are error bars",
      "reordering: there are error bars",
      "request-waterfall: yaxis has categoryorder",
      "residual-errors: there are error bars",
      "route-timeline: yaxis has ticktext",
      "service-graph: the layout has annotations",
      "service-variability: there are error bars",
      "short-query: there are error bars",
      "sites: there are error bars",
      "sla-refund: xaxis has ticktext",
      "slow-dependency: there are error bars",
      "stale-view: there are error bars",
      "statistical-multiplexing: there are error bars",
      "stream-completion: there are error bars",
      "suspicions: yaxis has ticktext",
      "swarm-pieces: there are error bars",
      "threshold-trust: there are error bars",
      "timing-models: yaxis has ticktext",
      "topology-queues: there are error bars",
      "transport-timeline: yaxis has ticktext",
      "window-and-numbers: the layout has yaxis2",
      "work-stealing: there are error bars",
    ]);
  });

  it("keeps every point, name and colour of a figure", () => {
    const figure = amdahlFigure();
    const { series, x } = scatter(figure);
    const traces = figure.data as readonly { name: string; x: number[]; y: number[] }[];
    expect(series.map(({ name }) => name)).toEqual(traces.map(({ name }) => name));
    expect(series.map(({ points }) => points)).toEqual(
      traces.map((trace) => trace.x.map((each, i) => ({ x: each, y: trace.y[i] }))),
    );
    expect(series.map(({ paint }) => paint.hex)).toEqual(["0072B2", "D55E00", "009E73", "CC79A7"]);
    expect(x).toMatchObject({ title: "workers (count)", base: 10, min: 1, max: 4096 });
  });

  it.each([
    { trace: { mode: "lines" }, line: true, marker: false },
    { trace: { mode: "markers" }, line: false, marker: true },
    { trace: { mode: "markers+lines" }, line: true, marker: true },
    { trace: { mode: undefined }, line: true, marker: true },
  ])("reads the mode $trace.mode as plotly does", ({ trace, line: hasLine, marker }) => {
    const look = scatter(curves([{ ...line, ...trace }])).series[0];
    expect([Boolean(look?.line), Boolean(look?.marker)]).toEqual([hasLine, marker]);
  });

  it.each([
    { gap: NaN, why: "no number" },
    { gap: null, why: "nothing" },
    { gap: Infinity, why: "without bound" },
  ])("breaks the line at what is $why", ({ gap }) => {
    const broken = scatter(curves([{ ...line, y: [10, gap, 30] }])).series[0]?.points;
    expect(broken?.map(({ y }) => y)).toEqual([10, undefined, 30]);
    const bridged = scatter(curves([{ ...line, y: [10, gap, 30], connectgaps: true }]));
    expect(bridged.series[0]?.points.map(({ y }) => y)).toEqual([10, 30]);
  });

  it("breaks the line where a value has no logarithm", () => {
    const log = { yaxis: { type: "log" } };
    const points = scatter(curves([{ ...line, y: [10, 0, 30] }], log)).series[0]?.points;
    expect(points?.map(({ y }) => y)).toEqual([10, undefined, 30]);
  });

  it("draws the corners of steps", () => {
    const hv = scatter(curves([{ ...line, line: { shape: "hv" } }])).series[0]?.points;
    expect(hv?.map(({ x, y }) => [x, y])).toEqual([
      [1, 10],
      [2, 10],
      [2, 20],
      [3, 20],
      [3, 30],
    ]);
  });

  it("reads dashes, widths, symbols and opacity", () => {
    const trace = {
      ...line,
      mode: "lines+markers",
      line: { color: "rgba(255, 0, 0, 0.5)", dash: "longdash", width: 4 },
      marker: { symbol: "square-open", size: 13 },
      opacity: 0.5,
    };
    expect(scatter(curves([trace], { font: { size: 32 } })).series[0]).toMatchObject({
      paint: { hex: "FF0000", alpha: 0.25 },
      line: { dash: "lgDash", width: 2 },
      marker: { symbol: "square", size: 7, hollow: true },
    });
  });

  it("takes short ticks between powers of ten, and no finer grid", () => {
    const axis = (minor: object, type = "log") => curves([line], { yaxis: { type, minor } });
    expect(scatter(axis({ ticks: "outside" })).value.minorTicks).toBe(true);
    expect(whyPicture(axis({ showgrid: true }))).toBe("the y axis has a finer grid");
    expect(whyPicture(axis({ ticks: "outside" }, "linear"))).toBe("the y axis has a finer grid");
  });

  it("shows a legend when there is a choice, or when it is asked for", () => {
    expect(scatter(curves([line])).legend).toBe(false);
    expect(scatter(curves([line], { showlegend: true })).legend).toBe(true);
    expect(scatter(curves([line, line])).legend).toBe(true);
    expect(scatter(curves([line, line], { showlegend: false })).legend).toBe(false);
    const hidden = scatter(curves([line, { ...line, showlegend: false }]));
    expect(hidden.series.map(({ inLegend }) => inLegend)).toEqual([true, false]);
  });

  it("collects the names of all bars in the order of their appearance", () => {
    const plan = category(
      bars([
        { name: "reads", x: ["disk", "rack"], y: [1, 2] },
        { name: "writes", x: ["rack", "world"], y: [3, 4] },
      ]),
    );
    expect(plan).toMatchObject({ kind: "bar", horizontal: false, stacked: false });
    expect(plan.categories).toEqual(["disk", "rack", "world"]);
    expect(plan.series.map(({ values }) => values)).toEqual([
      [1, 2, undefined],
      [undefined, 3, 4],
    ]);
    expect(plan.value).toMatchObject({ min: 0, title: "time (ms)" });
  });

  it("lays bars on their side, and stacks them", () => {
    const lying = category(bars([{ name: "a", orientation: "h", y: ["p", "q"], x: [1, 2] }]));
    expect(lying).toMatchObject({ horizontal: true, categories: ["p", "q"] });
    expect(lying.value.title).toBe("load (count)");
    const two = [
      { name: "a", x: ["p"], y: [3] },
      { name: "b", x: ["p"], y: [4] },
    ];
    const stacked = category(bars(two, { barmode: "stack" }));
    expect(stacked.stacked).toBe(true);
    expect(stacked.value.max).toBeGreaterThanOrEqual(7);
  });

  it("draws lines over names", () => {
    const plan = category(curves([{ ...line, x: ["Mon", "Tue", "Wed"] }]));
    expect(plan).toMatchObject({ kind: "line", categories: ["Mon", "Tue", "Wed"] });
  });
});
