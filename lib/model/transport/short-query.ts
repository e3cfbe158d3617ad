/**
 * Short queries, as of DNS: one datagram there, one back, and a timer at the client.
 *
 * Assumes packets that are lost independently, and a timer that is longer than the round trip. The mean is
 * `acknowledgedDelay` of model/messaging, with the answer as the acknowledgement. Leaves out answers that are
 * too long for a datagram.
 */

import {
  requireBetween,
  requireEach,
  requireFraction,
  requireItems,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import { type TimerParams, acknowledgedDelay } from "../messaging/attempts";

/** A query, and how it is repeated. */
export interface QueryParams extends TimerParams {
  /** p: packets that are lost, each way (fraction). */
  readonly loss: number;
}

/** P: an attempt fails. */
const failureOf = (loss: number) => loss * (2 - loss);

function requireQuery({ loss, roundTrip, timeout, backoff }: QueryParams): void {
  requireFraction({ loss });
  requireNonNegative({ roundTrip });
  requirePositive({ timeout });
  requireBetween(1, 1e6, { backoff });
}

/** When the answer to attempt k + 1 comes: RTT + T (1 + b + … bᵏ⁻¹). */
function answerTime(repeats: number, { roundTrip, timeout, backoff }: TimerParams): Seconds {
  const waits = backoff === 1 ? repeats : (backoff ** repeats - 1) / (backoff - 1);
  return roundTrip + (repeats === 0 ? 0 : timeout * waits);
}

/**
 * Share of queries that are not answered by a time: Pᵏ after k attempts, P = 1 - (1 - p)².
 *
 * @param time - since the query was sent (s, finite, >= 0)
 * @param params - loss p, round trip, first time-out, factor of the time-outs
 * @returns fraction; 1 before the first round trip is over, then a step down whenever a timer ended a round trip ago
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 1035 section 4.2.1
 *
 * @example
 * ```ts
 * unansweredShare(0.5, { loss: 0.01, roundTrip: ms(20), timeout: 1, backoff: 1 }) // => 0.0199
 * ```
 */
export function unansweredShare(time: Seconds, params: QueryParams): number {
  requireNonNegative({ time });
  requireQuery(params);
  const { loss, roundTrip, timeout, backoff } = params;
  const waits = (time - roundTrip) / timeout;
  if (waits < 0 || loss === 1) return 1;
  const repeats = backoff === 1 ? waits : Math.log1p(waits * (backoff - 1)) / Math.log(backoff);
  // The time of a step itself is after it, in spite of rounding.
  return failureOf(loss) ** (1 + Math.floor(repeats * (1 + 1e-12) + 1e-12));
}

/**
 * Time within which a share of queries is answered: RTT, and one more wait for each further attempt.
 *
 * @param share - such as 0.99 (fraction, < 1)
 * @param params - loss p, round trip, first time-out, factor of the time-outs
 * @returns time (s; `Infinity` if that takes more than 1000 attempts, or all is lost)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * queryTimeQuantile(0.99, { loss: 0.01, roundTrip: ms(20), timeout: 1, backoff: 1 }) // => 1.02
 * ```
 */
export function queryTimeQuantile(share: number, params: QueryParams): Seconds {
  requireFraction({ share });
  if (share === 1) throw new RangeError(`share must be < 1, got ${share}`);
  requireQuery(params);
  const failure = failureOf(params.loss);
  // A share that a step reaches exactly is reached, in spite of rounding.
  const allowed = (1 - share) * (1 + 1e-12);
  let [repeats, left] = [0, failure];
  while (left > allowed && repeats < 1000) {
    repeats += 1;
    left *= failure;
  }
  return left > allowed ? Infinity : answerTime(repeats, params);
}

/**
 * Mean time of the same query over TCP: one exchange opens the connection, another one asks.
 *
 * @param params - loss p, round trip, factor of the time-outs; `timeout` of the query, and
 *   `connectTimeout` of the first packet (s, finite, > 0): 1 s
 * @returns time (s; `Infinity` where the time-outs outrun the luck)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 7766; RFC 6298 section 2
 *
 * @example
 * ```ts
 * tcpQueryTime({ loss: 0, roundTrip: ms(20), timeout: 0.2, connectTimeout: 1, backoff: 2 }) // => 0.04
 * ```
 */
export function tcpQueryTime(params: QueryParams & { readonly connectTimeout: Seconds }): Seconds {
  requireQuery(params);
  requirePositive({ connectTimeout: params.connectTimeout });
  const exchange = { ...params, acknowledgementLoss: params.loss };
  const connecting = acknowledgedDelay({ ...exchange, timeout: params.connectTimeout });
  return connecting + acknowledgedDelay(exchange);
}

/**
 * Loss at which the mean time of a query is a multiple of the round trip:
 * P = x / (T + b x) with x = (m - 1) RTT, p = 1 - √(1 - P).
 *
 * @param multiple - m (>= 1, finite)
 * @param params - round trip RTT, first time-out T, factor b
 * @returns p (fraction, each way)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * lossForQueryTime(2, { roundTrip: ms(20), timeout: 1, backoff: 1 }) // => 9.8524e-3
 * ```
 */
export function lossForQueryTime(multiple: number, params: TimerParams): number {
  requireBetween(1, Number.MAX_VALUE, { multiple });
  requireQuery({ ...params, loss: 0 });
  const { roundTrip, timeout, backoff } = params;
  const waits = ((multiple - 1) * roundTrip) / timeout;
  const failure = 1 / (1 / waits + backoff);
  return -Math.expm1(Math.log1p(-failure) / 2);
}

/**
 * Time to resolve a name: the sum of round trips to the servers that have to be asked, from the root down.
 *
 * @param roundTrips - to each level's server (s, finite, >= 0)
 * @param params - `cached`: levels that need not be asked, since a lower one is known (count)
 * @returns time (s)
 * @throws RangeError if a round trip is negative, or more levels are cached than there are
 * @see RFC 1034 section 5.3.3
 *
 * @example
 * ```ts
 * resolutionTime([ms(30), ms(20), ms(10)], { cached: 1 }) // => 0.03
 * ```
 */
export function resolutionTime(
  roundTrips: readonly Seconds[],
  { cached }: { readonly cached: number },
): Seconds {
  requireItems(0, { roundTrips });
  requireEach(requireNonNegative, { roundTrips });
  requireWhole({ cached });
  requireBetween(0, roundTrips.length, { cached });
  return roundTrips.slice(cached).reduce((sum, each) => sum + each, 0);
}
