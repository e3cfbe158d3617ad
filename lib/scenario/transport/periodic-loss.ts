/** A window, packet by packet, where every so manieth packet is lost: Reno and CUBIC without chance. */

import { requireBetween, requireCount, requireOneOf, requirePositive } from "../../core/check";
import { exactExp, exactLog } from "../../core/exact-math";
import type { Seconds } from "../../core/units";

export interface PeriodicLossParams {
  readonly control: "Reno" | "CUBIC";
  /** Packets from one loss to the next (count, 2 to 10⁷). */
  readonly lossEvery: number;
  /** Window at the loss before the first one that is seen (segments, finite, >= 1). */
  readonly firstPeak: number;
  /** Losses to see, the last half of which count (count, 1 to 10⁴). */
  readonly losses: number;
  /** RTT (s, finite, > 0). */
  readonly roundTrip: Seconds;
  /** Share of the window that is kept after a loss (> 0 and < 1): 0.5 of Reno, 0.7 of CUBIC. */
  readonly kept: number;
  /** C of CUBIC (segments/s³, > 0): 0.4; of no matter to Reno. */
  readonly scaling: number;
}

/** What it comes to. */
export interface PeriodicLossRun {
  /** Packets in a round trip, on average over the time (segments). */
  readonly meanWindow: number;
  /** Window when a packet is lost (segments). */
  readonly peak: number;
}

/**
 * Sends packets one by one, each an n-th of a round trip after the last one at a window of n.
 *
 * Reno soon settles. CUBIC hardly moves: at its peak it is flat, so a peak that is too high or too low comes back
 * by the cube of what it is off.
 *
 * @returns mean window, and the last peak
 * @throws RangeError if a parameter is outside its domain, or more than 10⁸ packets would be sent
 */
export function periodicLoss(params: PeriodicLossParams): PeriodicLossRun {
  const { control, lossEvery, firstPeak, losses, roundTrip, kept, scaling } = params;
  requireOneOf(["Reno", "CUBIC"], { control });
  requireCount({ lossEvery, losses });
  requireBetween(2, 1e7, { lossEvery });
  requireBetween(1, 1e4, { losses });
  requirePositive({ roundTrip, kept, scaling });
  if (kept >= 1) throw new RangeError(`kept must be < 1, got ${kept}`);
  requireBetween(1, 1e8, { "lossEvery × losses": lossEvery * losses });
  requireBetween(1, Number.MAX_VALUE, { firstPeak });
  let [window, peak] = [firstPeak * kept, firstPeak];
  let [time, packets] = [0, 0];
  for (let loss = 0; loss < losses; loss += 1) {
    const recovery = exactExp(exactLog((peak * (1 - kept)) / scaling) / 3);
    let since = 0;
    for (let i = 0; i < lossEvery; i += 1) {
      since += roundTrip / window;
      if (control === "Reno") window += 1 / window;
      else {
        const away = since - recovery;
        window = Math.max(1, scaling * away * away * away + peak);
      }
    }
    peak = window;
    window *= kept;
    if (2 * loss + 1 < losses) continue;
    time += since;
    packets += lossEvery;
  }
  return { meanWindow: (packets * roundTrip) / time, peak };
}
