/** The live figures in the outputs of a notebook, as far as a page of this library can draw them. */

import type { FigureGrid, GridControl, Refusal } from "../../browser/frames";
import { type LiveSpec, liveMimeType } from "../../browser/live-spec";
import { type Schema, resolve } from "../../core/option";
import type { Figure } from "../../figure/figure";
import { figures } from "../../figure/registry";
import { soundFigure } from "../../figure/sound";
import type { Output } from "../../notebook/format";

type Part = Readonly<Record<string, unknown>>;

/**
 * What a page has to know of a live figure.
 *
 * @returns undefined for an output that is none
 * @throws RangeError that says why it cannot be live: a figure or an option that this library does
 *   not have, or something that `live` does not write
 */
export function liveSpecOf(output: Output): LiveSpec | undefined {
  if (output.output_type !== "display_data" && output.output_type !== "execute_result") return;
  const stored = output.data[liveMimeType];
  if (!isPart(stored)) return undefined;
  const options = partOf(stored["options"]);
  return "grid" in stored ? gridSpec(stored["grid"], options) : declaredSpec(stored, options);
}

function declaredSpec({ figure, only }: Part, options: Part): LiveSpec {
  const build = figures.find(({ id }) => id === figure);
  if (!build) throw new RangeError(`${String(figure)} is no figure of this library`);
  resolve<Schema>(build.options, options);
  const names = Array.isArray(only) ? only.filter((each) => typeof each === "string") : undefined;
  return { figure: build.id, options, ...(names && { only: names }) };
}

const kinds: readonly unknown[] = ["number", "choice", "toggle"];

function gridSpec(grid: unknown, options: Part): LiveSpec {
  const { controls, figures: stored } = partOf(grid);
  if (!isPart(controls) || !Array.isArray(stored)) throw new RangeError("its pictures are missing");
  const entries = Object.entries(controls);
  for (const [name, control] of entries) {
    if (!isControl(control)) throw new RangeError(`${name} is no control`);
    if (control.values.includes(options[name])) continue;
    throw new RangeError(`${name} must be one of the values that were drawn`);
  }
  const count = entries.reduce((all, [, each]) => all * (each as GridControl).values.length, 1);
  if (stored.length !== count) {
    throw new RangeError(`it must have ${count} pictures, got ${stored.length}`);
  }
  const pictures = stored.map((each: unknown): Figure | Refusal => {
    const { refusal } = partOf(each);
    return typeof refusal === "string" ? { refusal } : soundFigure(each as Figure);
  });
  const sound: FigureGrid = { controls: controls as FigureGrid["controls"], figures: pictures };
  return { grid: sound, options };
}

function isControl(control: unknown): control is GridControl {
  const { option, values } = partOf(control);
  return isPart(option) && kinds.includes(option["kind"]) && Array.isArray(values);
}

const isPart = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const partOf = (value: unknown): Part => (isPart(value) ? value : {});
