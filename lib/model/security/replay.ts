/**
 * Replay protection: how much a receiver has to remember so that nothing is accepted twice.
 *
 * Either all nonces of a time, or a window of sequence numbers behind the highest one, as in IPsec. Assumes
 * delays that are independent. Leaves out receivers that do not share what they remember: each accepts a copy.
 */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Bytes, PerSecond, Seconds } from "../../core/units";

/** How long a message may be accepted. */
export interface ReplayCacheParams {
  /** Most that two clocks differ (s, finite, >= 0). */
  readonly skew: Seconds;
  /** How long a message is valid by its sender's clock (s, finite, >= 0). */
  readonly lifetime: Seconds;
}

/**
 * Nonces to remember: λ (2 s + l), all that could still be accepted.
 *
 * @param requestRate - λ (1/s, finite, >= 0)
 * @param params - `skew` is s, `lifetime` is l
 * @returns entries on average (count; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 4120 section 3.2.3 (authenticators of Kerberos); RFC 8446 section 8 (0-RTT)
 *
 * @example
 * ```ts
 * replayCacheEntries(1000, { skew: minutes(5), lifetime: 0 }) // => 600_000
 * ```
 */
export function replayCacheEntries(requestRate: PerSecond, params: ReplayCacheParams): number {
  requireNonNegative({ requestRate, skew: params.skew, lifetime: params.lifetime });
  return requestRate * (2 * params.skew + params.lifetime);
}

/**
 * Bytes of a window of sequence numbers: a bit for each, and 8 bytes for the highest.
 *
 * @param window - W: sequence numbers (count, >= 1)
 * @returns size (byte; `Infinity` beyond the largest number)
 * @throws RangeError if `window` is not whole and >= 1
 * @see RFC 6479, IPsec anti-replay algorithm without bit shifting
 *
 * @example
 * ```ts
 * replayWindowSize(64) // => 16
 * ```
 */
export function replayWindowSize(window: number): Bytes {
  requireCount({ window });
  return Math.ceil(window / 8) + 8;
}

/**
 * Delay beyond its followers that a packet may have: W / r, after which the window has passed over it.
 *
 * @param window - W: sequence numbers (count, >= 1)
 * @param params - `packetRate` is r (1/s, finite, > 0)
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * windowReach(64, { packetRate: 1e5 }) // => 6.4e-4
 * ```
 */
export function windowReach(
  window: number,
  { packetRate }: { readonly packetRate: PerSecond },
): Seconds {
  requireCount({ window });
  requirePositive({ packetRate });
  return window / packetRate;
}

/** A stream of packets that overtake each other. */
export interface JitterParams {
  /** r: packets a second, evenly spaced (1/s, finite, > 0). */
  readonly packetRate: PerSecond;
  /** m: mean of the exponential part of the delays (s, finite, >= 0). */
  readonly jitter: Seconds;
}

/**
 * Chance that a packet comes when the window has passed over it, by delays that are m-exponential each.
 *
 * With g = 1 / (r m) it is e^-gW (1/2 + Σ e^(-g (n - 1)(n + 2) / 2) / (n (n + 1))), n >= 2: a packet is late for a
 * window of W if one sent W places later or more arrives before it. Delays without memory make the sum the same
 * for every W.
 *
 * @param window - W: sequence numbers (count, >= 1); 1 accepts rising numbers only
 * @param params - `packetRate` is r, `jitter` is m; r m is 10⁸ at most
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 4303 section 3.4.3
 *
 * @example
 * ```ts
 * lateForWindow(64, { packetRate: 1e5, jitter: ms(0.1) }) // => 0.001197288
 * ```
 */
export function lateForWindow(window: number, { packetRate, jitter }: JitterParams): number {
  requireCount({ window });
  requirePositive({ packetRate });
  requireNonNegative({ jitter });
  const packetsInJitter = packetRate * jitter;
  requireBetween(0, 1e8, { packetsInJitter });
  if (packetsInJitter === 0) return 0;
  const gap = 1 / packetsInJitter;
  let sum = 0.5;
  for (let n = 2; ; n += 1) {
    const term = Math.exp((-gap * (n - 1) * (n + 2)) / 2) / (n * (n + 1));
    sum += term;
    if (term < 1e-17 * sum) break;
  }
  return Math.exp(-gap * window) * sum;
}
