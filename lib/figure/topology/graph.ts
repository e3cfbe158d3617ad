/** A graph of services that call each other: who calls whom, how busy each is, and how long it takes. */

import type { Data } from "plotly.js";
import { percent, readable } from "../../core/format";
import { showQuantity } from "../../core/quantity";
import type { PerSecond } from "../../core/units";
import {
  type ServiceLoad,
  type Topology,
  topologyLoads,
  topologyUnavailability,
} from "../../model/architecture/topology";
import { type Figure, colorway, figure, quiet } from "../figure";
import { type Edge, type Place, layersOf } from "./layers";

export interface TopologyGraphOptions {
  /** Requests that come to the entry (1/s, finite, >= 0). */
  readonly arrivalRate: PerSecond;
  /** What the graph shows, instead of who is the busiest. */
  readonly title?: string;
}

/** More services than this cannot be told apart. */
const mostServices = 40;
/** So many columns of names fit side by side. */
const mostColumns = 6;
/** In so many rows names and numbers fit on two lines. */
const mostRows = 6;

/** How busy a service is, as a colour. */
const bands = [
  { name: "under 50% busy", below: 0.5, color: colorway[5] },
  { name: "50 to 80%", below: 0.8, color: colorway[4] },
  { name: "80% and more", below: 1, color: colorway[1] },
  { name: "overloaded", below: Infinity, color: colorway[6] },
] as const;

/**
 * Draws a topology: a disk for each service that a request reaches, coloured by how busy it is, and arrows
 * for calls, dotted where the caller can do without. Callers stand left of those that they call, or above if
 * the graph is deeper than six calls.
 *
 * @param topology - services without circles of calls, of which a request reaches 40 or fewer
 * @param options - `arrivalRate` (1/s, finite, >= 0), and a title
 * @returns a figure
 * @throws RangeError if a parameter is outside its domain, a name is unknown, or calls go in circles
 *
 * @example
 * ```ts
 * show(topologyGraphFigure({
 *   entry: "shop",
 *   services: [
 *     { name: "shop", work: ms(4), unavailability: 0.001, calls: [["store"]], optional: [] },
 *     { name: "store", work: ms(5), unavailability: 0.001, calls: [], optional: [] },
 *   ],
 * }, { arrivalRate: 100 }));
 * ```
 */
export function topologyGraphFigure(topology: Topology, options: TopologyGraphOptions): Figure {
  const loads = topologyLoads(options.arrivalRate, topology);
  if (loads.length > mostServices) {
    throw new RangeError(
      `topology must reach ${mostServices} services or fewer, got ${loads.length}`,
    );
  }
  const layers = layersOf(
    topology,
    loads.map(({ name }) => name),
  );
  const isDown = layers.depth > mostColumns;
  const at = ({ layer, across }: Place): [number, number] =>
    isDown ? [across, 0 - layer] : [layer, 1 - across];
  const placeOf = (name: string) => at(layers.places.get(name) ?? { layer: 0, across: 0 });
  const isDense = (isDown ? layers.depth : layers.width) > mostRows;
  const last = layers.depth - 1;
  return figure({
    title: options.title ?? titleOf(loads, topology, options.arrivalRate),
    xaxis: {
      title: { text: "calls from the entry (count)" },
      visible: false,
      // Names stand right of their disks.
      range: isDown ? [0.3 / layers.width, 1 + 0.3 / layers.width] : [-0.1, last + 0.9],
    },
    yaxis: {
      title: { text: "place in the drawing (number)" },
      visible: false,
      range: isDown ? [-last - 0.5, 0.5] : [0, 1],
    },
    layout: {
      showlegend: true,
      hovermode: "closest",
      legend: { orientation: "h", x: 0, y: -0.02, yanchor: "top", font: { size: 11 } },
      margin: { t: 88, r: 16, b: 40, l: 16 },
      annotations: loads.map((load) => labelOf(load, placeOf(load.name), isDense)),
    },
    data: [
      ...edgeTraces(layers.edges, at),
      ...bands.flatMap(({ name, below, color }, i) => {
        const above = bands[i - 1]?.below ?? 0;
        const isIn = ({ utilization }: ServiceLoad) => utilization >= above && utilization < below;
        const inBand = loads.filter(isIn);
        return inBand.length > 0 ? [nodeTrace(name, inBand, { placeOf, color })] : [];
      }),
    ],
  });
}

