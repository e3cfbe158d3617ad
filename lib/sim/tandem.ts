/** Servers in a row by recursion: who leaves one queues at the next. */

import { requireItems } from "../core/check";
import type { Distribution } from "./distribution";
import { type QueueParams, type QueueRun, prepare } from "./gg1";
import { Tally } from "./tally";

export interface TandemParams extends Omit<QueueParams, "service"> {
  /** Time at each server of the row (s). */
  readonly services: readonly Distribution[];
}

export interface TandemRun extends QueueRun {
  /** Wait before each server (s); `wait` is the sum of all. */
  readonly waits: readonly Tally[];
}

/**
 * Waits and responses in a row of single servers with room for all before each.
 *
 * @param params - as for `gg1`, with one distribution of service for each server
 * @returns tallies of the wait before each server, of their sum, and of the response (s)
 * @throws RangeError if there is no server, a count is not whole or `skip` leaves nobody
 *
 * @example
 * ```ts
 * tandem({ gap: fixed(3), services: [fixed(2), fixed(3)], customers: 4, seed: 1 }).response.mean // => 5
 * ```
 */
export function tandem(params: TandemParams): TandemRun {
  const { services, customers, skip = 0, quantiles = true } = params;
  requireItems(1, { services });
  const { draw, nextGap, run } = prepare(params);
  const { wait, response } = run;
  const stages = services.map((service, i) => ({
    // A single stage draws what `gg1` draws.
    next: draw(service, i === 0 ? "service" : `service ${i + 1}`),
    wait: new Tally(`wait before server ${i + 1} (s)`, { quantiles, skip }),
    free: 0,
  }));
  let arrived = 0;
  for (let left = customers; left > 0; left -= 1) {
    arrived += nextGap();
    let now = arrived;
    let waited = 0;
    for (const stage of stages) {
      const start = Math.max(now, stage.free);
      stage.wait.add(start - now);
      waited += start - now;
      now = stage.free = start + stage.next();
    }
    wait.add(waited);
    response.add(now - arrived);
  }
  return { ...run, waits: stages.map((stage) => stage.wait) };
}
