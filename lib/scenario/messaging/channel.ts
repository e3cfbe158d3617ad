/** A channel that loses messages: each by itself, or in bursts. */

import { requireAtLeast, requireFraction } from "../../core/check";
import type { RandomStream } from "../../core/random";

export interface ChannelParams {
  /** Messages that are lost on average (fraction, < 1). */
  readonly loss: number;
  /** Mean length of a run of losses (messages); without it losses are independent. */
  readonly burstLength?: number;
}

/** Says of the next message whether it is lost; so many steps of the channel have gone by since the last. */
export type Channel = (steps?: number) => boolean;

/**
 * A channel with two states, of which the bad one loses everything, and the good one nothing.
 *
 * @param stream - random numbers
 * @param params - `loss` and `burstLength`, >= 1 / (1 - loss)
 * @returns a channel that begins in a state as it is on average
 * @throws RangeError if a parameter is outside its domain
 */
export function lossyChannel(stream: RandomStream, params: ChannelParams): Channel {
  const { loss, burstLength } = params;
  requireFraction({ loss });
  if (loss === 1) throw new RangeError("loss must be < 1, got 1");
  if (burstLength === undefined) return () => stream.happens(loss);
  requireAtLeast(1, { burstLength });
  const recovers = 1 / burstLength;
  const fails = (recovers * loss) / (1 - loss);
  if (fails + recovers > 1 + 1e-12) {
    throw new RangeError(`burstLength must be >= ${1 / (1 - loss)}, got ${burstLength}`);
  }
  let isBad = stream.happens(loss);
  let isFirst = true;
  return (steps = 1) => {
    for (let left = isFirst ? 0 : steps; left > 0; left -= 1) {
      isBad = stream.happens(isBad ? 1 - recovers : fails);
    }
    isFirst = false;
    return isBad;
  };
}
