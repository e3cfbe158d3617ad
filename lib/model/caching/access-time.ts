/**
 * Mean access time of caches in front of a source, and the load that they keep away from it.
 *
 * Each level is asked only for what all levels before it have missed, and its time is paid by hits and
 * misses alike. Assumes levels that are asked one after the other. Leaves out the spread: a mean of few
 * slow misses and many fast hits is the time of neither.
 */

import {
  requireFraction,
  requireItems,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { sumOf } from "../../core/sum";
import type { PerSecond, Seconds } from "../../core/units";

/** A cache among others. */
export interface CacheLevel {
  /** t: time of a look-up, whether it hits or not (s, finite, >= 0). */
  readonly time: Seconds;
  /** m: share of the requests that reach this level and miss it (fraction): the local miss ratio. */
  readonly missRatio: number;
}

/** Share of all requests that pass each level: 1, m₁, m₁m₂, … */
function reaches(levels: readonly CacheLevel[]): number[] {
  requireItems(1, { levels });
  const shares = [1];
  for (const [i, { missRatio }] of levels.entries()) {
    requireFraction({ [`levels[${i}].missRatio`]: missRatio });
    shares.push((shares[i] ?? 1) * missRatio);
  }
  return shares;
}

/**
 * Mean time of an access: Aᵢ = tᵢ + mᵢ Aᵢ₊₁, and behind the last level the source.
 *
 * @param levels - t and m of each, the nearest first (one or more)
 * @param params - `sourceTime`: time of the source (s, finite, >= 0)
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Hennessy and Patterson (2017), Computer Architecture: A Quantitative Approach, appendix B
 *
 * @example
 * ```ts
 * averageAccessTime([{ time: ns(1), missRatio: 0.05 }], { sourceTime: ns(100) }) * 1e9 // => 6
 * ```
 */
export function averageAccessTime(
  levels: readonly CacheLevel[],
  { sourceTime }: { readonly sourceTime: Seconds },
): Seconds {
  const shares = reaches(levels);
  requireNonNegative({ sourceTime });
  levels.forEach(({ time }, i) => requireNonNegative({ [`levels[${i}].time`]: time }));
  const times = [...levels.map(({ time }) => time), sourceTime];
  return sumOf(times.map((time, i) => (shares[i] ?? 0) * time));
}

/**
 * How many times as fast a mean access is with one cache as without: s / (t + m s).
 *
 * @param missRatio - m (fraction)
 * @param params - `hitTime` is t (s, finite, >= 0), `sourceTime` is s (s, finite, > 0)
 * @returns ratio, under 1 for a cache that costs more than it saves; `Infinity` for t = m = 0
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * cacheSpeedup(0.01, { hitTime: ms(1), sourceTime: ms(100) }) // => 50
 * ```
 */
export function cacheSpeedup(
  missRatio: number,
  { hitTime, sourceTime }: { readonly hitTime: Seconds; readonly sourceTime: Seconds },
): number {
  requireFraction({ missRatio });
  requireNonNegative({ hitTime });
  requirePositive({ sourceTime });
  return 1 / (hitTime / sourceTime + missRatio);
}

/**
 * Share of all requests that miss every level: m₁ m₂ … mₙ, the global miss ratio.
 *
 * @param levels - the local miss ratio m of each (one or more)
 * @returns fraction
 * @throws RangeError if there is no level, or a miss ratio is outside [0, 1]
 *
 * @example
 * ```ts
 * globalMissRatio([{ missRatio: 0.04 }, { missRatio: 0.5 }]) // => 0.02
 * ```
 */
export function globalMissRatio(levels: readonly { readonly missRatio: number }[]): number {
  return reaches(levels.map((level) => ({ ...level, time: 0 }))).at(-1) ?? 1;
}

/**
 * Requests that reach the source behind a cache: m λ.
 *
 * @param missRatio - m (fraction)
 * @param params - `requestRate` is λ (1/s, finite, >= 0)
 * @returns rate (1/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * sourceLoad(0.02, { requestRate: 5000 }) // => 100
 * ```
 */
export function sourceLoad(
  missRatio: number,
  { requestRate }: { readonly requestRate: PerSecond },
): PerSecond {
  requireFraction({ missRatio });
  requireNonNegative({ requestRate });
  return missRatio * requestRate;
}

/**
 * By what the load of the source grows when the cache is lost: 1 / m.
 *
 * @param missRatio - m (fraction)
 * @returns factor (>= 1); `Infinity` for a cache that never misses
 * @throws RangeError if `missRatio` is outside [0, 1]
 *
 * @example
 * ```ts
 * cacheLossFactor(0.01) // => 100
 * ```
 */
export function cacheLossFactor(missRatio: number): number {
  requireFraction({ missRatio });
  return 1 / missRatio;
}
