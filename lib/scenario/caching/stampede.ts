/** Entries that expire, requests that miss, and a backend that all of them meet at. */

import {
  requireAboveZero,
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requireOneOf,
  requirePositive,
} from "../../core/check";
import { exactLog } from "../../core/exact-math";
import type { RandomStream } from "../../core/random";
import type { PerSecond, Seconds } from "../../core/units";
import { simulate } from "../../sim";
import { SharedWork } from "./shared-work";

/** What a request does that finds its entry expired. */
export const stampedePolicies = ["none", "coalesced", "early"] as const;
/**
 * none: each computes. coalesced: one computes, and the others wait for it. early: each computes, and some do
 * so before the end, the more likely the nearer it is.
 */
export type StampedePolicy = (typeof stampedePolicies)[number];

export interface StampedeRun {
  readonly policy: StampedePolicy;
  /** Entries, all of them fresh at the beginning (count; 1 by default). */
  readonly entries?: number;
  /** Requests for each entry (1/s), by chance. */
  readonly requestRate: PerSecond;
  /** How long an entry is good after its computation has ended (s). */
  readonly ttl: Seconds;
  /** Half the width of the range that times to live are drawn from, as a share of `ttl` (fraction; 0 by default). */
  readonly jitter?: number;
  /** Time of a computation that has the backend for itself (s). */
  readonly recomputeTime: Seconds;
  /** Computations that the backend does at full speed (count, > 0; `Infinity` by default). */
  readonly capacity?: number;
  /** How eager the early refresh is (> 0; 1 by default). */
  readonly eagerness?: number;
  /** When to stop (s). */
  readonly until: Seconds;
  readonly seed: number;
}

/** What a backend had to do. */
export interface StampedeResult {
  /** Computations under way, from each moment at which their number changed. */
  readonly running: readonly { readonly time: Seconds; readonly count: number }[];
  /** For each renewal of an entry: when its first computation began, when the first one ended (`Infinity` if none
   *  has), and how many began from then till then. */
  readonly waves: readonly {
    readonly from: Seconds;
    readonly to: Seconds;
    readonly size: number;
  }[];
  /** Computations that began (count). */
  readonly computations: number;
  /** Most that were under way at once (count). */
  readonly peak: number;
}

interface Entry {
  expires: Seconds;
  wave: { readonly from: Seconds; to: Seconds; size: number } | undefined;
}

function complete(run: StampedeRun) {
  const { entries = 1, jitter = 0, capacity = Infinity, eagerness = 1 } = run;
  const { policy, requestRate, ttl, recomputeTime, until } = run;
  requireCount({ entries });
  requireBetween(1, 1e5, { entries });
  requirePositive({ requestRate, recomputeTime, eagerness, until });
  requireNonNegative({ ttl });
  requireFraction({ jitter });
  requireAboveZero({ capacity });
  requireOneOf(stampedePolicies, { policy });
  return { ...run, entries, jitter, capacity, eagerness };
}

/**
 * Follows every request until `until`.
 *
 * @returns what the backend had to do
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateStampede(run: StampedeRun): StampedeResult {
  const { policy, entries, requestRate, ttl, jitter, recomputeTime, ...rest } = complete(run);
  const { capacity, eagerness, until, seed } = rest;
  return simulate(
    (sim) => {
      const backend = new SharedWork(sim, capacity);
      const [which, early, spread] = ["entries", "early", "jitter"].map((name) =>
        sim.stream(name),
      ) as [RandomStream, RandomStream, RandomStream];
      const running: { time: Seconds; count: number }[] = [{ time: 0, count: 0 }];
      const waves: NonNullable<Entry["wave"]>[] = [];
      let computations = 0;
      const lifetime = () => (jitter === 0 ? ttl : ttl * (1 + jitter * (2 * spread.uniform() - 1)));
      const all = Array.from({ length: entries }, (): Entry => ({
        expires: lifetime(),
        wave: undefined,
      }));
      const note = () => running.push({ time: sim.now, count: backend.running.value });
      const compute = (entry: Entry) => {
        if (entry.wave === undefined)
          waves.push((entry.wave = { from: sim.now, to: Infinity, size: 0 }));
        const { wave } = entry;
        wave.size += 1;
        computations += 1;
        backend.start(recomputeTime, () => {
          entry.expires = sim.now + lifetime();
          wave.to = Math.min(wave.to, sim.now);
          if (entry.wave === wave) entry.wave = undefined;
          note();
        });
        note();
      };
      const ahead = () =>
        policy === "early" ? -recomputeTime * eagerness * exactLog(early.uniform()) : 0;
      const ask = () => {
        const entry = all[entries === 1 ? 0 : which.below(entries)] as Entry;
        if (sim.now + ahead() < entry.expires) return;
        if (policy === "coalesced" && entry.wave !== undefined) return;
        compute(entry);
      };
      sim.every(sim.exponential(requestRate * entries, { stream: "requests" }), ask);
      return () => ({ running, waves, computations, peak: backend.running.maximum });
    },
    { seed, until },
  )();
}
