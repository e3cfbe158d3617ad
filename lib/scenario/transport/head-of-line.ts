/** Packets of streams, each handed over when it and all before it in its stream have come. */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { type RandomStream, streams as randomStreams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { BatchMeans } from "../../stats/batch-means";
import type { Interval } from "../../stats/summary";

export interface DeliveryLineParams {
  /** Streams that packets are dealt to in turn (count, >= 1). */
  readonly streams: number;
  /** From one packet to the next (s, finite, > 0). */
  readonly gap: Seconds;
  /** By what a lost packet comes late (s, finite, >= 0). */
  readonly recovery: Seconds;
}

/** A packet's times, as if it took no time on the way. */
export interface DeliveredPacket {
  readonly stream: number;
  readonly sent: Seconds;
  readonly arrived: Seconds;
  /** When the application got it: never before an earlier one of its stream. */
  readonly delivered: Seconds;
}

function requireLine({ streams, gap, recovery }: DeliveryLineParams): void {
  requireCount({ streams });
  requirePositive({ gap });
  requireNonNegative({ recovery });
}

/**
 * Hands over packets, of which some are lost at first.
 *
 * @param isLost - for each packet, whether it is lost (10⁶ at most)
 * @returns packets in the order of sending
 * @throws RangeError if a parameter is outside its domain
 */
export function deliverInOrder(
  isLost: readonly boolean[],
  params: DeliveryLineParams,
): DeliveredPacket[] {
  requireLine(params);
  requireBetween(0, 1e6, { packets: isLost.length });
  const { streams, gap, recovery } = params;
  const packets: DeliveredPacket[] = [];
  isLost.forEach((lost, i) => {
    const sent = i * gap;
    const arrived = lost ? sent + recovery : sent;
    const before = packets[i - streams]?.delivered ?? 0;
    packets.push({ stream: i % streams, sent, arrived, delivered: Math.max(before, arrived) });
  });
  return packets;
}

export interface HeadOfLineParams extends DeliveryLineParams {
  /** Packets that are lost, each by itself (fraction). */
  readonly loss: number;
  /** Packets to watch, after those that nothing was before (count, 1000 to 10⁷). */
  readonly packets: number;
  readonly seed: number;
}

/** Extra delays, with 95 % intervals. */
export interface HeadOfLineRun {
  /** Share of packets that were late (fraction). */
  readonly late: Interval;
  /** Mean extra delay (s). */
  readonly delay: Interval;
}

/**
 * Hands over packets that are lost at random.
 *
 * @throws RangeError if a parameter is outside its domain, or recovery / gap is more than 10⁵
 */
export function simulateHeadOfLine(params: HeadOfLineParams): HeadOfLineRun {
  const { streams, gap, recovery, loss, packets, seed } = params;
  requireLine(params);
  requireFraction({ loss });
  requireCount({ packets });
  requireBetween(1000, 1e7, { packets });
  requireBetween(0, 1e5, { "recovery / gap": recovery / gap });
  requireBetween(1, 1e5, { streams });
  const { losses } = randomStreams(seed) as Record<"losses", RandomStream>;
  const last = new Float64Array(streams);
  const before = Math.ceil(recovery / gap) + streams;
  const [delays, isLate] = [new Float64Array(packets), new Float64Array(packets)];
  for (let i = -before; i < packets; i += 1) {
    // Whole steps and recoveries keep what is equal equal.
    const sent = (i + before) * gap;
    const stream = (i + before) % streams;
    const late = losses.happens(loss) ? sent + recovery : sent;
    const delivered = Math.max(last[stream] as number, late);
    last[stream] = delivered;
    if (i < 0) continue;
    delays[i] = delivered - sent;
    isLate[i] = delivered > sent ? 1 : 0;
  }
  const meanOf = (values: Float64Array) => {
    const means = new BatchMeans();
    means.addAll(values);
    return means.interval({ confidence: 0.95 });
  };
  return { late: meanOf(isLate), delay: meanOf(delays) };
}
