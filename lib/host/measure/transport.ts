/** UDP, TCP and TLS over a way that delays, loses and reorders: the rows of measured_transport. */

import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type Socket, connect } from "node:net";
import { tcpEcho, tlsEcho, udpEcho } from "./echo";
import type { Peer } from "./peer";
import { type Limits, spreadOf } from "./times";
import { type Impairment, tcpProxy, udpProxy } from "./transport-proxy";

export type TransportProtocol = "udp" | "tcp" | "tls";

/** One row that is to be measured. */
export interface TransportTask {
  /** A new connection and one exchange, or messages at equal distances and how long each takes. */
  readonly experiment: "new_exchange" | "steady_messages";
  readonly protocol: TransportProtocol;
  readonly impairment: Impairment;
}

const calm: Impairment = { delay: 0, loss: 0, hold: 0, reordered: 0, late: 0 };
const far: Impairment = { ...calm, delay: 10 };
/** A lost message is asked for again after so long, and a held piece is held as long (ms). */
const recovery = 40;
/** From one message to the next (ms). */
const gap = 4;
const messageSize = 64;
const host = "127.0.0.1";

const task = (
  experiment: TransportTask["experiment"],
  protocol: TransportProtocol,
  impairment: Impairment,
): TransportTask => ({ experiment, protocol, impairment });

export const transportTasks: readonly TransportTask[] = [
  ...(["udp", "tcp", "tls"] as const).flatMap((protocol) => [
    task("new_exchange", protocol, calm),
    task("new_exchange", protocol, far),
  ]),
  ...[0, 0.02, 0.1].flatMap((loss) =>
    (["udp", "tcp"] as const).map((protocol) =>
      task("steady_messages", protocol, { ...far, loss, hold: recovery }),
    ),
  ),
  task("steady_messages", "udp", { ...far, hold: recovery, reordered: 0.1, late: 10 }),
];

export const transportName = ({ experiment, protocol, impairment }: TransportTask): string =>
  `${experiment}, ${protocol}, ${impairment.delay} ms, loss ${impairment.loss}, reordered ${impairment.reordered}`;

/** Measures one row. */
export async function measureTransport(
  given: TransportTask,
  peer: Peer,
  limits: Omit<Limits, "count">,
): Promise<Record<string, string | number>> {
  const { experiment, protocol, impairment } = given;
  const proxy = await (protocol === "udp" ? udpProxy : tcpProxy)(peer[protocol], impairment);
  const behind = { ...peer, [protocol]: proxy.port };
  try {
    const { times, overtaken } =
      experiment === "new_exchange"
        ? { times: await exchanges(protocol, behind, limits), overtaken: 0 }
        : await messages(protocol, proxy.port, limits);
    const { n, p50, p99, mean } = spreadOf(times);
    return {
      experiment,
      protocol,
      delay_ms: impairment.delay,
      loss_pct: 100 * impairment.loss,
      recovery_ms: impairment.hold,
      reordered_pct: 100 * impairment.reordered,
      n,
      p50_us: p50,
      p99_us: p99,
      mean_us: mean,
      overtaken_pct: (100 * overtaken) / n,
    };
  } finally {
    proxy.close();
  }
}

/** Times from opening to the answer, each on a connection of its own (µs); at least one. */
async function exchanges(
  protocol: TransportProtocol,
  peer: Peer,
  { seconds, signal }: Omit<Limits, "count">,
): Promise<number[]> {
  const open = { udp: udpEcho, tcp: tcpEcho, tls: tlsEcho }[protocol];
  const end = performance.now() + 1000 * seconds;
  const times: number[] = [];
  do {
    if (signal.aborted) throw new Error("stopped");
    const started = performance.now();
    const echo = await open(messageSize, peer);
    try {
      await new Promise<void>((resolve, reject) => {
        echo.onError(reject);
        echo.send(resolve);
      });
      times.push(1000 * (performance.now() - started));
    } finally {
      echo.close();
    }
  } while (performance.now() < end && times.length < 2000);
  return times;
}

/** A way for messages that come back one by one. */
interface Messages {
  send(message: Buffer): void;
  close(): void;
}

/**
 * Sends numbered messages at equal distances and takes the time until each is back (µs). What is lost is
 * sent again by this end of UDP, after a fixed time, without holding up others.
 */
async function messages(
  protocol: TransportProtocol,
  port: number,
  { seconds, signal }: Omit<Limits, "count">,
): Promise<{ readonly times: number[]; readonly overtaken: number }> {
  const count = Math.max(1, Math.min(4000, Math.floor((1000 * seconds) / gap)));
  const sentAt = new Float64Array(count);
  const times = new Float64Array(count);
  let [back, latest, overtaken] = [0, -1, 0];
  let finish: () => void = () => undefined;
  const arrive = (number: number) => {
    if (times[number] !== 0) return;
    times[number] = 1000 * (performance.now() - (sentAt[number] ?? 0));
    back += 1;
    if (number < latest) overtaken += 1;
    else latest = number;
    if (back === count) finish();
  };
  const way = await (protocol === "udp" ? openUdp : openTcp)(port, arrive);
  const timers = new Set<NodeJS.Timeout>();
  const send = (number: number) => {
    const message = Buffer.alloc(messageSize);
    message.writeUInt32LE(number);
    way.send(message);
    if (protocol !== "udp") return;
    const again = setTimeout(() => {
      timers.delete(again);
      if (times[number] === 0) send(number);
    }, recovery);
    timers.add(again);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      finish = resolve;
      const stop = () => reject(new Error("stopped"));
      signal.addEventListener("abort", stop, { once: true });
      const silence = setTimeout(() => reject(new Error("no answer")), count * gap * 3 + 3000);
      timers.add(silence);
      const start = performance.now();
      let next = 0;
      const clock = setInterval(() => {
        for (; next < count && performance.now() - start >= next * gap; next += 1) {
          sentAt[next] = performance.now();
          send(next);
        }
        if (next === count) clearInterval(clock);
      }, 1);
      timers.add(clock);
      if (signal.aborted) stop();
    });
  } finally {
    timers.forEach((timer) => clearTimeout(timer));
    way.close();
  }
  return { times: [...times], overtaken };
}

async function openUdp(port: number, arrive: (number: number) => void): Promise<Messages> {
  const socket = createSocket("udp4");
  socket.connect(port, host);
  await once(socket, "connect");
  socket.on("message", (message) => arrive(message.readUInt32LE()));
  socket.on("error", () => undefined);
  return { send: (message) => socket.send(message), close: () => void socket.close() };
}

async function openTcp(port: number, arrive: (number: number) => void): Promise<Messages> {
  const socket: Socket = connect({ host, port, noDelay: true });
  await once(socket, "connect");
  let rest = Buffer.alloc(0);
  socket.on("data", (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    for (; rest.length >= messageSize; rest = rest.subarray(messageSize)) {
      arrive(rest.readUInt32LE());
    }
  });
  socket.on("error", () => undefined);
  return { send: (message) => void socket.write(message), close: () => void socket.destroy() };
}
