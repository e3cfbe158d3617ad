/**
 * Start and rate of a channel, from measured transfers of several sizes.
 *
 * Assumes T = t₀ + n / r and errors in proportion to the time, so that sizes from bytes to gigabytes
 * count alike. Leaves out steps, as of packets or buffers: look at the residual.
 */

import { requireItems, requirePositive } from "../../core/check";
import type { Bytes, Seconds } from "../../core/units";
import { fitCurve } from "../../stats/curve";
import { type Channel, halfPerformanceSize, transferTime } from "./transfer-time";

/** A measured transfer. */
export interface MeasuredTransfer {
  /** What was transferred (byte, > 0). */
  readonly size: Bytes;
  /** How long it took (s, > 0). */
  readonly time: Seconds;
}

/** A channel, and how well it is known. */
export interface ChannelFit extends Channel {
  /** Standard error of `startTime` (s). */
  readonly startTimeError: Seconds;
  /** Standard error of `byteRate` (byte/s). */
  readonly byteRateError: number;
  /** t₀ r (byte). */
  readonly halfPerformanceSize: Bytes;
  /** Typical distance of a time from the curve, in proportion (ratio). */
  readonly residual: number;
}

/** Logarithms are fitted in this many e-folds around a first guess. */
const reach = 20;

/**
 * Fits start and rate to measured transfers: least squares of ln T.
 *
 * @param transfers - three or more, sizes and times finite and > 0, of more than one size
 * @returns channel with standard errors (`Infinity` for what the sizes leave open), n½ and residual
 * @throws RangeError if there are fewer than three transfers, one is not finite and > 0, sizes or times
 *   are more than 10¹⁰⁰ apart from 1, or all are of one size
 * @see Hockney and Jesshope, Parallel Computers 2 (1988): r∞ and n½
 *
 * @example
 * ```ts
 * fitTransfers([{ size: 1, time: 2 }, { size: 2, time: 3 }, { size: 4, time: 5 }]).halfPerformanceSize // => 1
 * ```
 */
export function fitTransfers(transfers: readonly MeasuredTransfer[]): ChannelFit {
  requireItems(3, { transfers });
  transfers.forEach(({ size, time }, i) => {
    requirePositive({ [`transfers[${i}].size`]: size, [`transfers[${i}].time`]: time });
    for (const [name, value] of Object.entries({ size, time })) {
      if (value >= 1e-100 && value <= 1e100) continue;
      throw new RangeError(`transfers[${i}].${name} must be in [1e-100, 1e+100], got ${value}`);
    }
  });
  const sizes = transfers.map(({ size }) => size);
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  if (small === large) throw new RangeError(`transfers must differ in size, got ${small} only`);
  const startGuess = Math.log(Math.min(...transfers.map(({ time }) => time)));
  const pace = Math.min(...transfers.map(({ size, time }) => time / size));
  const rateGuess = -Math.log(pace);
  const around = (guess: number) => ({ start: guess, min: guess - reach, max: guess + reach });
  const curve = (size: number, [start = 0, rate = 0]: readonly number[]) =>
    Math.log(transferTime(size, { startTime: Math.exp(start), byteRate: Math.exp(rate) }));
  const fit = fitCurve(
    transfers.map(({ size, time }) => ({ x: size, y: Math.log(time) })),
    { curve, parameters: [around(startGuess), around(rateGuess)] },
  );
  const [start = 0, rate = 0] = fit.values;
  const [startError = Infinity, rateError = Infinity] = fit.errors;
  const channel = { startTime: Math.exp(start), byteRate: Math.exp(rate) };
  return {
    ...channel,
    startTimeError: channel.startTime * startError,
    byteRateError: channel.byteRate * rateError,
    halfPerformanceSize: halfPerformanceSize(channel),
    residual: fit.residual,
  };
}
