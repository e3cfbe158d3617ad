/** Axes: plotly's ranges and ticks as PowerPoint can draw them. */

import {
  type Fields,
  axisTitle,
  fieldsOf,
  leastOf,
  mostOf,
  needsPicture,
  numberOf,
  oneOf,
} from "./fields";
import { axisFormat } from "./number-format";
import type { Ticks, ValueAxis } from "./plan";

/** What is drawn along an axis. */
export interface Extent {
  readonly values: readonly number[];
  /** Room beyond the last value: markers and the tops of curves want it, the end of a sweep does not. */
  readonly padded: boolean;
  /** Bars begin at zero. */
  readonly fromZero: boolean;
}

const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
const isWhole = (value: number) => near(value, Math.round(value));

/** Excel counts to 1e308, and the axis needs room beyond. */
const largest = 1e300;

/** Plans an axis of numbers. */
export function valueAxis(axis: Fields, extent: Extent, where: string): ValueAxis {
  if (extent.values.length === 0) needsPicture(`${where} has no values`);
  if (extent.values.some((value) => Math.abs(value) > largest))
    needsPicture(`${where} is too long`);
  oneOf(axis.autorange, [true, false], `${where}'s autorange`);
  const title = axisTitle(axis, `${where}'s title`);
  const range = rangeOf(axis, where);
  const ticks = axis.type === "log" ? logTicks(axis, extent, range) : steps(axis, extent, range);
  if (!(ticks.min < ticks.max)) needsPicture(`${where} has no length`);
  const format = axisFormat(axis, ticks, where);
  const minorTicks = hasMinorTicks(axis, where);
  return { title, ...ticks, format, grid: axis.showgrid !== false, minorTicks };
}

/** Between powers of ten they are where plotly has them; elsewhere PowerPoint would guess. */
function hasMinorTicks({ type, minor }: Fields, where: string): boolean {
  if (minor === undefined) return false;
  const { ticks = "", showgrid = false } = fieldsOf(minor);
  if (type !== "log" || showgrid !== false) needsPicture(`${where} has a finer grid`);
  return ticks !== "";
}

type Range = readonly [number, number] | undefined;

function rangeOf({ range, autorange }: Fields, where: string): Range {
  if (range === undefined || autorange === true) return undefined;
  const [from, to, ...rest] = Array.isArray(range) ? (range as unknown[]) : [];
  const ends = [numberOf(from, where), numberOf(to, where)] as const;
  const [low, high] = ends;
  if (low === undefined || high === undefined || rest.length > 0 || low >= high)
    return needsPicture(`${where} runs backwards or is open`);
  return [low, high];
}

function logTicks(axis: Fields, { values, padded, fromZero }: Extent, range: Range): Ticks {
  const [low, high] = [Math.log10(leastOf(values)), Math.log10(mostOf(values))];
  const base = baseOf(axis, range ? range : [low, high]);
  const unit = Math.log10(base);
  if (range && !isWhole(range[0] / unit)) needsPicture("the first label would be no round number");
  const first = range ? range[0] : unit * Math.floor((fromZero ? low - 0.3 : low) / unit + 1e-9);
  const end = range ? range[1] : freeEnd(high + (padded ? 0.05 * (high - first) : 0), first, unit);
  const step = base ** Math.max(1, Math.ceil((end - first) / unit / 10));
  return { base, min: tidy(10 ** first), max: tidy(10 ** end), step };
}

/** Below 1 the axis ends at a label: LibreOffice counts down from there. */
function freeEnd(end: number, first: number, unit: number): number {
  const whole = end < 0 ? unit * Math.ceil(end / unit - 1e-9) : end;
  return Math.max(whole, first + unit);
}

/** Decades, or doublings where there are too few of them: 1, 2, 4 can be read, 1/128 cannot. */
function baseOf({ dtick, tickvals }: Fields, [low, high]: readonly [number, number]): number {
  if (tickvals !== undefined) return baseOfTicks(tickvals);
  if (dtick === undefined || typeof dtick === "string")
    return low >= 0 && high - low < 1.3 ? 2 : 10;
  const base = Math.round(10 ** (numberOf(dtick, "dtick") ?? 1));
  return base >= 2 && base <= 1000 ? base : needsPicture("ticks are no powers of a number");
}

function baseOfTicks(tickvals: unknown): number {
  const ticks = Array.isArray(tickvals) ? (tickvals as unknown[]) : [];
  const values = ticks.map((each) => numberOf(each, "a tick") ?? NaN);
  const base = (values[1] ?? NaN) / (values[0] ?? NaN);
  const arePowers = values.every((value, i) => isWhole(Math.log(value) / Math.log(base)) && i >= 0);
  return base >= 2 && Number.isInteger(base) && arePowers
    ? base
    : needsPicture("ticks are no powers of a number");
}

function steps(axis: Fields, extent: Extent, range: Range): Ticks {
  if (axis.tickvals !== undefined) needsPicture("ticks stand where they please");
  const given = numberOf(axis.dtick, "dtick");
  if (given !== undefined && given <= 0) needsPicture("ticks do not advance");
  return range ? givenSteps(range, given) : freeSteps(axis, extent, given);
}

/** PowerPoint counts its labels from the start of the axis: that must be one of them. */
function givenSteps([min, max]: readonly [number, number], given: number | undefined): Ticks {
  const nice = niceStep((max - min) / 8);
  const step = (given === undefined ? [nice, nice / 2] : [given]).find((each) =>
    isWhole(min / each),
  );
  return step === undefined ? needsPicture("the first label would be odd") : { min, max, step };
}

function freeSteps(axis: Fields, { values, padded, fromZero }: Extent, given?: number): Ticks {
  const mode = oneOf(axis.rangemode, ["normal", "tozero", "nonnegative"] as const, "a range mode");
  const zeros = fromZero || mode === "tozero" ? [0] : [];
  const [low, high] = opened(leastOf([...values, ...zeros]), mostOf([...values, ...zeros]));
  const span = high - low;
  const room = padded ? 0.04 * span : 0;
  const step = given ?? niceStep(span / 8);
  const floor = low < 0 ? low - room : low;
  const min = step * Math.floor(floor / step + 1e-9);
  if (!padded) return { min: tidy(min), max: high, step };
  const end = high > 0 || !zeros.length ? high + room : high;
  const max = (step / 2) * Math.ceil(end / (step / 2) - 1e-9);
  return { min: tidy(min), max: tidy(max > min ? max : min + step), step };
}

/** A single value gets room on both sides. */
function opened(low: number, high: number): readonly [number, number] {
  const half = Math.abs(low) / 2 || 1;
  return high > low ? [low, high] : [low - half, high + half];
}

/** 1, 2 or 5 times a power of ten: the first that is no smaller. */
export function niceStep(least: number): number {
  const decade = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * decade >= least * (1 - 1e-9)) ?? 10;
  return tidy(factor * decade);
}

/** Without the noise of arithmetic: it would be read in PowerPoint's dialogs. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
