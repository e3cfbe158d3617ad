/** Echoes with several outstanding at once: the rows of measured_window_sweep. */

import { once } from "node:events";
import { type Socket, connect } from "node:net";
import type { Peer } from "./peer";
import { type Limits, spreadOf } from "./times";

const messageSize = 64;

export const windows = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512];

/** Most requests of a row. */
export const requestsOf = (window: number): number => (window < 4 ? 20_000 : 60_000);

/** Measures one row. */
export async function measureWindow(
  window: number,
  { tcp }: Peer,
  { seconds, signal }: Omit<Limits, "count">,
): Promise<Record<string, string | number>> {
  const socket = connect({ host: "127.0.0.1", port: tcp, noDelay: true });
  await once(socket, "connect");
  try {
    await keepOutstanding(socket, window, { count: 2000, seconds: seconds / 10, signal });
    const limits = { count: requestsOf(window), seconds: 0.9 * seconds, signal };
    const { times, area, elapsed } = await keepOutstanding(socket, window, limits);
    const { n, mean, p50, p99 } = spreadOf(times);
    return {
      placement: "unpinned",
      window_limit: window,
      requests: n,
      throughput_per_s: (1e6 * n) / elapsed,
      mean_outstanding: area / elapsed,
      mean_latency_us: mean,
      p50_latency_us: p50,
      p99_latency_us: p99,
    };
  } finally {
    socket.destroy();
  }
}

/** What a run with a window gave: times and how long it took (µs), and requests × µs outstanding. */
interface Outstanding {
  readonly times: number[];
  readonly area: number;
  readonly elapsed: number;
}

/** Sends whenever fewer than `window` are outstanding, until enough were sent; then waits for all. */
function keepOutstanding(socket: Socket, window: number, limits: Limits): Promise<Outstanding> {
  const { count, seconds, signal } = limits;
  return new Promise((resolve, reject) => {
    const message = Buffer.alloc(messageSize, "x");
    const [sent, times]: [number[], number[]] = [[], []];
    const start = performance.now();
    const end = start + 1000 * seconds;
    let [area, last, bytes] = [0, start, 0];
    const pass = (now: number) => {
      area += (sent.length - times.length) * (now - last);
      last = now;
    };
    const fill = () => {
      while (sent.length - times.length < window && sent.length < count) {
        const now = performance.now();
        if (now > end && sent.length > 0) break;
        pass(now);
        sent.push(now);
        socket.write(message);
      }
    };
    const onData = (chunk: Buffer) => {
      const now = performance.now();
      pass(now);
      bytes += chunk.length;
      for (; bytes >= messageSize; bytes -= messageSize) {
        times.push(1000 * (now - (sent[times.length] ?? now)));
      }
      fill();
      if (times.length === sent.length) finish();
    };
    const finish = (error?: Error) => {
      socket.off("data", onData).off("error", finish);
      signal.removeEventListener("abort", stop);
      const elapsed = 1000 * (performance.now() - start);
      if (error) reject(error);
      else resolve({ times, area: 1000 * area, elapsed });
    };
    const stop = () => finish(new Error("stopped"));
    signal.addEventListener("abort", stop);
    socket.on("data", onData).on("error", finish);
    if (signal.aborted) stop();
    else fill();
  });
}
