/** Messages that share a write: the rows of measured_batching. */

import { sumOf } from "../../core/sum";
import { tcpEcho } from "./echo";
import type { Peer } from "./peer";
import { type Limits, spreadOf, timesOf } from "./times";

const messageSize = 64;

export const batchSizes = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

/** Measures one row. */
export async function measureBatch(
  batch: number,
  peer: Peer,
  { seconds, signal }: Omit<Limits, "count">,
): Promise<Record<string, string | number>> {
  const echo = await tcpEcho(batch * messageSize, peer);
  try {
    await timesOf(echo, { count: 200, seconds: seconds / 10, signal });
    const count = Math.max(200, 16_384 / batch);
    const times = await timesOf(echo, { count, seconds: 0.9 * seconds, signal });
    const { n, p50, p99 } = spreadOf(times);
    return {
      placement: "unpinned",
      messages_per_batch: batch,
      batches: n,
      p50_batch_rtt_us: p50,
      p99_batch_rtt_us: p99,
      messages_per_s: (1e6 * n * batch) / sumOf(times),
    };
  } finally {
    echo.close();
  }
}
