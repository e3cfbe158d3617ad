/**
 * A cache stampede: an entry expires, and all who ask for it compute it anew at the same time.
 *
 * Assumes requests for one entry that come by chance (Poisson), and a time to live that is much longer than a
 * computation. If all who miss wait for one of them (coalescing), there is one computation, whatever the load.
 * Of many entries that expire together a random part of the time to live (jitter) makes a queue. Leaves out
 * errors.
 */

import {
  requireAboveZero,
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { integrate } from "../../core/quadrature";
import type { PerSecond, Seconds } from "../../core/units";

/**
 * Computations that the end of one entry starts: 1 + λL, if the source is as fast as ever. If it has work for c at
 * a time only and more slow each other down, the first one takes longer, and more come meanwhile:
 * 1 + c e^(λL / c - 1) for λL > c.
 *
 * The second is what a fluid does: the work of each is c / (λt) of what it would be, from t = c / λ on.
 *
 * @param recomputeTime - L, undisturbed (s, finite, >= 0)
 * @param params - `requestRate` is λ (1/s, finite, >= 0); `capacity` is c (computations, > 0, `Infinity` for no limit)
 * @returns computations (count), all that begin before the first has ended; `Infinity` if too many for a number
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * stampedeSize(ms(200), { requestRate: 1000, capacity: Infinity }) // => 201
 * ```
 */
export function stampedeSize(
  recomputeTime: Seconds,
  { requestRate, capacity }: { readonly requestRate: PerSecond; readonly capacity: number },
): number {
  requireNonNegative({ recomputeTime, requestRate });
  requireAboveZero({ capacity });
  const arriving = recomputeTime * requestRate;
  if (arriving <= capacity) return 1 + arriving;
  return 1 + capacity * Math.exp(arriving / capacity - 1);
}

/**
 * Computations under way at once, of many entries that were filled together and whose times to live differ by up
 * to ± jT: nL / (2jT), as long as one of them lasts, and n without jitter.
 *
 * Assumes that each entry is asked for as soon as it expires, and computed once.
 *
 * @param jitter - j: half the width of the range, as a share of the time to live (fraction)
 * @param params - `entries` is n (count, >= 1), `ttl` is T (s, finite, > 0), `recomputeTime` is L (s, finite, >= 0)
 * @returns computations (count), the mean between the first ends and the last
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * jitteredStampede(0.1, { entries: 1000, ttl: 60, recomputeTime: 0.3 }) // => 25
 * ```
 */
export function jitteredStampede(
  jitter: number,
  params: { readonly entries: number; readonly ttl: Seconds; readonly recomputeTime: Seconds },
): number {
  const { entries, ttl, recomputeTime } = params;
  requireFraction({ jitter });
  requireCount({ entries });
  requirePositive({ ttl });
  requireNonNegative({ recomputeTime });
  const spread = 2 * jitter * ttl;
  return spread <= recomputeTime ? entries : entries * (recomputeTime / spread);
}

/** A rule by which each request may refresh an entry before it expires. */
export interface EarlyRefresh {
  /** L: time of a computation (s, > 0, up to 10⁶). */
  readonly recomputeTime: Seconds;
  /** β: how eager it is; 1 is usual (0 to 100; 0 for never before the end). */
  readonly eagerness: number;
}

/** The rule, and the requests that it meets. */
export interface EarlyRefreshParams extends EarlyRefresh {
  /** λ (1/s, > 0, up to 10⁹). */
  readonly requestRate: PerSecond;
}

function requireRule({ recomputeTime, eagerness }: EarlyRefresh): void {
  requirePositive({ recomputeTime });
  requireBetween(0, 1e6, { recomputeTime });
  requireBetween(0, 100, { eagerness });
}

function requireRequests({ requestRate }: { readonly requestRate: PerSecond }): void {
  requirePositive({ requestRate });
  requireBetween(0, 1e9, { requestRate });
}

/**
 * Chance that a request refreshes an entry that is still good for x: e^(-x / (βL)), the chance that -βL ln U > x.
 *
 * @param timeLeft - x (s, finite, >= 0)
 * @param params - `recomputeTime` is L, `eagerness` is β
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Vattani, Chierichetti and Lowenstein (2015), Optimal probabilistic cache stampede prevention, PVLDB 8(8)
 *
 * @example
 * ```ts
 * earlyRefreshChance(0.5, { recomputeTime: 0.5, eagerness: 1 }) // => 0.367879441
 * ```
 */
export function earlyRefreshChance(timeLeft: Seconds, params: EarlyRefresh): number {
  requireNonNegative({ timeLeft });
  requireRule(params);
  const scale = params.recomputeTime * params.eagerness;
  return timeLeft === 0 ? 1 : Math.exp(-timeLeft / scale);
}

/** Chance that no request refreshes the entry before it has so much left: e^(-λβL e^(-x / (βL))). */
function untouched(timeLeft: Seconds, params: EarlyRefreshParams): number {
  const { recomputeTime, eagerness, requestRate } = params;
  const scale = recomputeTime * eagerness;
  return Math.exp(-requestRate * scale * Math.exp(-timeLeft / scale));
}

/** Ends of intervals up to `to`, with a break where the first refresh is due: λβL e^(-x / (βL)) = 1. */
function breaks(to: Seconds, { recomputeTime, eagerness, requestRate }: EarlyRefreshParams) {
  const scale = recomputeTime * eagerness;
  const due = scale * Math.log(requestRate * scale);
  const inside = [-4, 0, 4, 40].map((steps) => due + steps * scale).filter((x) => x > 0 && x < to);
  return [0, ...inside, to];
}

/**
 * How long before the end an entry is first refreshed, on average: ∫ 1 - e^(-λβL e^(-x / (βL))) dx, which is
 * about βL (ln λβL + γ). An entry that nobody refreshes before the end counts as 0.
 *
 * @param params - `recomputeTime` is L, `eagerness` is β, `requestRate` is λ
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * earlyRefreshLead({ recomputeTime: 1, eagerness: 1, requestRate: 1000 }) // => 7.48497094
 * ```
 */
export function earlyRefreshLead(params: EarlyRefreshParams): Seconds {
  requireRule(params);
  requireRequests(params);
  const { recomputeTime, eagerness, requestRate } = params;
  const scale = recomputeTime * eagerness;
  if (scale === 0) return 0;
  // Earlier than this it happens with a chance of 1e-16.
  const first = scale * (40 + Math.max(0, Math.log(requestRate * scale)));
  const touched = (x: number) => -Math.expm1(-requestRate * scale * Math.exp(-x / scale));
  return integrate(touched, breaks(first, params));
}

/**
 * Computations by which an entry is renewed with early refresh, on average: those that begin before the first
 * has ended. With μ = λβL and r = e^(1/β): r (1 - e^(-μ/r)) + e^-μ + λ ∫₀ᴸ e^(-μ e^(-x / (βL))) dx.
 *
 * For many requests that is r, however many there are: 2.72 for β = 1. For β = 0 it is 1 + λL.
 *
 * @param params - `recomputeTime` is L, `eagerness` is β, `requestRate` is λ
 * @returns computations (count, 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Vattani, Chierichetti and Lowenstein (2015), Optimal probabilistic cache stampede prevention, PVLDB 8(8):
 *   the rule; the mean follows from its first refresh, whose μ e^(-x / (βL)) is exponential
 *
 * @example
 * ```ts
 * earlyRefreshSize({ recomputeTime: 0.2, eagerness: 1, requestRate: 1000 }) // => 2.71828183
 * ```
 */
export function earlyRefreshSize(params: EarlyRefreshParams): number {
  requireRule(params);
  requireRequests(params);
  const { recomputeTime, eagerness, requestRate } = params;
  const many = requestRate * recomputeTime * eagerness;
  if (many === 0) return 1 + requestRate * recomputeTime;
  const few = many * Math.exp(-1 / eagerness);
  // r (1 - e^-few), and r is many / few.
  const early = few === 0 ? many : (-Math.expm1(-few) / few) * many;
  const none = (x: number) => untouched(x, params);
  const late = requestRate * integrate(none, breaks(recomputeTime, params));
  return early + Math.exp(-many) + late;
}
