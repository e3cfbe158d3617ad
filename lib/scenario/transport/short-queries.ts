/** Short queries, each sent until an answer comes: as datagrams, or over a connection that is opened first. */

import {
  requireAtLeast,
  requireBetween,
  requireCount,
  requireNonNegative,
  requireOneOf,
  requirePositive,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { shareInterval } from "../../stats/proportion";
import { type Interval, meanInterval } from "../../stats/summary";

export interface ShortQueryParams {
  readonly transport: "UDP" | "TCP";
  /** Packets that are lost, each way (fraction, <= 0.9). */
  readonly loss: number;
  readonly roundTrip: Seconds;
  /** First wait for an answer (s, finite, > 0). */
  readonly timeout: Seconds;
  /** First wait for the answer that opens a connection (s, finite, > 0); of no matter to UDP. */
  readonly connectTimeout: Seconds;
  /** By what each further wait is longer (>= 1); times the share of attempts that fail it must be below 1. */
  readonly backoff: number;
  /** Queries to send (count, 100 to 10⁶). */
  readonly queries: number;
  readonly seed: number;
}

export interface ShortQueryRun {
  /** Times until the answer came, in their order (s). */
  readonly times: readonly Seconds[];
  /** Their mean, with the 95 % interval (s). */
  readonly time: Interval;
  /** Share that is not answered by a time, with the 95 % interval (fraction). */
  unansweredAt(time: Seconds): Interval;
}

/**
 * Sends queries, far from each other.
 *
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateShortQueries(params: ShortQueryParams): ShortQueryRun {
  const { transport, loss, roundTrip, timeout, connectTimeout, backoff, queries, seed } = params;
  requireOneOf(["UDP", "TCP"], { transport });
  requireBetween(0, 0.9, { loss });
  requireNonNegative({ roundTrip });
  requirePositive({ timeout, connectTimeout });
  requireAtLeast(1, { backoff });
  // Else there is no mean time: the waits outrun the luck.
  const growth = backoff * loss * (2 - loss);
  if (growth >= 1) throw new RangeError(`backoff × failure must be < 1, got ${growth}`);
  requireCount({ queries });
  requireBetween(100, 1e6, { queries });
  const { packets } = streams(seed) as Record<"packets", RandomStream>;
  const exchange = (firstWait: Seconds) => {
    let [waited, wait] = [0, firstWait];
    // Out and back: the second packet is only sent if the first one came.
    while (packets.happens(loss) || packets.happens(loss)) {
      waited += wait;
      wait *= backoff;
    }
    return waited + roundTrip;
  };
  const times = Array.from({ length: queries }, () => {
    const opened = transport === "TCP" ? exchange(connectTimeout) : 0;
    return opened + exchange(timeout);
  });
  return {
    times,
    time: meanInterval(times, { confidence: 0.95 }),
    unansweredAt: (time) =>
      shareInterval(times.filter((each) => each > time).length, {
        ...{ trials: queries, confidence: 0.95 },
      }),
  };
}
