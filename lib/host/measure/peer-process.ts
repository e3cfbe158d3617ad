/**
 * The process at the other end of a measurement: it gives back what it gets, by every means there is.
 *
 * It listens on this machine only, at ports that the system chooses, and ends with the process that
 * started it, however that ends.
 */

import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type RequestListener, createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, type Server, type Socket, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import type { Certificate } from "./certificate";

/** Where the peer listens. */
export interface PeerAddresses {
  /** Path of the socket, or name of the pipe. */
  readonly local: string;
  /** Ports on 127.0.0.1. */
  readonly udp: number;
  readonly tcp: number;
  readonly tls: number;
  readonly http: number;
  readonly https: number;
}

const host = "127.0.0.1";

async function listen(server: Server, path?: string): Promise<number> {
  server.listen(path === undefined ? { host, port: 0 } : { path });
  await once(server, "listening");
  return path === undefined ? (server.address() as AddressInfo).port : 0;
}

function echo(socket: Socket): void {
  socket.setNoDelay(true);
  socket.on("data", (chunk) => socket.write(chunk));
  socket.on("error", () => socket.destroy());
}

async function listenByAllMeans({ key, cert }: Certificate): Promise<PeerAddresses> {
  const onWindows = process.platform === "win32";
  const folder = onWindows ? undefined : mkdtempSync(join(tmpdir(), "distlab-"));
  const local = folder === undefined ? `\\\\.\\pipe\\distlab-${process.pid}` : join(folder, "s");
  if (folder !== undefined) {
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  }
  await listen(createServer(echo), local);
  const udp = createSocket("udp4");
  udp.on("message", (message, { port, address }) => udp.send(message, port, address));
  udp.on("error", () => undefined);
  udp.bind({ address: host, port: 0 });
  await once(udp, "listening");
  const tls = { key, cert, minVersion: "TLSv1.3" } as const;
  const answer: RequestListener = (_, response) => response.end("ok");
  return {
    local,
    udp: udp.address().port,
    tcp: await listen(createServer(echo)),
    tls: await listen(createTlsServer(tls, echo)),
    http: await listen(createHttpServer(answer)),
    https: await listen(createHttpsServer(tls, answer)),
  };
}

/** Ctrl-C reaches every process of the terminal: it is the other one's to stop. */
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());
process.once("message", (certificate: Certificate) => {
  void listenByAllMeans(certificate).then((addresses) => {
    process.on("message", (message) => process.send?.(message));
    process.send?.(addresses);
  });
});
