/** Several servers by recursion: each customer takes the server that is free first. */

import { requireCount } from "../core/check";
import { type QueueParams, type QueueRun, prepare } from "./gg1";

export interface MultiServerParams extends QueueParams {
  /** Servers (count). */
  readonly servers: number;
}

/**
 * Waits and responses at `servers` equal servers with a common queue (Kiefer and Wolfowitz).
 *
 * @param params - as for `gg1`, and `servers`
 * @returns tallies of wait and response (s)
 * @throws RangeError if a count is not whole or `skip` leaves nobody
 * @see Kiefer and Wolfowitz (1955), Transactions of the American Mathematical Society 78
 *
 * @example
 * ```ts
 * ggc({ gap: fixed(1), service: fixed(3), servers: 2, customers: 6, seed: 1 }).wait.mean // => 1
 * ```
 */
export function ggc(params: MultiServerParams): QueueRun {
  const { servers, customers, service } = params;
  requireCount({ servers });
  const { draw, nextGap, run } = prepare(params);
  const nextService = draw(service, "service");
  const { wait, response } = run;
  // When each server is free, as a heap: the first is free first.
  const free = new Float64Array(servers);
  let now = 0;
  for (let left = customers; left > 0; left -= 1) {
    now += nextGap();
    const start = Math.max(now, free[0] as number);
    const end = start + nextService();
    wait.add(start - now);
    response.add(end - now);
    replaceFirst(free, end);
  }
  return run;
}

/** Takes the least number out of a heap and puts another in. */
function replaceFirst(heap: Float64Array, value: number): void {
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number))
      child += 1;
    const least = heap[child] as number;
    if (least >= value) break;
    heap[i] = least;
    i = child;
  }
  heap[i] = value;
}
