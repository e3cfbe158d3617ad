/**
 * State of connections: what a server has to remember, and what it need not if each request is a datagram.
 *
 * Assumes connections that come at random (Poisson), and that are all admitted. Leaves out what the
 * application remembers of its clients.
 */

import {
  requireBetween,
  requireFraction,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import { poissonBelow } from "../../core/poisson";
import { smallestWhole } from "../../core/search";
import type { Bytes, PerSecond, Seconds } from "../../core/units";

/** How long each connection is remembered, TIME-WAIT included. */
export interface ConnectionParams {
  /** H: time that a connection is there (s, finite, >= 0). */
  readonly holdTime: Seconds;
}

/**
 * Connections at a time: N = λ H, by Little's law. A server of datagrams remembers none.
 *
 * @param rate - λ: new connections (1/s, finite, >= 0)
 * @param params - time H
 * @returns connections (count, a mean; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see Little (1961), Operations Research 9(3)
 *
 * @example
 * ```ts
 * connectionCount(50_000, { holdTime: 30 }) // => 1.5e6
 * ```
 */
export function connectionCount(rate: PerSecond, { holdTime }: ConnectionParams): number {
  requireNonNegative({ rate, holdTime });
  return rate * holdTime;
}

/**
 * Memory of connections: N m.
 *
 * @param rate - λ: new connections (1/s, finite, >= 0)
 * @param params - time H, and `stateSize` m of each (byte, finite, >= 0)
 * @returns memory (byte, a mean; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * connectionMemory(50_000, { holdTime: 30, stateSize: 4096 }) // => 6.144e9
 * ```
 */
export function connectionMemory(
  rate: PerSecond,
  params: ConnectionParams & { readonly stateSize: Bytes },
): Bytes {
  requireNonNegative({ stateSize: params.stateSize });
  const count = connectionCount(rate, params);
  return count === 0 ? 0 : count * params.stateSize;
}

/**
 * Connections that a share of moments does not exceed: the number present is a Poisson count, whatever the
 * times that they stay (M/G/∞).
 *
 * @param share - such as 0.999 (fraction, < 1)
 * @param params - time H, and `rate` λ (1/s); λ H at most 10⁸
 * @returns connections (count)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems volume 1, section 3.4
 *
 * @example
 * ```ts
 * connectionPeak(0.999, { rate: 100, holdTime: 30 }) // => 3171
 * ```
 */
export function connectionPeak(
  share: number,
  params: ConnectionParams & { readonly rate: PerSecond },
): number {
  requireFraction({ share });
  if (share === 1) throw new RangeError(`share must be < 1, got ${share}`);
  const mean = connectionCount(params.rate, params);
  requireBetween(0, 1e8, { meanConnections: mean });
  const reached = (count: number) => poissonBelow(count + 1, { mean }) >= share;
  // Within nine deviations below the mean nothing is reached, but for shares that no digit can tell from 0.
  const low = Math.max(0, Math.floor(mean - 9 * Math.sqrt(mean) - 40));
  return reached(low) ? smallestWhole(reached, 0) : smallestWhole(reached, low);
}

/** A server that answers to whoever asks for a connection. */
export interface HalfOpenParams {
  /** Times that an answer is repeated (count, 0 to 60): 5 of Linux. */
  readonly retries: number;
  /** First time-out, which doubles (s, finite, > 0): 1 s. */
  readonly timeout: Seconds;
}

/**
 * Time that a connection stays half open if its client never answers: T (2ʳ⁺¹ - 1).
 *
 * @param params - repetitions r, first time-out T
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 4987 section 3
 *
 * @example
 * ```ts
 * halfOpenTime({ retries: 5, timeout: 1 }) // => 63
 * ```
 */
export function halfOpenTime({ retries, timeout }: HalfOpenParams): Seconds {
  requireWhole({ retries });
  requireBetween(0, 60, { retries });
  requirePositive({ timeout });
  return timeout * (2 ** (retries + 1) - 1);
}

/**
 * Half-open connections of a flood of first packets: rate × time.
 *
 * @param rate - requests whose clients never answer (1/s, finite, >= 0)
 * @param params - repetitions and first time-out
 * @returns entries that the list of half-open connections would need (count, a mean)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 4987 section 2
 *
 * @example
 * ```ts
 * floodBacklog(5000, { retries: 5, timeout: 1 }) // => 315_000
 * ```
 */
export function floodBacklog(rate: PerSecond, params: HalfOpenParams): number {
  return connectionCount(rate, { holdTime: halfOpenTime(params) });
}
