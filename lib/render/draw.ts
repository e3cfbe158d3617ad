/** A figure in, a drawing out: no browser, no network, the same drawing every time. */

import { textHash } from "../core/hash";
import type { Figure } from "../figure/figure";
import type { Element } from "./dom/element";
import { elementsBelow } from "./dom/selector";
import { type Bundle, bundleFor } from "./plotly/bundle";
import { type Engine, type Size, loadEngine } from "./plotly/engine";
import { type WriteOptions, writeSvg } from "./svg/write";

/** What plotly.js drew: a tree of SVG elements that writers read. */
export interface Drawing extends Size {
  readonly root: Element;
  /** As SVG text. */
  svg(options?: WriteOptions): string;
}

const engines = new Map<Bundle, Engine>();

/**
 * Draws a figure.
 *
 * @param figure - data and layout; it is not changed
 * @param size - CSS pixels
 * @throws UndrawableError for a trace that needs a browser, for what is not plain data, and with
 *   plotly.js's own message, if it cannot draw the figure
 */
export function drawFigure(figure: Figure, size: Size): Drawing {
  const { width, height } = size;
  for (const [name, value] of Object.entries({ width, height })) {
    if (value >= 10 && value <= 20_000) continue;
    throw new RangeError(`${name} must be in [10, 20000], got ${value}`);
  }
  const bundle = bundleFor(figure);
  const engine = engines.get(bundle) ?? loadEngine(bundle);
  // A figure that fails takes its engine with it: the next one finds nothing of it.
  engines.delete(bundle);
  // Names in the drawing are random; those of another figure on the same page must be others.
  const seed = seedOf(figure, size);
  const root = engine.draw(figure, size, seed);
  engines.set(bundle, engine);
  restoreQuotes(root);
  return { width, height, root, svg: (options) => writeSvg(root, options) };
}

function seedOf({ data, layout }: Figure, { width, height }: Size): number {
  try {
    return textHash(JSON.stringify([data, layout, width, height]));
  } catch {
    // Circles and BigInts have no JSON; plotly.js says what it makes of them.
    return 0;
  }
}

/** plotly.js puts a word in place of quotes, to find them again in the text; here it is a tree. */
function restoreQuotes(root: Element): void {
  for (const { style } of elementsBelow(root)) {
    for (const name of ["font-family", "fill", "stroke"]) {
      const value = style.getPropertyValue(name);
      if (value.includes("TOBESTRIPPED")) {
        style.setProperty(name, value.replaceAll("TOBESTRIPPED", "'"));
      }
    }
  }
}
