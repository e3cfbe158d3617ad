/** Which of plotly.js's own bundles draws a figure, and which figures none of them can draw here. */

import type { Figure } from "../../figure/figure";
import { packageFile } from "../../host/project";

/** The small bundle draws most figures; the full one is four times as large. */
export type Bundle = "cartesian" | "full";

const words = (text: string) => text.split(" ");

const cartesian = words(
  "scatter bar box heatmap histogram histogram2d histogram2dcontour image pie contour " +
    "scatterternary violin funnel waterfall quiver",
);
const full = words(
  "barpolar candlestick carpet contourcarpet funnelarea icicle indicator ohlc parcats sankey " +
    "scattercarpet scatterpolar scattersmith sunburst table treemap",
);

/** What a browser draws with WebGL: the fix that does without, where there is one. */
const webGl: Readonly<Record<string, string | undefined>> = {
  scattergl: 'type "scatter" draws the same',
  scatterpolargl: 'type "scatterpolar" draws the same',
  surface: 'a "contour" or "heatmap" shows the same numbers',
  ...Object.fromEntries(
    words("scatter3d mesh3d cone isosurface streamtube volume splom parcoords").map((type) => [
      type,
      undefined,
    ]),
  ),
};

const maps = words("scattergeo choropleth scattermap densitymap choroplethmap");

/** A figure that cannot be drawn without a browser, or not at all. */
export class UndrawableError extends Error {
  override readonly name = "UndrawableError";
}

/**
 * The bundle that draws a figure.
 *
 * @throws UndrawableError that names the trace and the fix, for WebGL, maps and unknown types
 */
export function bundleFor({ data }: Figure): Bundle {
  let bundle: Bundle = "cartesian";
  if (!Array.isArray(data)) throw new UndrawableError("a figure needs a list of traces: data");
  (data as readonly { type?: unknown; name?: unknown }[]).forEach((trace, i) => {
    const { type = "scatter", name } = trace ?? {};
    const kind = String(type);
    if (cartesian.includes(kind)) return;
    if (full.includes(kind)) bundle = "full";
    else throw new UndrawableError(`${traceName(i, name)} ${reason(kind)}`);
  });
  return bundle;
}

/** Path of a bundle's file. */
export function bundleFile(bundle: Bundle): string {
  const file = bundle === "cartesian" ? "plotly-cartesian.min.js" : "plotly.min.js";
  return packageFile("plotly.js", "dist", file);
}

function traceName(index: number, name: unknown): string {
  const named = typeof name === "string" && name ? ` (${name})` : "";
  return `trace ${index + 1}${named}`;
}

function reason(type: string): string {
  const browser = "npx distlab export … --browser draws it with a Chromium";
  if (type in webGl) {
    const other = webGl[type];
    return `is of type ${type}, which needs WebGL: ${other ? `${other}, or ` : ""}${browser}`;
  }
  if (maps.includes(type)) return `is of type ${type}, a map, which needs a browser: ${browser}`;
  const known = [...cartesian, ...full].join(", ");
  return `has the type ${type}, which plotly.js does not know; it knows ${known}`;
}
