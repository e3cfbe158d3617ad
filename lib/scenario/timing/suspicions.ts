/** What a failure detector makes of the heartbeats that it hears. */

import {
  requireAtLeast,
  requireItems,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import type { DetectorRule } from "./detectors";
import type { Heartbeat, Span } from "./heartbeats";

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
