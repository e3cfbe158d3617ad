/**
 * Executions where the network makes copies, too: a request that is not lost may arrive twice.
 *
 * Assumes that each request which is sent, and not lost, comes twice with the same chance, that the server answers
 * each of the two, and that a client which gets one answer sends no more. Leaves out answers that come after the timer
 * (the client then sends again what was answered), and copies of answers, which change nothing.
 */

import { requireFraction } from "../../core/check";
import { meanAttempts } from "./attempts";
import { type DeliveryParams, duplicateExecution, executionProbability } from "./executions";

/** A delivery over a network that makes copies. */
export interface CopyingParams extends DeliveryParams {
  /** d: requests that arrive twice, of those that are not lost (fraction). */
  readonly duplication: number;
}

/** How often a request is executed (fractions, together 1). */
export interface CopiedExecutions {
  readonly never: number;
  readonly once: number;
  readonly twiceOrMore: number;
}

/**
 * Chances that a request is executed never, once, and twice or more: pⁿ, the rest, and
 * d P(X >= 1) + (1 - d) q P(X >= 2), X binomial of n attempts that arrive with 1 - p each.
 *
 * Either the first one that arrives comes twice, or its only answer is lost and another one arrives.
 *
 * @param params - losses, `attempts` is n, `duplication` is d, `deduplicates`: then never or once
 * @returns fractions
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * copiedExecutions({ loss: 0, acknowledgementLoss: 0.05, duplication: 0.1, attempts: Infinity, deduplicates: false }).twiceOrMore // => 0.145
 * ```
 */
export function copiedExecutions({ duplication, ...params }: CopyingParams): CopiedExecutions {
  requireFraction({ duplication });
  const never = executionProbability(0, params);
  const single = 1 - duplication;
  if (params.deduplicates) return { never, once: executionProbability(1, params), twiceOrMore: 0 };
  const arrives = executionProbability(1, { ...params, deduplicates: true });
  return {
    never,
    once: single * executionProbability(1, params),
    twiceOrMore: duplication * arrives + single * duplicateExecution(params),
  };
}

/**
 * Mean executions over such a network: (1 - p)(1 + d) times the mean attempts, of which each is answered with
 * (1 - p)(1 - q)(1 + d q); (1 + d) / ((1 - q)(1 + d q)) without a limit.
 *
 * @param params - losses, `attempts`, `duplication` is d, `deduplicates`: then the share that arrives at all
 * @returns count; `Infinity` if no answer ever arrives and there is no limit
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * meanCopiedExecutions({ loss: 0.3, acknowledgementLoss: 0, duplication: 0.1, attempts: Infinity, deduplicates: false }) // => 1.1
 * ```
 */
export function meanCopiedExecutions({ duplication, ...params }: CopyingParams): number {
  requireFraction({ duplication });
  const { loss, acknowledgementLoss, attempts, deduplicates } = params;
  // Refuses what is outside its domain.
  const arrives = executionProbability(1, { ...params, deduplicates: true });
  if (deduplicates || loss === 1) return arrives;
  // Of one answer, or of two that are lost each by itself, none arrives.
  const unanswered = acknowledgementLoss * (1 - duplication * (1 - acknowledgementLoss));
  const sent = meanAttempts(attempts, { loss, acknowledgementLoss: unanswered });
  return (1 + duplication) * (1 - loss) * sent;
}
