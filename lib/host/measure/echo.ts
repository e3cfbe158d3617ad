/** Ways to send a message to another process, or thread, and get it back. */

import { createSocket } from "node:dgram";
import { once } from "node:events";
import { Agent as HttpAgent, get as getHttp } from "node:http";
import { Agent as HttpsAgent, get as getHttps } from "node:https";
import { type Socket, connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { Worker } from "node:worker_threads";
import type { Peer } from "./peer";

/** An open way: one message at a time. */
export interface Echo {
  /** Sends; calls back when all of it is back. */
  send(onBack: () => void): void;
  /** Calls back when the way breaks. */
  onError(report: (error: Error) => void): void;
  close(): void;
}

/** Opens a way for messages of a size (byte). */
export type OpenEcho = (size: number, peer: Peer) => Promise<Echo>;

const host = "127.0.0.1";
const nothing = (): void => undefined;

function socketEcho(socket: Socket, size: number): Echo {
  const message = Buffer.alloc(size, "x");
  let [missing, back] = [0, nothing];
  socket.on("data", ({ length }) => {
    missing -= length;
    if (missing === 0) back();
  });
  return {
    send(onBack) {
      [missing, back] = [size, onBack];
      socket.write(message);
    },
    onError: (report) => void socket.on("error", report),
    close: () => void socket.destroy(),
  };
}

export const tcpEcho: OpenEcho = async (size, { tcp }) => {
  const socket = connect({ host, port: tcp, noDelay: true });
  await once(socket, "connect");
  return socketEcho(socket, size);
};

/** By a Unix socket, or by a named pipe of Windows. */
export const localEcho: OpenEcho = async (size, { local }) => {
  const socket = connect({ path: local });
  await once(socket, "connect");
  return socketEcho(socket, size);
};

export const tlsEcho: OpenEcho = async (size, { tls, cert }) => {
  const socket = connectTls({ host, port: tls, ca: cert, servername: "localhost" });
  await once(socket, "secureConnect");
  socket.setNoDelay(true);
  return socketEcho(socket, size);
};

export const udpEcho: OpenEcho = async (size, { udp }) => {
  const socket = createSocket("udp4");
  socket.connect(udp, host);
  await once(socket, "connect");
  const message = Buffer.alloc(size, "x");
  let back = nothing;
  socket.on("message", () => back());
  return {
    send(onBack) {
      back = onBack;
      socket.send(message);
    },
    onError: (report) => void socket.on("error", report),
    close: () => void socket.close(),
  };
};

export const processEcho: OpenEcho = (size, { process: child }) => {
  const message = "x".repeat(size);
  let back = nothing;
  const onMessage = () => back();
  child.on("message", onMessage);
  return Promise.resolve({
    send(onBack: () => void) {
      back = onBack;
      child.send(message);
    },
    onError: (report: (error: Error) => void) => void child.on("error", report),
    close: () => void child.off("message", onMessage),
  });
};

export const threadEcho: OpenEcho = async (size) => {
  const script = `const { parentPort } = require("node:worker_threads");
parentPort.on("message", (message) => parentPort.postMessage(message));`;
  const worker = new Worker(script, { eval: true });
  await once(worker, "online");
  const message = "x".repeat(size);
  let back = nothing;
  worker.on("message", () => back());
  return {
    send(onBack) {
      back = onBack;
      worker.postMessage(message);
    },
    onError: (report) => void worker.on("error", report),
    close: () => void worker.terminate(),
  };
};

/** Requests over HTTP or HTTPS, on one connection or on a new one each. */
export function requestEcho(scheme: "http" | "https", reuse: boolean): OpenEcho {
  return (_, peer) => {
    // With a limit of sockets, an agent keeps connections that it was told to close.
    const kept = reuse ? { keepAlive: true, maxSockets: 1 } : { keepAlive: false };
    const secure = { ...kept, ca: peer.cert, servername: "localhost", maxCachedSessions: 0 };
    const agent = scheme === "http" ? new HttpAgent(kept) : new HttpsAgent(secure);
    const get = scheme === "http" ? getHttp : getHttps;
    let report: (error: Error) => void = nothing;
    return Promise.resolve({
      send(onBack: () => void) {
        const request = get({ host, port: peer[scheme], agent }, (response) => {
          response.on("end", onBack);
          response.resume();
        });
        request.on("error", (error) => report(error));
      },
      onError: (given: (error: Error) => void) => void (report = given),
      close: () => agent.destroy(),
    });
  };
}
