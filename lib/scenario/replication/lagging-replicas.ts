/**
 * A write that is sent to all replicas, and a read some time after it is confirmed: who has the new value when
 * the read's request arrives, and who is among the first to answer? Each message has a delay of its own: the
 * write (W), its acknowledgement (A), the read's request (R) and the response (S).
 */

import {
  requireBetween,
  requireCount,
  requireEach,
  requireFraction,
  requireNonNegative,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import type { Distribution } from "../../sim/distribution";
import { shareInterval } from "../../stats/proportion";
import { quantileInterval } from "../../stats/quantile-interval";
import type { Interval } from "../../stats/summary";

/** Delays of the four messages, each from coordinator to replica or back (s). */
export interface MessageDelays {
  readonly write: Distribution;
  readonly acknowledgement: Distribution;
  readonly request: Distribution;
  readonly response: Distribution;
}

export interface LaggingReplicas {
  /** Replicas (count, >= 1). */
  readonly replicas: number;
  /** Responses that a read waits for (count, 1 to `replicas`). */
  readonly read: number;
  /** Acknowledgements that a write waits for (count, 1 to `replicas`). */
  readonly write: number;
  readonly delays: MessageDelays;
  /** Times from confirmation to read that are looked at (s, >= 0). */
  readonly after: readonly Seconds[];
  /** Share of the quantiles (fraction): 0.001 for the 99.9th percentile. */
  readonly slow?: number;
  /** Writes, each with a read (count, 1 or more). */
  readonly writes: number;
  readonly seed: number;
}

/** What was measured. */
export interface Lag {
  /** Share of reads that miss the write, for each time of `after`, with its 95 % interval. */
  readonly stale: readonly Interval[];
  /** Time after which no more than the share `slow` of reads are stale (s). */
  readonly visibility: Interval;
  /** What the share `slow` of reads exceeds (s). */
  readonly readLatency: Interval;
  /** What the share `slow` of writes exceeds (s). */
  readonly writeLatency: Interval;
}

/** Delays of one message to or from each replica. */
function drawn(delay: Distribution, stream: RandomStream, replicas: number): () => Float64Array {
  const draw = delay.from(stream);
  const values = new Float64Array(replicas);
  return () => {
    for (let i = 0; i < replicas; i += 1) values[i] = draw();
    return values;
  };
}

/** Writes into `order` the places of the smallest value, the next one, and so on: there are few. */
function inOrder(values: Float64Array, order: Int32Array): void {
  for (let i = 0; i < values.length; i += 1) {
    let place = i;
    while (place > 0 && (values[order[place - 1] as number] as number) > (values[i] as number)) {
      order[place] = order[place - 1] as number;
      place -= 1;
    }
    order[place] = i;
  }
}

/**
 * Simulates writes and reads. The same writes and reads serve all times, so the shares never rise.
 *
 * @returns shares of stale reads, and quantiles with their 95 % intervals
 * @throws RangeError if a parameter is outside its domain
 * @see Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), PVLDB 5(8), section 4: WARS
 */
export function simulateLaggingReplicas(params: LaggingReplicas): Lag {
  const { replicas, read, write, delays, after, slow = 0.001, writes, seed } = params;
  requireCount({ replicas, read, write, writes });
  requireBetween(1, replicas, { read, write });
  requireFraction({ slow });
  requireEach(requireNonNegative, { after });
  const random = streams(seed) as Record<keyof MessageDelays, RandomStream>;
  const arrivals = drawn(delays.write, random.write, replicas);
  const acknowledgements = drawn(delays.acknowledgement, random.acknowledgement, replicas);
  const requests = drawn(delays.request, random.request, replicas);
  const responses = drawn(delays.response, random.response, replicas);
  const staleUntil = new Float64Array(writes);
  const [confirmations, answers] = [new Float64Array(writes), new Float64Array(writes)];
  const [confirmed, answered] = [new Float64Array(replicas), new Float64Array(replicas)];
  const order = new Int32Array(replicas);
  for (let each = 0; each < writes; each += 1) {
    const [arrived, acknowledged] = [arrivals(), acknowledgements()];
    const [asked, back] = [requests(), responses()];
    for (let i = 0; i < replicas; i += 1) {
      confirmed[i] = (arrived[i] as number) + (acknowledged[i] as number);
      answered[i] = (asked[i] as number) + (back[i] as number);
    }
    inOrder(confirmed, order);
    const commit = confirmed[order[write - 1] as number] as number;
    inOrder(answered, order);
    // A replica gives the old value to reads that begin so long after the confirmation, or earlier.
    let until = Infinity;
    for (let place = 0; place < read; place += 1) {
      const i = order[place] as number;
      until = Math.min(until, (arrived[i] as number) - commit - (asked[i] as number));
    }
    staleUntil[each] = until;
    confirmations[each] = commit;
    answers[each] = answered[order[read - 1] as number] as number;
  }
  const stale = staleUntil.sort();
  const quantile = (times: Float64Array) =>
    quantileInterval(Array.from(times), { share: 1 - slow, confidence: 0.95 });
  return {
    stale: after.map((time) => {
      const first = stale.findIndex((until) => until > time);
      const missed = first < 0 ? 0 : writes - first;
      return shareInterval(missed, { trials: writes, confidence: 0.95 });
    }),
    visibility: quantile(stale.map((until) => Math.max(0, until))),
    readLatency: quantile(answers),
    writeLatency: quantile(confirmations),
  };
}