function titleOf(loads: readonly ServiceLoad[], topology: Topology, rate: PerSecond): string {
  const busiest = loads.reduce((most, each) => (each.utilization > most.utilization ? each : most));
  const busy =
    busiest.utilization >= 1
      ? `${busiest.name} gets ${percent(busiest.utilization)} of what it can do`
      : `${busiest.name} is the busiest: ${percent(busiest.utilization)}`;
  return `At ${readable(rate)} requests/s ${busy}; ${percent(topologyUnavailability(topology))} of the requests fail`;
}

const numbersOf = ({ utilization, responseTime }: ServiceLoad) =>
  `${percent(utilization)}, ${responseTime === Infinity ? "queue grows" : showQuantity(responseTime, "s")}`;

/** Name and numbers, on a ground that hides the lines behind them. */
function labelOf(load: ServiceLoad, [x, y]: [number, number], isDense: boolean) {
  return {
    text: `${load.name}${isDense ? " " : "<br>"}${numbersOf(load)}`,
    ...{ x, y, xanchor: "left" as const, yanchor: "middle" as const, xshift: 8 },
    ...{ showarrow: false, align: "left" as const, borderpad: 0, bgcolor: "#FFFFFF" },
    font: { size: 11 },
  };
}

interface Drawn {
  readonly placeOf: (name: string) => [number, number];
  readonly color: string;
}

function nodeTrace(name: string, loads: readonly ServiceLoad[], { placeOf, color }: Drawn): Data {
  return {
    name,
    mode: "markers",
    x: loads.map((each) => placeOf(each.name)[0]),
    y: loads.map((each) => placeOf(each.name)[1]),
    text: loads.map((load) => `${load.name}: ${numbersOf(load)}`),
    hovertemplate: "%{text}<extra></extra>",
    marker: { color, size: 13, opacity: 1 },
    cliponaxis: false,
  } as Data;
}

/** Arrows in two traces: what is needed, and what is not. */
function edgeTraces(edges: readonly Edge[], at: (place: Place) => [number, number]): Data[] {
  return [false, true].flatMap((isOptional) => {
    const same = edges.filter((each) => each.isOptional === isOptional);
    if (same.length === 0) return [];
    const points = same.map(({ way }) => way.map(at));
    const sizes = points.flatMap((way) => [
      ...way.map((_, i) => (i === way.length - 1 ? 11 : 0)),
      0,
    ]);
    const label = ({ from, to, times }: Edge) =>
      `${from} → ${to}${times > 1 ? `, ${readable(times)} times` : ""}`;
    return [
      {
        name: isOptional ? "optional call" : "call",
        mode: "lines+markers",
        x: points.flatMap((way) => [...way.map(([x]) => x), null]),
        y: points.flatMap((way) => [...way.map(([, y]) => y), null]),
        text: same.flatMap((each) => [...each.way.map(() => label(each)), ""]),
        hovertemplate: "%{text}<extra></extra>",
        line: { color: quiet, width: 1.5, dash: isOptional ? "dot" : "solid" },
        marker: {
          symbol: "arrow",
          angleref: "previous",
          size: sizes,
          standoff: points.flatMap((way) => [
            ...way.map((_, i) => (i === way.length - 1 ? 7 : 0)),
            0,
          ]),
          color: quiet,
          opacity: 1,
          line: { width: 0 },
        },
      } as Data,
    ];
  });
}
