/**
 * A way between two sockets of this machine that is worse than it is: it delays, loses and reorders.
 *
 * Datagrams can be lost and overtaken. A stream of bytes cannot: the system delivers it whole, and its
 * handshake is over before this proxy hears of it. So a "lost" piece of a stream is held back for as long as
 * its repetition would take, with all that follows, which is what a reader of TCP sees of a loss.
 */

import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { streams } from "../../core/random";

/** What is done to what passes, in each direction. */
export interface Impairment {
  /** One-way delay (ms). */
  readonly delay: number;
  /** Share of datagrams that are lost, or of pieces of a stream that are held back (fraction). */
  readonly loss: number;
  /** How long such a piece is held back (ms). */
  readonly hold: number;
  /** Share of datagrams that are late (fraction), and by how much (ms). */
  readonly reordered: number;
  readonly late: number;
}

/** A proxy that listens on this machine only. */
export interface Proxy {
  readonly port: number;
  close(): void;
}

const host = "127.0.0.1";
const seed = 1;

/** A proxy for datagrams to a port, from one client at a time. */
export async function udpProxy(port: number, given: Impairment): Promise<Proxy> {
  const front = createSocket("udp4");
  const back = createSocket("udp4");
  const chance = streams(seed).datagrams;
  const timers = new Set<NodeJS.Timeout>();
  let client = 0;
  const pass = (send: () => void) => {
    if (chance?.happens(given.loss)) return;
    const late = chance?.happens(given.reordered) ? given.late : 0;
    const timer = setTimeout(() => {
      timers.delete(timer);
      send();
    }, given.delay + late);
    timers.add(timer);
  };
  front.on("message", (message, from) => {
    client = from.port;
    pass(() => back.send(message, port, host));
  });
  back.on("message", (message) => pass(() => front.send(message, client, host)));
  for (const socket of [front, back]) {
    socket.on("error", () => undefined);
    socket.bind({ address: host, port: 0 });
    await once(socket, "listening");
  }
  return {
    port: front.address().port,
    close() {
      timers.forEach((timer) => clearTimeout(timer));
      for (const socket of [front, back]) socket.close();
    },
  };
}

/** A proxy for connections to a port. */
export async function tcpProxy(port: number, given: Impairment): Promise<Proxy> {
  const chance = streams(seed).pieces;
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  /** Passes pieces on in their order, each when it is due and not before the one ahead of it. */
  const pass = (from: Socket, to: Socket) => {
    const waiting: { readonly due: number; readonly piece: Buffer }[] = [];
    let free = 0;
    // One timer for the first in line: timers of their own could be over in another order.
    const wait = (due: number) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        const now = performance.now();
        while (waiting[0] && waiting[0].due <= now + 0.5) to.write(waiting.shift()?.piece ?? "");
        if (waiting[0]) wait(waiting[0].due);
      }, due - performance.now());
      timers.add(timer);
    };
    from.on("data", (piece: Buffer) => {
      const held = chance?.happens(given.loss) ? given.hold : 0;
      free = Math.max(free, performance.now() + given.delay + held);
      waiting.push({ due: free, piece });
      if (waiting.length === 1) wait(free);
    });
    from.on("close", () => to.destroy());
    from.on("error", () => undefined);
  };
  const server = createServer({ noDelay: true }, (front) => {
    const back = connect({ host, port, noDelay: true });
    for (const socket of [front, back]) sockets.add(socket);
    pass(front, back);
    pass(back, front);
  });
  server.listen({ host, port: 0 });
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      timers.forEach((timer) => clearTimeout(timer));
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}
