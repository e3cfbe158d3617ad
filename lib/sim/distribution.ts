/**
 * Distributions of times: what a simulation draws gaps, services and delays from.
 *
 * A distribution is a plain value; given a stream of random numbers it becomes a draw. All of them
 * use `exactLog` and `exactExp`, so a seed gives the same numbers on every engine.
 */

import {
  requireAtLeast,
  requireBetween,
  requireCount,
  requireEach,
  requireItems,
  requireNonNegative,
  requirePositive,
} from "../core/check";
import { exactExp, exactLog } from "../core/exact-math";
import type { RandomStream } from "../core/random";
import type { PerSecond, Seconds } from "../core/units";

/** Gives the next number. */
export type Draw = () => number;

/** A distribution of times or sizes. */
export interface Distribution {
  /** Mean (unit of the draws; `Infinity` if it has none). */
  readonly mean: number;
  /** Squared coefficient of variation: variance / mean² (`Infinity` if it has none). */
  readonly scv: number;
  /** A draw that takes its numbers from a stream. */
  from(stream: RandomStream): Draw;
}

/** Always the same. */
export function fixed(value: number): Distribution {
  requireNonNegative({ value });
  return { mean: value, scv: 0, from: () => () => value };
}

/** Exponential with `rate` events per second: it forgets how long it has lasted. */
export function exponential(rate: PerSecond): Distribution {
  requirePositive({ rate });
  const mean = 1 / rate;
  return { mean, scv: 1, from: (stream) => () => stream.exponential() * mean };
}

/** Uniform from `low` to `high`. */
export function uniform(low: number, high: number): Distribution {
  requireNonNegative({ low });
  requireNonNegative({ high });
  requireAtLeast(low, { high });
  const mean = (low + high) / 2;
  const scv = mean === 0 ? 0 : (high - low) ** 2 / 12 / mean ** 2;
  return { mean, scv, from: (stream) => () => low + (high - low) * stream.uniform() };
}

/** Sum of `stages` exponential times: steadier than one, scv 1 / `stages`. */
export function erlang(stages: number, { mean }: { readonly mean: Seconds }): Distribution {
  requireCount({ stages });
  requirePositive({ mean });
  const scale = mean / stages;
  const from = (stream: RandomStream) => () => {
    let sum = 0;
    for (let i = 0; i < stages; i += 1) sum += stream.exponential();
    return sum * scale;
  };
  return { mean, scv: 1 / stages, from };
}

/**
 * Short times and a few long ones: one of two exponential times, chosen so that both contribute as
 * much to the mean (balanced means).
 *
 * @param params - `mean` (s, > 0) and `scv` (>= 1)
 * @see Whitt (1982), Operations Research 30(1)
 */
export function hyperexponential(params: MeanAndScv): Distribution {
  const { mean, scv } = params;
  requirePositive({ mean });
  requireAtLeast(1, { scv });
  requireNonNegative({ scv });
  const share = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
  const short = mean / 2 / share;
  const long = mean / 2 / (1 - share);
  const from = (stream: RandomStream) => () =>
    stream.exponential() * (stream.uniform() < share ? short : long);
  return { mean, scv, from };
}

/** Mean (> 0) and squared coefficient of variation (>= 0). */
export interface MeanAndScv {
  readonly mean: number;
  readonly scv: number;
}

/**
 * A distribution with given mean and variability: fixed (scv 0), a mixture of two Erlang
 * distributions (below 1), exponential (1) or hyperexponential (above).
 *
 * @throws RangeError if `mean` is not > 0, or `scv` is above 0 and under 0.001
 * @see Tijms (1994), Stochastic Models, appendix B: mixtures of Erlang distributions
 */
export function withScv({ mean, scv }: MeanAndScv): Distribution {
  requirePositive({ mean });
  requireNonNegative({ scv });
  if (scv === 0) return fixed(mean);
  if (scv === 1) return exponential(1 / mean);
  if (scv > 1) return hyperexponential({ mean, scv });
  requireAtLeast(0.001, { scv });
  const stages = Math.ceil(1 / scv);
  // Zero or more, but for rounding.
  const root = Math.sqrt(Math.max(0, stages * (1 + scv) - stages * stages * scv));
  const fewer = (stages * scv - root) / (1 + scv);
  const scale = mean / (stages - fewer);
  const from = (stream: RandomStream) => () => {
    let sum = 0;
    const count = stream.uniform() < fewer ? stages - 1 : stages;
    for (let i = 0; i < count; i += 1) sum += stream.exponential();
    return sum * scale;
  };
  return { mean, scv, from };
}

/** Log-normal: products of many small causes, as latencies often are. */
export function logNormal({ mean, scv }: MeanAndScv): Distribution {
  requirePositive({ mean });
  requireBetween(0, 1000, { scv });
  const deviation = Math.sqrt(exactLog(1 + scv));
  const middle = exactLog(mean) - deviation ** 2 / 2;
  const from = (stream: RandomStream) => () => exactExp(middle + deviation * stream.normal());
  return { mean, scv, from };
}

/** Pareto: beyond `minimum` a share (minimum / x)^`shape` is longer than x. */
export function pareto(minimum: number, { shape }: { readonly shape: number }): Distribution {
  requirePositive({ minimum });
  requireAtLeast(0.1, { shape });
  const mean = shape > 1 ? (minimum * shape) / (shape - 1) : Infinity;
  const scv = shape > 2 ? 1 / (shape * (shape - 2)) : Infinity;
  const from = (stream: RandomStream) => () => minimum * exactExp(stream.exponential() / shape);
  return { mean, scv, from };
}

/** `offset` and then a time of another distribution: a distance and what happens on the way. */
export function shifted(offset: number, rest: Distribution): Distribution {
  requireNonNegative({ offset });
  const mean = offset + rest.mean;
  const scv = mean === 0 ? 0 : (rest.scv * rest.mean ** 2) / mean ** 2;
  const from = (stream: RandomStream) => {
    const draw = rest.from(stream);
    return () => offset + draw();
  };
  return { mean, scv: Number.isNaN(scv) ? Infinity : scv, from };
}

/** One of the given values, each equally likely: measured times, drawn again. */
export function oneOf(values: readonly number[]): Distribution {
  requireItems(1, { values });
  requireEach(requireNonNegative, { values });
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length;
  const scv = mean === 0 ? 0 : variance / mean ** 2;
  const from = (stream: RandomStream) => () => values[stream.below(values.length)] as number;
  return { mean, scv, from };
}

/** The given values in their order, and then an error: a small run by hand. */
export function listed(values: readonly number[]): Distribution {
  const from = () => {
    let next = 0;
    return () => {
      if (next >= values.length) throw new RangeError(`all ${values.length} values are used up`);
      next += 1;
      return values[next - 1] as number;
    };
  };
  return { ...oneOf(values), from };
}
