/**
 * Four timestamps: what one exchange with a server tells of the difference between two clocks.
 *
 * Assumes that the request took as long as the reply; half of the difference is the error, which no
 * exchange shows. Leaves out drift during the exchange, and the resolution of the clocks.
 */

import {
  requireBetween,
  requireFinite,
  requireItems,
  requireNonNegative,
  requireOneOf,
} from "../../core/check";
import type { Seconds } from "../../core/units";

/** Times further from zero than this lose the digits that matter. */
const furthest = 1e12;

/** When a request was sent and received, and its reply, each by the clock of who saw it. */
export interface NtpTimestamps {
  /** T₁: the client sends, by its own clock (s). */
  readonly clientSent: Seconds;
  /** T₂: the server receives, by its own clock (s). */
  readonly serverReceived: Seconds;
  /** T₃: the server answers, by its own clock (s, >= T₂). */
  readonly serverSent: Seconds;
  /** T₄: the client receives, by its own clock (s, >= T₁ + T₃ - T₂). */
  readonly clientReceived: Seconds;
}

/** What an exchange tells. */
export interface NtpSample {
  /** θ: server's clock minus client's (s). */
  readonly offset: Seconds;
  /** δ: time on the way, there and back (s, >= 0). */
  readonly delay: Seconds;
  /** Most that the offset can be wrong by: δ / 2 (s). */
  readonly errorBound: Seconds;
}

/**
 * Offset and delay of one exchange: θ = ((T₂ - T₁) + (T₃ - T₄)) / 2, δ = (T₄ - T₁) - (T₃ - T₂).
 *
 * @param timestamps - T₁ to T₄ (s, at most 10¹² from zero)
 * @returns offset of the server, delay, and bound of the error
 * @throws RangeError if a time is outside its domain, or the server took longer than the client waited
 * @see RFC 5905, section 8
 *
 * @example
 * ```ts
 * ntpSample({ clientSent: 0, serverReceived: 5.02, serverSent: 5.021, clientReceived: 0.051 }).offset // => 4.995
 * ```
 */
export function ntpSample(timestamps: NtpTimestamps): NtpSample {
  const { clientSent, serverReceived, serverSent, clientReceived } = timestamps;
  requireBetween(-furthest, furthest, { clientSent, serverReceived, serverSent, clientReceived });
  requireBetween(serverReceived, furthest, { serverSent });
  const delay = clientReceived - clientSent - (serverSent - serverReceived);
  requireNonNegative({ delay });
  const offset = (serverReceived - clientSent + (serverSent - clientReceived)) / 2;
  return { offset, delay, errorBound: delay / 2 };
}

/**
 * Error of the offset where the ways differ: (d₁ - d₂) / 2.
 *
 * @param forwardDelay - d₁: time of the request on its way (s, finite, >= 0)
 * @param params - `backDelay` is d₂: time of the reply on its way (s, finite, >= 0)
 * @returns estimated minus true offset (s); at most half of d₁ + d₂ either way
 * @throws RangeError if a delay is not finite and >= 0
 * @see Mills (1991), IEEE Transactions on Communications 39(10)
 *
 * @example
 * ```ts
 * asymmetryError(ms(10), { backDelay: ms(30) }) // => -0.01
 * ```
 */
export function asymmetryError(
  forwardDelay: Seconds,
  { backDelay }: { readonly backDelay: Seconds },
): Seconds {
  requireNonNegative({ forwardDelay, backDelay });
  return forwardDelay / 2 - backDelay / 2;
}

/**
 * Error that a hidden retransmission adds: + RTO / 2 on the request's way, - RTO / 2 on the reply's.
 *
 * A transport that repeats a lost message by itself sends the old timestamp again. A client that repeats
 * its request with a new one has no such error.
 *
 * @param retransmissionTimeout - RTO: how long the transport waits (s, finite, >= 0)
 * @param params - `lost`: what was lost, and came late
 * @returns what is added to estimated minus true offset (s)
 * @throws RangeError if the time-out is not finite and >= 0, or `lost` is no such word
 *
 * @example
 * ```ts
 * hiddenRetryError(1, { lost: "request" }) // => 0.5
 * ```
 */
export function hiddenRetryError(
  retransmissionTimeout: Seconds,
  { lost }: { readonly lost: "request" | "reply" },
): Seconds {
  requireNonNegative({ retransmissionTimeout });
  requireOneOf(["request", "reply"], { lost });
  const [forwardDelay, backDelay] =
    lost === "request" ? [retransmissionTimeout, 0] : [0, retransmissionTimeout];
  return asymmetryError(forwardDelay, { backDelay });
}

/**
 * The sample with the least delay: queues make a delay longer on one way and so the offset wrong.
 *
 * @param samples - the last few, in the order of time: NTP keeps eight
 * @returns the one with the least delay, of equal ones the last
 * @throws RangeError if there is none, or a number of one is not finite
 * @see RFC 5905, section 10
 *
 * @example
 * ```ts
 * leastDelaySample([{ offset: 0.25, delay: 0.02 }, { offset: 0.3, delay: 0.12 }]) // => { offset: 0.25, delay: 0.02 }
 * ```
 */
export function leastDelaySample<Sample extends { offset: Seconds; delay: Seconds }>(
  samples: readonly Sample[],
): Sample {
  requireItems(1, { samples });
  samples.forEach(({ offset, delay }, i) => {
    requireFinite({ [`samples[${i}].offset`]: offset });
    requireNonNegative({ [`samples[${i}].delay`]: delay });
  });
  return samples.reduce((best, each) => (each.delay <= best.delay ? each : best));
}
