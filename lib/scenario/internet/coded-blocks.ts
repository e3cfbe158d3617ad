/** Blocks of packets with some to spare, over a channel that loses. */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { shareInterval } from "../../stats/proportion";
import { type Interval, meanInterval } from "../../stats/summary";
import { type ChannelParams, lossyChannel } from "../messaging/channel";

export interface CodedBlocksParams extends ChannelParams {
  /** Packets of data in a block (count, 1 to 1000). */
  readonly dataPackets: number;
  /** Packets that the code adds (count, 0 to 1000). */
  readonly repairPackets: number;
  /** Blocks, far from each other (count, 2 to 10⁶). */
  readonly blocks: number;
  readonly seed: number;
}

export interface CodedBlocksRun {
  /** Blocks that could not be completed, with the 95 % interval (fractions). */
  readonly blockLoss: Interval;
  /** Packets that were lost for good (fraction). */
  readonly packetLoss: Interval;
}

/**
 * Sends blocks, each of which is complete if enough of its packets arrive.
 *
 * @returns shares of blocks and of packets that were lost
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateCodedBlocks(params: CodedBlocksParams): CodedBlocksRun {
  const { dataPackets, repairPackets, blocks, seed } = params;
  requireCount({ dataPackets, blocks });
  requireWhole({ repairPackets });
  requireBetween(1, 1000, { dataPackets });
  requireBetween(0, 1000, { repairPackets });
  requireBetween(2, 1e6, { blocks });
  const { data } = streams(seed) as Record<"data", RandomStream>;
  const packets = dataPackets + repairPackets;
  const lost = Array.from({ length: blocks }, () => {
    const isLost = lossyChannel(data, params);
    let count = 0;
    for (let i = 0; i < packets; i += 1) if (isLost()) count += 1;
    return count > repairPackets ? count / packets : 0;
  });
  return {
    blockLoss: shareInterval(lost.filter((share) => share > 0).length, {
      ...{ trials: blocks, confidence: 0.95 },
    }),
    packetLoss: meanInterval(lost, { confidence: 0.95 }),
  };
}
