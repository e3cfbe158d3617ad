/** Messages that are sent until they are acknowledged, or given up, over a path that loses both ways. */

import { requireAtLeast, requireBetween, requireCount, requireNonNegative } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { shareInterval } from "../../stats/proportion";
import { type Interval, meanInterval } from "../../stats/summary";
import { type ChannelParams, lossyChannel } from "./channel";

export interface AttemptsParams extends ChannelParams {
  /** Acknowledgements that are lost, each by itself (fraction, < 1). */
  readonly acknowledgementLoss: number;
  /** Most attempts (count, 1 to 1000). */
  readonly limit: number;
  /** Steps of the channel from one attempt to the next (count, 1 to 1000; 1). */
  readonly spacing?: number;
  /** From sending to the acknowledgement (s; 0). */
  readonly roundTrip?: Seconds;
  /** Wait before the first repetition (s; 1). */
  readonly timeout?: Seconds;
  /** By what each further wait is longer (>= 1; 1). */
  readonly backoff?: number;
  /** Messages to send, far from each other (count, 100 to 10⁶). */
  readonly messages: number;
  readonly seed: number;
}

/** What became of the messages, with 95 % intervals. */
export interface AttemptsRun {
  /** Share that had not arrived after 1, 2, … attempts (fractions). */
  readonly undelivered: readonly Interval[];
  /** Share that was not acknowledged after 1, 2, … attempts (fractions). */
  readonly unacknowledged: readonly Interval[];
  /** Share that had arrived without the sender's knowing it, after 1, 2, … attempts (fractions). */
  readonly inDoubt: readonly Interval[];
  /** Times that a message was sent (count). */
  readonly attempts: Interval;
  /** Time to the acknowledgement, of messages that got one (s). */
  readonly delay: Interval;
}

/**
 * Sends messages, each up to so many times.
 *
 * @returns shares after each number of attempts, attempts and delays
 * @throws RangeError if a parameter is outside its domain, or fewer than two messages are acknowledged
 */
export function simulateAttempts(params: AttemptsParams): AttemptsRun {
  const { acknowledgementLoss, limit, spacing = 1, messages, seed } = params;
  const { roundTrip = 0, timeout = 1, backoff = 1 } = params;
  requireCount({ limit, spacing, messages });
  requireBetween(1, 1000, { limit, spacing });
  requireBetween(100, 1e6, { messages });
  requireNonNegative({ roundTrip, timeout });
  requireAtLeast(1, { backoff });
  const { data, back } = streams(seed) as Record<"data" | "back", RandomStream>;
  const isAcknowledgementLost = lossyChannel(back, { loss: acknowledgementLoss });
  // How many messages arrived first, and were acknowledged, with their first, second … attempt.
  const arrived = new Float64Array(limit + 1);
  const known = new Float64Array(limit + 1);
  const attempts: number[] = [];
  const delays: Seconds[] = [];
  for (let each = 0; each < messages; each += 1) {
    const isLost = lossyChannel(data, params);
    let [sent, delay, wait, hasArrived, isKnown] = [0, roundTrip, timeout, false, false];
    while (sent < limit && !isKnown) {
      if (sent > 0) {
        delay += wait;
        wait *= backoff;
      }
      sent += 1;
      if (isLost(spacing)) continue;
      if (!hasArrived) arrived[sent] = (arrived[sent] as number) + 1;
      hasArrived = true;
      isKnown = !isAcknowledgementLost();
    }
    if (isKnown) {
      known[sent] = (known[sent] as number) + 1;
      delays.push(delay);
    }
    attempts.push(sent);
  }
  const share = (count: number) => shareInterval(count, { trials: messages, confidence: 0.95 });
  const upTo = (counts: Float64Array, n: number) =>
    counts.subarray(0, n + 1).reduce((sum, count) => sum + count, 0);
  const steps = Array.from({ length: limit }, (_, i) => i + 1);
  return {
    undelivered: steps.map((n) => share(messages - upTo(arrived, n))),
    unacknowledged: steps.map((n) => share(messages - upTo(known, n))),
    inDoubt: steps.map((n) => share(upTo(arrived, n) - upTo(known, n))),
    attempts: meanInterval(attempts, { confidence: 0.95 }),
    delay: meanInterval(delays, { confidence: 0.95 }),
  };
}
