/** Servers on a ring, each at several places, and what a further one takes from them. */

import { requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { type Interval, meanInterval } from "../../stats/summary";

export interface HashRingParams {
  /** Servers (count, >= 1). */
  readonly servers: number;
  /** Places of each on the ring: virtual nodes (count, >= 1). */
  readonly places: number;
  /** Rings (count, >= 2). */
  readonly rings: number;
  readonly seed: number;
}

/** Each with its 95 % interval. */
export interface HashRingResult {
  /** Mean squared distance of a server's share from the mean, over the squared mean (ratio). */
  readonly squaredImbalance: Interval;
  /** Share of the fullest server over the mean (ratio). */
  readonly fullest: Interval;
  /** Share of the ring that a further server takes over (fraction). */
  readonly moved: Interval;
  /** Share of keys whose server changes if it is hash mod n, and n grows by one (fraction). */
  readonly movedByModulo: Interval;
  /** Shares of the servers of the last ring, over the mean (ratios). */
  readonly shares: readonly number[];
}

/**
 * Puts servers on rings at random; a key belongs to the next place.
 *
 * @returns how even the shares are, and what moves
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateHashRing({ servers, places, rings, seed }: HashRingParams): HashRingResult {
  requireCount({ servers, places, rings });
  const { ring, keys } = streams(seed) as Record<"ring" | "keys", RandomStream>;
  const [squares, fullest, moved, modulo]: number[][] = [[], [], [], []];
  let shares: number[] = [];
  const putMore = (points: { readonly at: number; readonly server: number }[], server: number) => {
    for (let i = 0; i < places; i += 1) points.push({ at: ring.uniform(), server });
  };
  for (let i = 0; i < rings; i += 1) {
    const points: { readonly at: number; readonly server: number }[] = [];
    for (let server = 0; server < servers; server += 1) putMore(points, server);
    shares = sharesOf(points, servers).map((share) => share * servers);
    squares?.push(shares.reduce((sum, each) => sum + (each - 1) ** 2, 0) / servers);
    fullest?.push(Math.max(...shares));
    putMore(points, servers);
    moved?.push(sharesOf(points, servers + 1)[servers] as number);
    let changed = 0;
    for (let key = 0; key < 100; key += 1) {
      const hash = keys.bits();
      if (hash % servers !== hash % (servers + 1)) changed += 1;
    }
    modulo?.push(changed / 100);
  }
  const interval = (values: readonly number[] = []) => meanInterval(values, { confidence: 0.95 });
  return {
    squaredImbalance: interval(squares),
    fullest: interval(fullest),
    moved: interval(moved),
    movedByModulo: interval(modulo),
    shares,
  };
}

/** What part of the ring belongs to each server: the way from the place before to its own. */
function sharesOf(
  points: readonly { readonly at: number; readonly server: number }[],
  servers: number,
): number[] {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const shares = new Array<number>(servers).fill(0);
  let before = (sorted.at(-1)?.at ?? 1) - 1;
  for (const { at, server } of sorted) {
    shares[server] = (shares[server] as number) + at - before;
    before = at;
  }
  return shares;
}
