/** Failure detectors that listen to heartbeats, and what they make of them. */

import {
  requireAtLeast,
  requireCount,
  requireItems,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import type { Heartbeat, Span } from "./heartbeats";

/** Told of a heartbeat, says until when the process is trusted (s). A new one for each run. */
export type DetectorRule = () => (heartbeat: Heartbeat) => Seconds;

/** A time-out that starts anew with each arrival. */
export function fixedTimeout({ timeout }: { readonly timeout: Seconds }): DetectorRule {
  requirePositive({ timeout });
  return () =>
    ({ arrived }) =>
      arrived + timeout;
}

/** NFD-S: heartbeat i is good until `shift` after the next one is sent. */
export function freshnessPoints(params: FreshnessParams): DetectorRule {
  const { interval, shift } = params;
  requirePositive({ interval });
  requireNonNegative({ shift });
  return () => {
    let latest = 0;
    return ({ sequence }) => {
      latest = Math.max(latest, sequence);
      return (latest + 1) * interval + shift;
    };
  };
}

export interface FreshnessParams {
  readonly interval: Seconds;
  readonly shift: Seconds;
}

/** NFD-E: as NFD-S, but the time of the next arrival is estimated from the last ones. */
export function estimatedArrivals(params: EstimatedParams): DetectorRule {
  const { interval, margin, window } = params;
  requirePositive({ interval });
  requireNonNegative({ margin });
  requireCount({ window });
  return () => {
    const shifts: number[] = [];
    let latest = 0;
    return ({ sequence, arrived }) => {
      shifts.push(arrived - sequence * interval);
      if (shifts.length > window) shifts.shift();
      latest = Math.max(latest, sequence);
      const shift = shifts.reduce((sum, each) => sum + each, 0) / shifts.length;
      return (latest + 1) * interval + shift + margin;
    };
  };
}

export interface EstimatedParams {
  readonly interval: Seconds;
  readonly margin: Seconds;
  /** How many arrivals the estimate is of (count). */
  readonly window: number;
}

/** Accrual: trusts until the silence is so many deviations longer than the mean of the last gaps. */
export function accrual(params: AccrualParams): DetectorRule {
  const { deviations, window, least, first } = params;
  requirePositive({ least, first });
  requireNonNegative({ deviations });
  requireCount({ window });
  return () => {
    const gaps: number[] = [];
    let before: number | undefined;
    return ({ arrived }) => {
      gaps.push(before === undefined ? first : arrived - before);
      if (gaps.length > window) gaps.shift();
      before = arrived;
      const mean = gaps.reduce((sum, each) => sum + each, 0) / gaps.length;
      const square = gaps.reduce((sum, each) => sum + (each - mean) ** 2, 0) / gaps.length;
      return arrived + mean + deviations * Math.max(least, Math.sqrt(square));
    };
  };
}

export interface AccrualParams {
  /** Deviations above the mean gap at which the threshold is reached. */
  readonly deviations: number;
  /** How many gaps count (count). */
  readonly window: number;
  /** The deviation is taken to be this at least (s, > 0). */
  readonly least: Seconds;
  /** The gap before the first heartbeat (s, > 0). */
  readonly first: Seconds;
}

/**
 * When a detector suspects.
 *
 * @param heartbeats - as they arrived
 * @param rule - the detector
 * @param params - watched `from` the first arrival or later `to` an end (s)
 * @returns times of suspicion in order; the last one may still go on at the end
 * @throws RangeError if `from` is negative, or `to` is not finite or before it
 */
export function suspicionsOf(
  heartbeats: readonly Heartbeat[],
  rule: DetectorRule,
  { from = 0, to }: { readonly from?: Seconds; readonly to: Seconds },
): Span[] {
  requireNonNegative({ from, to });
  requireAtLeast(from, { to });
  const [spans, hear] = [[] as Span[], rule()];
  let deadline = -Infinity;
  const suspect = (until: Seconds) => {
    const span = { from: Math.max(deadline, from), to: Math.min(until, to) };
    if (span.from < span.to) spans.push(span);
  };
  for (const heartbeat of heartbeats) {
    const next = hear(heartbeat);
    if (deadline > -Infinity && deadline < heartbeat.arrived) {
      // A late heartbeat may be too old to be believed: the suspicion goes on.
      if (next <= heartbeat.arrived) continue;
      suspect(heartbeat.arrived);
    }
    deadline = Math.max(next, heartbeat.arrived);
  }
  if (deadline > -Infinity) suspect(Infinity);
  return spans;
}

/**
 * How long a detector would take to notice a crash half an interval after a heartbeat was sent: the
 * mean over all heartbeats that were not overtaken.
 *
 * @param heartbeats - as they arrived, one or more
 * @param rule - the detector
 * @param params - `interval` of the heartbeats (s)
 * @returns mean time from crash to suspicion (s)
 * @throws RangeError if there is no heartbeat, or `interval` is not positive
 */
export function meanDetectionTime(
  heartbeats: readonly Heartbeat[],
  rule: DetectorRule,
  { interval }: { readonly interval: Seconds },
): Seconds {
  requireItems(1, { heartbeats });
  requirePositive({ interval });
  const hear = rule();
  let [latest, sum, count] = [0, 0, 0];
  for (const heartbeat of heartbeats) {
    const deadline = hear(heartbeat);
    if (heartbeat.sequence < latest) continue;
    latest = heartbeat.sequence;
    sum += deadline - (heartbeat.sent + interval / 2);
    count += 1;
  }
  return sum / count;
}
