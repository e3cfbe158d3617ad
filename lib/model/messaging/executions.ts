/**
 * Delivery semantics: how often a request is executed that is repeated until an answer comes.
 *
 * At most once: one attempt. At least once: attempts until there is an answer. Exactly once in its effect: the
 * same, and a receiver that recognizes copies. Assumes losses that are independent, and a receiver that never
 * crashes. Leaves out copies that the network makes (see `copies.ts`), and answers that come after the timer.
 */

import { binomialAtLeast, binomialProbability } from "../../core/binomial";
import { requireCount, requireWhole } from "../../core/check";
import { type ExchangeParams, attemptOutcome, meanAttempts } from "./attempts";

/** How a request is sent, and what its receiver does with copies. */
export interface DeliveryParams extends ExchangeParams {
  /** n: most attempts (count, >= 1, `Infinity` for at least once). */
  readonly attempts: number;
  /** Whether the receiver recognizes a copy, and answers it without executing it. */
  readonly deduplicates: boolean;
}

function requireDelivery({ attempts, deduplicates, ...exchange }: DeliveryParams): void {
  if (attempts !== Infinity) requireCount({ attempts });
  if (typeof deduplicates !== "boolean") {
    throw new RangeError(`deduplicates must be true or false, got ${String(deduplicates)}`);
  }
  attemptOutcome(1, exchange);
}

/** P(k or more of the attempts that are made arrive), if none of them was answered. */
function arriveAtLeast(k: number, { attempts, loss }: DeliveryParams): number {
  if (attempts === Infinity) return loss < 1 || k === 0 ? 1 : 0;
  return binomialAtLeast(k, { trials: attempts, chance: 1 - loss });
}

/**
 * Chance that a request is executed exactly k times: pⁿ for none, and
 * qᵏ⁻¹ (P(X = k) + (1 - q) P(X > k)) for k >= 1, X binomial of n attempts that arrive with 1 - p each.
 *
 * @param executions - k (count, >= 0)
 * @param params - losses, `attempts` is n, `deduplicates`: then more than once is once
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Spector (1982), Communications of the ACM 25(4); Birrell and Nelson (1984), ACM TOCS 2(1)
 *
 * @example
 * ```ts
 * executionProbability(2, { loss: 0.1, acknowledgementLoss: 0.05, attempts: Infinity, deduplicates: false }) // => 0.0475
 * ```
 */
export function executionProbability(executions: number, params: DeliveryParams): number {
  requireWhole({ executions });
  requireDelivery(params);
  const { attempts, acknowledgementLoss, loss, deduplicates } = params;
  if (executions === 0) return attemptOutcome(attempts, params).undelivered;
  if (deduplicates) return executions === 1 ? arriveAtLeast(1, params) : 0;
  if (executions > attempts) return 0;
  const exactly =
    attempts === Infinity
      ? 0
      : binomialProbability(executions, { trials: attempts, chance: 1 - loss });
  const stopped = (1 - acknowledgementLoss) * arriveAtLeast(executions + 1, params);
  return acknowledgementLoss ** (executions - 1) * (exactly + stopped);
}

/**
 * Mean executions: (1 - p) times the mean attempts; 1 / (1 - q) without a limit.
 *
 * @param params - losses, `attempts`, `deduplicates`: then the share of requests that arrive at all
 * @returns count; `Infinity` if no answer ever arrives and there is no limit
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * meanExecutions({ loss: 0.1, acknowledgementLoss: 0.05, attempts: Infinity, deduplicates: false }) // => 1.052631579
 * ```
 */
export function meanExecutions(params: DeliveryParams): number {
  requireDelivery(params);
  const { attempts, loss, acknowledgementLoss, deduplicates } = params;
  if (loss === 1) return 0;
  if (deduplicates) return arriveAtLeast(1, params);
  if (attempts === Infinity) return 1 / (1 - acknowledgementLoss);
  return (1 - loss) * meanAttempts(attempts, params);
}

/**
 * Chance that a request is executed twice or more often: q P(X >= 2); q without a limit, whatever p is.
 *
 * @param params - losses, `attempts`, `deduplicates`: then 0
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * duplicateExecution({ loss: 0.3, acknowledgementLoss: 0.05, attempts: Infinity, deduplicates: false }) // => 0.05
 * ```
 */
export function duplicateExecution(params: DeliveryParams): number {
  requireDelivery(params);
  return params.deduplicates ? 0 : params.acknowledgementLoss * arriveAtLeast(2, params);
}
