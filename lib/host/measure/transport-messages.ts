/** Messages at equal distances by UDP, TCP and TLS, and how long each takes there and back. */

import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type Socket, connect } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Peer } from "./peer";
import type { Limits } from "./times";

export type TransportProtocol = "udp" | "tcp" | "tls";

/** A lost message is asked for again after so long, and a held piece is held as long (ms). */
export const recovery = 40;
/** From one message to the next (ms). */
const gap = 4;
/** Of a message, and of what comes back (byte). */
export const messageSize = 64;
const host = "127.0.0.1";

/** A way for messages that come back one by one. */
interface Messages {
  send(message: Buffer): void;
  close(): void;
}

/**
 * Sends numbered messages at equal distances and takes the time until each is back (µs). What is lost is
 * sent again by this end of UDP, after a fixed time, without holding up others.
 */
export async function messages(
  protocol: TransportProtocol,
  peer: Peer,
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
  const way = await openings[protocol](peer, arrive);
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

/** Opens a way; calls back with the number of each message that is back. */
type Open = (peer: Peer, arrive: (number: number) => void) => Promise<Messages>;

const openUdp: Open = async ({ udp }, arrive) => {
  const socket = createSocket("udp4");
  socket.connect(udp, host);
  await once(socket, "connect");
  socket.on("message", (message) => arrive(message.readUInt32LE()));
  socket.on("error", () => undefined);
  return { send: (message) => socket.send(message), close: () => void socket.close() };
};

const openTcp: Open = async ({ tcp }, arrive) => {
  const socket = connect({ host, port: tcp, noDelay: true });
  await once(socket, "connect");
  return overStream(socket, arrive);
};

const openTls: Open = async ({ tls, cert }, arrive) => {
  const socket = connectTls({ host, port: tls, ca: cert, servername: "localhost" });
  await once(socket, "secureConnect");
  socket.setNoDelay(true);
  return overStream(socket, arrive);
};

const openings = { udp: openUdp, tcp: openTcp, tls: openTls } as const;

/** Messages one after the other in a stream. */
function overStream(socket: Socket, arrive: (number: number) => void): Messages {
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
