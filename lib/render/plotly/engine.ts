/** plotly.js as it is published, loaded into a page of its own, and what it draws there. */

import { readFileSync } from "node:fs";
import type { Figure } from "../../figure/figure";
import type { Element } from "../dom/element";
import { type Bundle, UndrawableError, bundleFile } from "./bundle";
import { cachedScript } from "./code-cache";
import { makePage } from "./window";

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws figures with one bundle. */
export interface Engine {
  /** @throws UndrawableError with plotly.js's own message */
  draw(figure: Figure, size: Size, seed: number): Element;
}

interface Plotly {
  toImage(
    figure: object,
    options: object,
  ): { then(onDone: () => void, onError: (error: unknown) => void): void };
}

/** Loads a bundle. */
export function loadEngine(bundle: Bundle): Engine {
  let drawn: Element | undefined;
  const { document, queue, globals, seed } = makePage(
    (root) => void (drawn = root.cloneNode(true)),
  );
  const file = bundleFile(bundle);
  const parameters = ["module", "exports", "define", ...Object.keys(globals)];
  const code = `(function(${parameters.join(",")}){${readFileSync(file, "utf8")}\n})`;
  const { script, keep } = cachedScript(file, code);
  const start = script.runInThisContext() as (...values: unknown[]) => void;
  const module = { exports: {} };
  start(module, module.exports, undefined, ...Object.values(globals));
  const plotly = module.exports as Plotly;

  const draw = ({ data, layout }: Figure, { width, height }: Size, number: number): Element => {
    seed(number);
    drawn = undefined;
    let failure: { readonly error: unknown } | undefined;
    const options = { format: "svg", width, height, imageDataOnly: true };
    plotly.toImage(plainCopy({ data, layout }), options).then(
      () => undefined,
      (error) => void (failure = { error }),
    );
    try {
      queue.run();
    } catch (error) {
      failure = { error };
    }
    if (failure) throw undrawable(failure.error);
    const root = drawn as Element | undefined;
    if (!root) throw new Error("plotly.js ended without a drawing");
    document.body.textContent = "";
    keep();
    return root;
  };
  return { draw };
}

/** plotly.js writes into what it is given. */
function plainCopy<T>(figure: T): T {
  try {
    return structuredClone(figure);
  } catch (error) {
    throw new UndrawableError(`a figure is plain data: ${messageOf(error)}`, { cause: error });
  }
}

function undrawable(error: unknown): UndrawableError {
  return new UndrawableError(`plotly.js cannot draw this figure: ${messageOf(error)}`, {
    cause: error,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
