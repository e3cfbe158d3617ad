/** Round trips by every means, and by size of the message: the rows of measured_loopback. */

import {
  type OpenEcho,
  localEcho,
  processEcho,
  requestEcho,
  tcpEcho,
  threadEcho,
  tlsEcho,
  udpEcho,
} from "./echo";
import type { Peer } from "./peer";
import { type Limits, spreadOf, timesOf } from "./times";

/** One row that is to be measured. */
export interface LoopbackTask {
  readonly experiment: "call_ladder" | "size_sweep";
  readonly condition: string;
  readonly size: number;
  readonly count: number;
  /** How; nothing for a call of a function. */
  readonly open?: OpenEcho;
}

function ladder(condition: string, open?: OpenEcho, size = 64, count = 3000): LoopbackTask {
  return { experiment: "call_ladder", condition, size, count, ...(open && { open }) };
}

function sweep(condition: string, open: OpenEcho, sizes: readonly number[]): LoopbackTask[] {
  return sizes.map((size) => {
    return { experiment: "size_sweep", condition, size, count: size > 1e5 ? 400 : 2000, open };
  });
}

const local = process.platform === "win32" ? "named pipe echo" : "unix domain socket echo";
const powers = [16, 64, 256, 1024, 4096, 16_384];

export const loopbackTasks: readonly LoopbackTask[] = [
  ladder("function call", undefined, 64, 2000),
  ladder("worker_threads postMessage", threadEcho),
  ladder("child process IPC", processEcho),
  ladder(local, localEcho),
  ladder("UDP echo", udpEcho),
  ...sweep("UDP echo", udpEcho, [...powers, 32_768, 60_000]),
  ladder("TCP echo", tcpEcho),
  ...sweep("TCP echo", tcpEcho, [...powers, 65_536, 262_144, 1_048_576]),
  ladder("TLS 1.3 echo (established)", tlsEcho),
  ...sweep("TLS 1.3 echo", tlsEcho, [64, 1024, 16_384, 65_536, 262_144, 1_048_576]),
  ladder("HTTP keep-alive", requestEcho("http", true), 2, 2000),
  ladder("HTTP new connection", requestEcho("http", false), 2, 1500),
  ladder("HTTPS keep-alive", requestEcho("https", true), 2, 2000),
  ladder("HTTPS new connection (no resumption)", requestEcho("https", false), 2, 500),
];

/** Measures one row; a part of the time is for warming up. */
export async function measureLoopback(
  { experiment, condition, size, count, open }: LoopbackTask,
  peer: Peer,
  { seconds, signal }: Omit<Limits, "count">,
): Promise<Record<string, string | number>> {
  const row = { placement: "unpinned", experiment, condition, parameter: size, unit: "us" };
  if (!open) return { ...row, ...spreadOf(callTimes(size, count)) };
  const echo = await open(size, peer);
  try {
    await timesOf(echo, { count: Math.ceil(count / 10), seconds: seconds / 10, signal });
    const times = await timesOf(echo, { count, seconds: 0.9 * seconds, signal });
    return { ...row, ...spreadOf(times) };
  } finally {
    echo.close();
  }
}

/** Times of calls that hand over a message (µs): a clock cannot tell one call, so it is told many. */
function callTimes(size: number, count: number): number[] {
  const calls = 100;
  const message = Buffer.alloc(size, "x");
  const giveBack = (given: Buffer): Buffer => given;
  let [back, seen] = [message, 0];
  return Array.from({ length: count }, () => {
    const started = performance.now();
    for (let i = 0; i < calls; i += 1) {
      back = giveBack(back);
      seen += back.length;
    }
    return (1000 * (performance.now() - started)) / calls + (seen < 0 ? 1 : 0);
  });
}
