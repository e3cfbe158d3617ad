/**
 * Head-of-line blocking: data that have come wait for data that were lost before them.
 *
 * Assumes packets at equal distances, dealt to streams in turn, each lost independently, and a lost one that
 * comes a fixed time late. Leaves out repetitions that are lost too, and that a sender slows down after a loss.
 * All streams of a connection share its window, so a single large one is a single stream.
 */

import {
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { chanceWithin } from "../../core/union";
import type { Seconds } from "../../core/units";

/** What is sent. */
export interface StreamParams {
  /** s: streams that packets are dealt to (count, >= 1): 1 of TCP. */
  readonly streams: number;
  /** g: from one packet to the next (s, finite, > 0). */
  readonly gap: Seconds;
  /** L: by what a lost packet is late: about a round trip, and the time to notice (s, finite, >= 0). */
  readonly recovery: Seconds;
}

function requireStreams({ streams, gap, recovery }: StreamParams): void {
  requireCount({ streams });
  requirePositive({ gap });
  requireNonNegative({ recovery });
}

/** Packets of a stream, this one and those before it, whose loss delays it by more than `delay`. */
function culprits(delay: Seconds, { streams, gap, recovery }: StreamParams): number {
  // Times that are whole multiples of the distance are that, in spite of rounding.
  const left = recovery - delay - 1e-12 * recovery;
  return Math.max(0, Math.ceil(left / gap / streams));
}

/**
 * Share of packets that are handed over more than a time late: 1 - (1 - p)ᵐ, m = ⌈(L - x) / s g⌉.
 *
 * @param delay - x: extra delay (s, finite, >= 0); 0 for all that are late at all
 * @param params - `loss` is p (fraction); streams s, distance g, recovery L
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9000 section 2; Langley et al. (2017), The QUIC Transport Protocol, SIGCOMM
 *
 * @example
 * ```ts
 * blockedShare(0, { loss: 0.01, streams: 1, gap: ms(1), recovery: ms(100) }) // => 0.633967659
 * ```
 */
export function blockedShare(
  delay: Seconds,
  params: StreamParams & { readonly loss: number },
): number {
  requireNonNegative({ delay });
  requireFraction({ loss: params.loss });
  requireStreams(params);
  return chanceWithin(culprits(delay, params), { chance: params.loss });
}

/**
 * Mean extra delay of a packet: Σ p (1 - p)ᵃ (L - a s g) over a < m, m = ⌈L / s g⌉.
 *
 * Never less than p L, what a lost packet costs itself; with s g >= L it is just that.
 *
 * @param loss - p (fraction)
 * @param params - streams s, distance g, recovery L
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * blockedDelay(0.01, { streams: 10, gap: ms(1), recovery: ms(100) }) // => 5.338254259e-3
 * ```
 */
export function blockedDelay(loss: number, params: StreamParams): Seconds {
  requireFraction({ loss });
  requireStreams(params);
  const { recovery } = params;
  // Times of the recovery, so that nothing is too large: the distance of a stream's packets, and their number.
  if (recovery === 0) return 0;
  const distance = (params.gap / recovery) * params.streams;
  const count = Math.max(1, culprits(0, params));
  if (count === 1) return loss * recovery;
  if (count === Infinity) return loss > 0 ? recovery : 0;
  const last = 1 - (count - 1) * distance;
  return (
    recovery * (distance * sumOfAny(count - 1, loss) + last * chanceWithin(count, { chance: loss }))
  );
}

/** Σ (1 - (1 - p)ʲ) for j = 1 … n. */
function sumOfAny(n: number, loss: number): number {
  if (n * loss > 0.5) return n - ((1 - loss) / loss) * chanceWithin(n, { chance: loss });
  // p C(n+1, 2) - p² C(n+1, 3) + …: no two of its numbers are nearly equal.
  let [term, sum] = [((n * loss) / 2) * (n + 1), 0];
  for (let k = 2; term !== 0 && k < 60; k += 1) {
    sum += term;
    term *= (-loss * (n + 1 - k)) / (k + 1);
  }
  return sum;
}

/**
 * Extra delay that a share of packets does not exceed: the least x with P(delay > x) <= 1 - share.
 *
 * @param share - such as 0.99 for the 99th percentile (fraction)
 * @param params - `loss` is p (fraction); streams s, distance g, recovery L
 * @returns time (s, 0 to L)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * blockedDelayQuantile(0.9, { loss: 0.01, streams: 1, gap: ms(1), recovery: ms(100) }) // => 0.09
 * ```
 */
export function blockedDelayQuantile(
  share: number,
  params: StreamParams & { readonly loss: number },
): Seconds {
  requireFraction({ share, loss: params.loss });
  requireStreams(params);
  const { loss, streams, gap, recovery } = params;
  if (loss === 0 || recovery === 0 || share === 0) return 0;
  if (share === 1) return recovery;
  // As many losses in a row as may be blamed: 1 - (1 - p)ʲ <= 1 - share.
  const allowed = Math.floor((Math.log(share) / Math.log1p(-loss)) * (1 + 1e-12));
  return Math.max(0, recovery - allowed * streams * gap);
}
