/** What a picture cannot show: its words for slides, screen readers and manifests. */

import type { Option } from "../core/option";
import { showQuantity } from "../core/quantity";
import type { Figure } from "../figure/figure";
import { findingOf, plainText, titleOf } from "../figure/finding";
import { figures } from "../figure/registry";
import { soundFigure } from "../figure/sound";

/** The words that belong to a figure. */
export interface About {
  /** The finding in one sentence. */
  readonly finding: string;
  /** What is drawn: axes, series and their ranges. */
  readonly description: string;
  /** The model in LaTeX; absent for a figure that is not declared. */
  readonly formula?: string;
  /** The options it was drawn with, as people write them: "most workers: 4096". */
  readonly parameters: readonly string[];
  readonly sources: readonly string[];
}

/** Collects the words of a figure; formula, parameters and sources are those of its declaration. */
export function aboutFigure(given: Figure): About {
  const figure = soundFigure(given);
  const { meta } = figure.layout;
  const declared = meta && figures.find(({ id }) => id === meta.figure);
  const finding = findingOf(figure);
  const description = describe(figure);
  if (!declared) return { finding, description, parameters: [], sources: [] };
  const schema: Readonly<Record<string, Option<unknown>>> = declared.options;
  const parameters = Object.entries(meta.options).flatMap(([name, value]) => {
    const option = Object.hasOwn(schema, name) ? schema[name] : undefined;
    return option ? [`${option.label}: ${shown(value, option.unit)}`] : [];
  });
  const { formula, sources } = declared;
  return { finding, description, formula, parameters, sources };
}

function shown(value: unknown, unit: string): string {
  if (Array.isArray(value)) return value.map((each) => shown(each, unit)).join(", ");
  return typeof value === "number" ? showQuantity(value, unit) : String(value);
}

/** A trace as far as words about it go. */
interface DrawnTrace {
  readonly type?: unknown;
  readonly mode?: unknown;
  readonly name?: unknown;
  readonly x?: unknown;
  readonly y?: unknown;
}

function describe({ data, layout }: Figure): string {
  const traces = data as readonly DrawnTrace[];
  const kinds = [...new Set(traces.map(kindOf))].join(" and ");
  const { xaxis, yaxis } = layout as { xaxis?: object; yaxis?: object };
  const axes = [
    axis(
      "x axis",
      titleOf(xaxis),
      traces.map(({ x }) => x),
    ),
    axis(
      "y axis",
      titleOf(yaxis),
      traces.map(({ y }) => y),
    ),
  ];
  const names = traces.map(({ name }) => plainText(String(name ?? ""))).filter(Boolean);
  const series = names.length > 0 ? [`Series: ${names.join("; ")}.`] : [];
  return [`Chart with ${kinds || "nothing drawn"}.`, ...axes.filter(Boolean), ...series].join(" ");
}

function kindOf({ type = "scatter", mode = "lines" }: DrawnTrace): string {
  if (type !== "scatter") return type === "bar" ? "bars" : String(type);
  return String(mode).includes("lines") ? "lines" : "points";
}

function axis(name: string, title: string, columns: readonly unknown[]) {
  const numbers = columns
    .flatMap((column) => (Array.isArray(column) ? (column as unknown[]) : []))
    .filter((value): value is number => typeof value === "number" && Number.isFinite(value));
  const range =
    numbers.length > 0
      ? `, ${showQuantity(least(numbers), "1")} to ${showQuantity(most(numbers), "1")}`
      : "";
  return title || range ? `${name}: ${plainText(title) || "no title"}${range}.` : "";
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
