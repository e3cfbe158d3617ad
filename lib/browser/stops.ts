/** The values at which a slider stops. */

import { logSpaced } from "../core/grid";
import type { Option } from "../core/option";

/** Stops of a slider that has no step of its own: finer than a hand can set it. */
const usual = 200;
/** A slider has no more stops than this, whatever its step. */
const most = 2000;

/**
 * The values of a slider, in order: equal steps or equal ratios between the bounds, of three
 * significant digits, with the bounds, the default and what is given among them.
 *
 * @param option - a number with finite bounds
 * @param more - other values that have to be among them
 * @param points - how many; 201, or as many as there are steps, by default
 * @returns values, each once
 * @throws RangeError if the option has no bounds
 */
export function stopsOf(
  option: Option<unknown>,
  more: readonly number[] = [],
  points?: number,
): number[] {
  const { min = -Infinity, max = Infinity, step, scale } = option;
  if (!Number.isFinite(min) || !Number.isFinite(max)) {
    throw new RangeError(`${option.label} must have bounds to be set by a slider`);
  }
  const steps = step === undefined ? usual : Math.min(most, Math.round((max - min) / step));
  const count = points ?? (scale === "log" ? usual : steps) + 1;
  const spaced = scale === "log" ? ratios(min, max, count) : evenly(min, max, count);
  const rounded = spaced.map((value) => within(round(value, option), min, max));
  const own = points === undefined ? [min, max, option.default as number] : [];
  return [...new Set([...own, ...more, ...rounded])].sort((a, b) => a - b);
}

/** Equal ratios; a slider from 0 on has a stop at 0, and three powers of ten above it. */
function ratios(min: number, max: number, points: number): number[] {
  return logSpaced({ from: min > 0 ? min : max / 1000, to: max, points: Math.max(2, points) });
}

function evenly(min: number, max: number, points: number): number[] {
  const last = Math.max(1, points - 1);
  return Array.from({ length: last + 1 }, (_, i) => min + (i / last) * (max - min));
}

/** To three digits; to the step, where there is one. */
function round(value: number, { step, min = 0 }: Option<unknown>): number {
  if (step === undefined) return Number(value.toPrecision(3));
  return Number((min + Math.round((value - min) / step) * step).toPrecision(12));
}

const within = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** The place of the stop that is next to a value. */
export function nearestStop(stops: readonly number[], value: number): number {
  let best = 0;
  stops.forEach((stop, i) => {
    if (Math.abs(stop - value) < Math.abs((stops[best] ?? NaN) - value)) best = i;
  });
  return best;
}
