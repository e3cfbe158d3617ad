/** The colours of the shared look, written out wherever a figure leaves the choice to plotly. */

import type { Figure } from "../figure/figure";
import { axisNames } from "./axis-range";

type Part = Readonly<Record<string, unknown>>;

const [ground, text, line, grid] = ["#FFFFFF", "#222222", "#444444", "#E5E5E5"];

const axisLook = {
  gridcolor: grid,
  zerolinecolor: line,
  linecolor: line,
  tickcolor: line,
};

const barLook = { outlinecolor: line, tickcolor: line, bordercolor: line };

/** Plots that have their own axes: their names, and those of their axes. */
const plots: Readonly<Record<string, readonly string[]>> = {
  polar: ["radialaxis", "angularaxis"],
  ternary: ["aaxis", "baxis", "caxis"],
  smith: ["realaxis", "imaginaryaxis"],
  scene: ["xaxis", "yaxis", "zaxis"],
  geo: [],
};

/** A figure that names all the colours which must differ on another ground. */
export function withLightLook(figure: Figure): Figure {
  const { data, layout } = figure;
  const parts = layout as Part;
  const axes = axisNames(figure).map((name) => [name, lookOf(parts[name])]);
  const others = otherPlots(figure).map(([name, axes]) => {
    const plot = partOf(parts[name]);
    const own = axes.map((axis) => [axis, lookOf(plot[axis])]);
    return [name, { bgcolor: ground, ...plot, ...Object.fromEntries(own) }];
  });
  const scales = Object.keys(layout)
    .filter((name) => /^coloraxis\d*$/.test(name))
    .map((name) => [name, withBar(partOf(parts[name]))]);
  const shapes = layout.shapes?.map((shape) => ({
    ...shape,
    line: { color: line, ...shape.line },
  }));
  const notes = layout.annotations?.map((note) => ({
    arrowcolor: note.bordercolor ?? line,
    ...note,
  }));
  return {
    data: data.map((trace) => traceLook(trace as Part) as Figure["data"][number]),
    layout: {
      paper_bgcolor: ground,
      plot_bgcolor: ground,
      ...layout,
      font: { color: text, ...layout.font },
      ...Object.fromEntries([...axes, ...others, ...scales]),
      ...(layout.legend && { legend: { bordercolor: line, ...layout.legend } }),
      ...(shapes && { shapes }),
      ...(notes && { annotations: notes }),
    } as Figure["layout"],
  };
}

const partOf = (value: unknown): Part =>
  typeof value === "object" && value !== null ? (value as Part) : {};

/** An axis that names one colour for all of it keeps that. */
function lookOf(axis: unknown): Part {
  const given = partOf(axis);
  const { gridcolor } = axisLook;
  return { ...("color" in given ? { gridcolor } : axisLook), ...given };
}

const withBar = (part: Part): Part => ({
  ...part,
  colorbar: { ...barLook, ...partOf(part["colorbar"]) },
});

/** The plots with other axes that a figure has: from its layout, and from its traces. */
function otherPlots({ data, layout }: Figure): (readonly [string, readonly string[]])[] {
  return Object.entries(plots).flatMap(([kind, axes]) => {
    const isOne = new RegExp(`^${kind}\\d*$`);
    const named = (data as readonly Part[]).flatMap(({ type, subplot, scene, geo }) => {
      const usual = String(type).includes(kind) ? kind : undefined;
      return [subplot, scene, geo, usual].filter((name) => typeof name === "string");
    }) as string[];
    const names = [...Object.keys(layout), ...named].filter((name) => isOne.test(name));
    return [...new Set(names)].map((name) => [name, axes] as const);
  });
}

const scaled =
  /^(?:heatmap|contour|histogram2d|histogram2dcontour|surface|choropleth.*|density.*)$/;

function traceLook(trace: Part): Part {
  const { type, marker, cells, header, connector } = trace;
  const kind = String(type);
  if (kind === "table") {
    return { ...trace, cells: withGround(cells), header: withGround(header) };
  }
  if (kind === "waterfall" || kind === "funnel") {
    const { line: own, ...rest } = partOf(connector);
    return { ...trace, connector: { ...rest, line: { color: line, ...partOf(own) } } };
  }
  if (scaled.test(kind)) return withBar(trace);
  const { colorbar, showscale } = partOf(marker);
  return colorbar || showscale ? { ...trace, marker: withBar(partOf(marker)) } : trace;
}

function withGround(part: unknown): Part {
  const { fill, ...rest } = partOf(part);
  return { ...rest, fill: { color: ground, ...partOf(fill) } };
}
