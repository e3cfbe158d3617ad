/**
 * Sending until an acknowledgement comes: how often, with what result, and how long it takes.
 *
 * Assumes messages and acknowledgements that are lost independently, and a timer that is longer than the round
 * trip. Leaves out bursts (see `bursts.ts`), copies that the network makes, and the load of the repetitions.
 */

import {
  requireBetween,
  requireFraction,
  requireNonNegative,
  requireWhole,
} from "../../core/check";
import type { Seconds } from "../../core/units";

/** A path that loses in both directions. */
export interface ExchangeParams {
  /** p: messages that are lost (fraction). */
  readonly loss: number;
  /** q: acknowledgements that are lost (fraction). */
  readonly acknowledgementLoss: number;
}

/** p + (1 - p) q: an attempt is not acknowledged. */
function failureOf({ loss, acknowledgementLoss }: ExchangeParams): number {
  requireFraction({ loss, acknowledgementLoss });
  return loss + (1 - loss) * acknowledgementLoss;
}

function requireLimit(limit: number): void {
  if (limit !== Infinity) requireWhole({ limit });
}

/**
 * Mean times that a message is sent: (1 - (1 - s)ⁿ) / s, with s = (1 - p)(1 - q).
 *
 * @param limit - n: most attempts (count, >= 0, `Infinity` to try until it is acknowledged)
 * @param params - `loss` is p, `acknowledgementLoss` is q
 * @returns attempts (count; `Infinity` if nothing arrives and there is no limit)
 * @throws RangeError if a parameter is outside its domain
 * @see Bertsekas and Gallager (1992), Data Networks, section 2.4
 *
 * @example
 * ```ts
 * meanAttempts(Infinity, { loss: 0.1, acknowledgementLoss: 0.05 }) // => 1.169590643
 * ```
 */
export function meanAttempts(limit: number, params: ExchangeParams): number {
  requireLimit(limit);
  const failure = failureOf(params);
  const success = (1 - params.loss) * (1 - params.acknowledgementLoss);
  if (limit === 0 || success === 0) return limit;
  const stopped = failure === 0 ? 1 : -Math.expm1(limit * Math.log1p(-success));
  return stopped / success;
}

/** cⁿ; what is certain stays certain for ever. */
const allOf = (n: number, chance: number) => (chance === 1 ? 1 : chance ** n);

/** How a message ends (fractions): delivered + undelivered = acknowledged + unacknowledged = 1. */
export interface AttemptOutcome {
  /** It arrived at least once. */
  readonly delivered: number;
  /** It never arrived. */
  readonly undelivered: number;
  /** The sender knows that it arrived. */
  readonly acknowledged: number;
  /** The sender gave up. */
  readonly unacknowledged: number;
  /** It arrived, and the sender gave up: nobody at that end can tell it from one that did not arrive. */
  readonly inDoubt: number;
}

/**
 * What becomes of a message that is sent up to n times: undelivered pⁿ, unacknowledged fⁿ with
 * f = p + (1 - p) q, in doubt fⁿ - pⁿ.
 *
 * @param limit - n: most attempts (count, >= 0, `Infinity` allowed)
 * @param params - `loss` is p, `acknowledgementLoss` is q
 * @returns fractions
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * attemptOutcome(3, { loss: 0.1, acknowledgementLoss: 0.05 }).inDoubt // => 2.048625e-3
 * ```
 */
export function attemptOutcome(limit: number, params: ExchangeParams): AttemptOutcome {
  requireLimit(limit);
  const failure = failureOf(params);
  const { loss, acknowledgementLoss } = params;
  const [undelivered, unacknowledged] = [allOf(limit, loss), allOf(limit, failure)];
  // ln (p / f), so that what is small keeps its digits.
  const ratio = failure === 0 ? 0 : Math.log1p((-(1 - loss) * acknowledgementLoss) / failure);
  const doubt = limit === 0 || ratio === 0 ? 0 : -Math.expm1(limit * ratio);
  return {
    ...{ delivered: 1 - undelivered, undelivered },
    ...{ acknowledged: 1 - unacknowledged, unacknowledged },
    inDoubt: unacknowledged * doubt,
  };
}

/** A timer for acknowledgements. */
export interface TimerParams {
  /** From sending to the acknowledgement (s, finite, >= 0). */
  readonly roundTrip: Seconds;
  /** T: wait before the first repetition (s, finite, >= 0). */
  readonly timeout: Seconds;
  /** b: by what each further wait is longer than the one before (1 to 10⁶; 1 for a constant timer, 2 doubles). */
  readonly backoff: number;
}

/**
 * Mean time until a message that is sent again and again is acknowledged: RTT + T f / (1 - b f), where f is
 * the chance that an attempt is not acknowledged.
 *
 * @param params - losses and timer
 * @returns time (s; `Infinity` where b f >= 1: a doubling timer has no mean from a loss of one half on)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * acknowledgedDelay({ loss: 0.1, acknowledgementLoss: 0, roundTrip: 0.1, timeout: 0.8, backoff: 2 }) // => 0.2
 * ```
 */
export function acknowledgedDelay(params: ExchangeParams & TimerParams): Seconds {
  const { roundTrip, timeout, backoff } = params;
  const failure = failureOf(params);
  requireNonNegative({ roundTrip, timeout });
  requireBetween(1, 1e6, { backoff });
  if (failure === 0 || timeout === 0) return failure === 1 ? Infinity : roundTrip;
  const success = (1 - params.loss) * (1 - params.acknowledgementLoss);
  // 1 - b f = s - (b - 1) f
  const left = success - (backoff - 1) * failure;
  return left <= 0 ? Infinity : roundTrip + (timeout * failure) / left;
}
