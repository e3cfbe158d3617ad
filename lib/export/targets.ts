/** What is exported, from the words that say so. */

import { basename } from "node:path";
import type { Option } from "../core/option";
import { parseQuantity } from "../core/quantity";
import type { Figure } from "../figure/figure";
import { figures } from "../figure/registry";
import { readNotebook } from "../notebook/read";
import { figuresIn } from "../notebook/figures";
import { onSharedAxes } from "./moving";
import { suggestion } from "../host/suggestion";

/** A figure that is wanted, and the name of its files without their endings. */
export interface FigureTarget {
  readonly name: string;
  readonly figure: Figure;
}

/** One option that runs through values. */
export interface Sweep {
  readonly option: string;
  readonly from: string;
  readonly to: string;
  readonly steps: number;
}

/** Options of a figure as text, by their names. */
export type OptionTexts = Readonly<Record<string, string>>;

interface DeclaredFigure {
  readonly id: string;
  readonly options: Readonly<Record<string, Option<unknown>>>;
  (options?: object): Figure;
}

const declared = figures as readonly unknown[] as readonly DeclaredFigure[];

/**
 * The figures that names stand for: ids of the registry, or `all`.
 *
 * @throws Error that names what comes nearest, for an unknown figure or option; RangeError of the
 *   model for a wrong value
 */
export function figureTargets(
  names: readonly string[],
  texts: OptionTexts = {},
  sweep?: Sweep,
): FigureTarget[] {
  const chosen = names.includes("all") ? declared : [...new Set(names)].map(declaredFigure);
  const changes = Object.keys(texts).length > 0 || sweep !== undefined;
  if (chosen.length !== 1 && changes) {
    throw new Error("options are those of one figure: name just one");
  }
  return chosen.map((builder) => ({ name: builder.id, figure: build(builder, texts, sweep) }));
}

/** The figures in the outputs of a notebook, as they were when it was run. */
export function notebookTargets(path: string): FigureTarget[] {
  const stored = figuresIn(readNotebook(path));
  if (stored.length === 0) {
    throw new Error(`${path} holds no figure: run it first (npx distlab run ${path})`);
  }
  const digits = String(stored.length).length;
  return stored.map(({ figure }, i) => {
    const number = String(i + 1).padStart(digits, "0");
    // A name that the notebook brings is not one to write a file with.
    const known = declared.find(({ id }) => id === figure.layout.meta?.figure);
    const parts = [basename(path, ".ipynb"), number, known?.id];
    return { name: parts.filter((part) => part !== undefined).join("-"), figure };
  });
}

function declaredFigure(name: string): DeclaredFigure {
  const found = declared.find(({ id }) => id === name);
  if (found) return found;
  const hint = suggestion(
    name,
    declared.map(({ id }) => id),
  );
  throw new Error(`there is no figure ${name}${hint} (npx distlab figures lists them)`);
}

function build(builder: DeclaredFigure, texts: OptionTexts, sweep: Sweep | undefined): Figure {
  const entries = Object.entries(texts).map(([name, text]) => {
    return [name, parseQuantity(name, text, optionOf(builder, name))];
  });
  const options = Object.fromEntries(entries) as Readonly<Record<string, unknown>>;
  if (!sweep) return builder(options);
  const values = sweepValues(sweep, optionOf(builder, sweep.option));
  const moments = onSharedAxes(
    values.map((value) => builder({ ...options, [sweep.option]: value })),
  );
  const [first] = moments as [Figure, ...Figure[]];
  return { ...first, frames: moments.map(({ data, layout }) => ({ data, layout })) };
}

function optionOf({ id, options }: DeclaredFigure, name: string): Option<unknown> {
  const found = Object.hasOwn(options, name) ? options[name] : undefined;
  if (found) return found;
  const names = Object.keys(options);
  const known = names.length > 0 ? `it has ${names.join(", ")}` : "it has none";
  throw new Error(`${id} has no option ${name}${suggestion(name, names)} (${known})`);
}

/** Values from the first to the last: in equal ratios where the option is on a logarithmic scale. */
function sweepValues({ option, from, to, steps }: Sweep, declaration: Option<unknown>): number[] {
  const [first, last] = [from, to].map((text) => parseQuantity(option, text, declaration));
  if (typeof first !== "number" || typeof last !== "number") {
    throw new RangeError(`${option} must be a number to run from ${from} to ${to}`);
  }
  const isLog = declaration.scale === "log" && first > 0 && last > 0;
  return Array.from({ length: steps }, (_, i) => {
    const share = i / (steps - 1);
    const value = isLog ? first * (last / first) ** share : first + (last - first) * share;
    return declaration.step === 1 ? Math.round(value) : value;
  });
}
