/**
 * One server by Lindley's recursion: a wait from the wait before it, without any events.
 *
 * Assumes first come, first served, room for all who wait, gaps and services independent.
 * Leaves out everything else: for priorities, limits or feedback write processes.
 */

import { requireCount, requireWhole } from "../core/check";
import { streams } from "../core/random";
import type { Distribution, Draw } from "./distribution";
import { Tally, type TallyOptions } from "./tally";

/** A queue that customers enter one by one. */
export interface QueueParams {
  /** Time from one arrival to the next (s). */
  readonly gap: Distribution;
  /** Time at a server (s). */
  readonly service: Distribution;
  /** Customers (count). */
  readonly customers: number;
  /** Customers at the beginning that are not observed (count). */
  readonly skip?: number;
  /** Whether quantiles are wanted. */
  readonly quantiles?: boolean;
  readonly seed: number;
}

export interface QueueRun {
  /** Time from arrival to the beginning of service (s). */
  readonly wait: Tally;
  /** Time from arrival to the end of service (s). */
  readonly response: Tally;
}

/** What all recursions begin with: draws out of the streams "gap" and "service", and two tallies. */
export function prepare({
  gap,
  customers,
  skip = 0,
  quantiles = true,
  seed,
}: Omit<QueueParams, "service">) {
  requireCount({ customers });
  requireWhole({ skip });
  if (skip >= customers) throw new RangeError(`skip must be < customers, got ${skip}`);
  const options: TallyOptions = { quantiles, skip };
  const named = streams(seed);
  const draw = (from: Distribution, stream: string): Draw => from.from(named[stream] as never);
  return {
    draw,
    nextGap: draw(gap, "gap"),
    run: { wait: new Tally("wait (s)", options), response: new Tally("response (s)", options) },
  };
}

/**
 * Waits and responses of a single server: W' = max(0, W + S - A).
 *
 * @param params - distributions of gap and service, how many customers, seed
 * @returns tallies of wait and response (s)
 * @throws RangeError if a count is not whole or `skip` leaves nobody
 * @see Lindley (1952), Mathematical Proceedings of the Cambridge Philosophical Society 48(2)
 *
 * @example
 * ```ts
 * gg1({ gap: fixed(2), service: fixed(3), customers: 5, seed: 1 }).wait.mean // => 2
 * ```
 */
export function gg1(params: QueueParams): QueueRun {
  const { draw, nextGap, run } = prepare(params);
  const nextService = draw(params.service, "service");
  const { wait, response } = run;
  // The first gap goes before the first customer, as it does for processes.
  nextGap();
  let waiting = 0;
  for (let left = params.customers; left > 0; left -= 1) {
    const done = waiting + nextService();
    wait.add(waiting);
    response.add(done);
    waiting = Math.max(0, done - nextGap());
  }
  return run;
}
