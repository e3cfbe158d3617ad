/**
 * Making up for loss at the ends: send again what was lost, or send more than is needed from the start.
 *
 * A code adds m packets to k of data; any k of all of them are enough. Assumes a code that is systematic: data that
 * arrives is used even if the block cannot be completed. Leaves out the time that a block takes to fill.
 */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import { type BurstParams, lossCounts } from "../messaging/bursts";

/** A block of packets over a channel. */
export interface BlockParams extends BurstParams {
  /** k: packets of data in a block (count, 1 to 1000). */
  readonly dataPackets: number;
}

/**
 * Chance that a block cannot be completed: more of its k + m packets are lost than m.
 *
 * @param repairPackets - m: packets that the code adds (count, 0 to 1000)
 * @param params - `dataPackets` is k, and the channel: `loss`, `burstLength`
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 6363; Gilbert (1960), Bell System Technical Journal 39(5)
 *
 * @example
 * ```ts
 * blockLoss(1, { dataPackets: 5, loss: 0.05, burstLength: 1 / 0.95 }) // => 0.0327738
 * ```
 */
export function blockLoss(repairPackets: number, params: BlockParams): number {
  const counts = countsOf(repairPackets, params);
  return counts.slice(repairPackets + 1).reduceRight((sum, each) => sum + each, 0);
}

/**
 * Share of packets that are lost for good: those that are lost in blocks which cannot be completed, whether they
 * carry data or repair.
 *
 * @param repairPackets - m (count, 0 to 1000)
 * @param params - `dataPackets` is k, and the channel
 * @returns fraction, Σ(i > m) (i / (k + m)) P(i lost)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * codedLoss(0, { dataPackets: 5, loss: 0.05, burstLength: 4 }) // => 0.05
 * ```
 */
export function codedLoss(repairPackets: number, params: BlockParams): number {
  const counts = countsOf(repairPackets, params);
  const packets = repairPackets + params.dataPackets;
  const lost = counts.map((each, i) => (i > repairPackets ? (each * i) / packets : 0));
  return lost.reduceRight((sum, each) => sum + each, 0);
}

function countsOf(repairPackets: number, { dataPackets, ...channel }: BlockParams): number[] {
  requireWhole({ repairPackets });
  requireBetween(0, 1000, { repairPackets });
  requireCount({ dataPackets });
  requireBetween(1, 1000, { dataPackets });
  return lossCounts(dataPackets + repairPackets, channel);
}
