/** The five sockets between a kernel and its clients. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What Jupyter writes into the file it starts a kernel with. */
export interface ConnectionInfo {
  readonly transport: string;
  readonly ip: string;
  readonly key: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
}

export function readConnectionFile(path: string): ConnectionInfo {
  return JSON.parse(readFileSync(path, "utf8")) as ConnectionInfo;
}

/** The part of zeromq's sockets that is used here. */
interface Socket extends AsyncIterable<Buffer[]> {
  linger: number;
  bind(address: string): Promise<void>;
  send(frames: readonly Buffer[]): Promise<void>;
  close(): void;
}

interface ZeroMq {
  Router: new (options?: object) => Socket;
  Publisher: new (options?: object) => Socket;
  Reply: new () => Socket;
}

export type Channel = "shell" | "control";

/** Bound sockets. What is sent on a socket arrives in the order it was sent. */
export class Sockets {
  readonly #shell: Socket;
  readonly #control: Socket;
  readonly #iopub: Socket;
  readonly #stdin: Socket;
  readonly #heartbeat: Socket;
  readonly #last = new Map<Socket, Promise<void>>();

  /** @param root - the project's folder, whose tslab brings zeromq */
  constructor(root: string) {
    const tslab = createRequire(join(root, "package.json")).resolve("tslab");
    const zmq = createRequire(tslab)("zeromq") as ZeroMq;
    this.#shell = new zmq.Router();
    this.#control = new zmq.Router();
    this.#stdin = new zmq.Router();
    // No high-water mark: output waits instead of being dropped.
    this.#iopub = new zmq.Publisher({ sendHighWaterMark: 0 });
    this.#heartbeat = new zmq.Reply();
  }

  async bind({ transport, ip, ...ports }: ConnectionInfo): Promise<void> {
    const between = transport === "ipc" ? "-" : ":";
    const address = (port: number) => `${transport}://${ip}${between}${port}`;
    await Promise.all([
      this.#shell.bind(address(ports.shell_port)),
      this.#control.bind(address(ports.control_port)),
      this.#iopub.bind(address(ports.iopub_port)),
      this.#stdin.bind(address(ports.stdin_port)),
      this.#heartbeat.bind(address(ports.hb_port)),
    ]);
    void this.#echoHeartbeat();
  }

  /** Calls `take` with the frames of every message, until the sockets are closed. */
  async receive(channel: Channel, take: (frames: Buffer[]) => void): Promise<void> {
    for await (const frames of channel === "shell" ? this.#shell : this.#control) take(frames);
  }

  reply(channel: Channel, frames: readonly Buffer[]): void {
    this.#send(channel === "shell" ? this.#shell : this.#control, frames);
  }

  publish(frames: readonly Buffer[]): void {
    this.#send(this.#iopub, frames);
  }

  /** Waits until all is handed over, then closes. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#last.values());
    for (const socket of [this.#shell, this.#control, this.#iopub, this.#stdin, this.#heartbeat]) {
      socket.linger = 1000;
      socket.close();
    }
  }

  #send(socket: Socket, frames: readonly Buffer[]): void {
    const before = this.#last.get(socket) ?? Promise.resolve();
    this.#last.set(
      socket,
      before.then(() => socket.send(frames)).catch(() => undefined),
    );
  }

  async #echoHeartbeat(): Promise<void> {
    for await (const frames of this.#heartbeat) await this.#heartbeat.send(frames);
  }
}
