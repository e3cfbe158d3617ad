/** What the page is told about a figure. */

import { textHash } from "../../core/hash";
import type { Figure } from "../../figure/figure";
import type { DressedFigure } from "../dress";
import { withFormulas } from "../html/drawn";
import { withFamilies } from "./fonts";

/** Pixels of WebGL's pictures in a CSS pixel: as many as are seen, within plotly.js's bounds. */
const pixelRatios = { least: 2, most: 4 } as const;

/**
 * The figure as a script's literal, with the seed that makes its names in the drawing the same
 * whatever was drawn before.
 */
export function drawRequest({ figure, width, height }: DressedFigure, scale: number): string {
  const { data, layout } = withFamilies({ data: figure.data, layout: figure.layout });
  const { formulas } = withFormulas([figure]);
  const { least, most } = pixelRatios;
  const pixelRatio = Math.min(most, Math.max(least, Math.ceil(scale)));
  const drawn = asJson({ data, layout, width, height });
  const seed = textHash(drawn);
  return `Object.assign(${drawn}, ${asJson({ formulas, pixelRatio, seed })})`;
}

/** True if outlines of countries are needed. */
export function hasGeography(figure: Figure): boolean {
  return tracesOf(figure).some(({ type }) => type === "scattergeo" || type === "choropleth");
}

/**
 * Maps made of tiles come from servers; without a network only the empty one is there.
 *
 * @throws Error that says what to do instead
 */
export function refuseTiles(figure: Figure): void {
  tracesOf(figure).forEach(({ type, subplot = "map" }, i) => {
    if (!/map$/.test(type ?? "") || /^(heat|tree)map$/.test(type ?? "")) return;
    const layout = figure.layout as Readonly<Record<string, { style?: unknown } | undefined>>;
    const style = layout[subplot]?.style;
    if (style === "white-bg") return;
    throw new Error(
      `trace ${i + 1} is of type ${type}, whose map comes from the network, and none is used: ` +
        `set layout.${subplot}.style to "white-bg", or draw it as scattergeo or choropleth`,
    );
  });
}

interface SomeTrace {
  readonly type?: string;
  readonly subplot?: string;
}

function tracesOf({ data }: Figure): readonly SomeTrace[] {
  return data.map((trace) => (trace ?? {}) as SomeTrace);
}

function asJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part) && !(part instanceof DataView)
      ? Array.from(part as unknown as ArrayLike<number>)
      : part,
  );
}
