import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Content, type Header, Wire } from "../../lib/kernel/jupyter/message";
import { Folder, root } from "./notebook-session";

interface Socket extends AsyncIterable<Buffer[]> {
  connect(address: string): void;
  subscribe(): void;
  send(frames: readonly Buffer[]): Promise<void>;
  close(): void;
}

const fromRoot = createRequire(join(root, "package.json"));
const zmq = createRequire(fromRoot.resolve("tslab"))("zeromq") as {
  Dealer: new () => Socket;
  Subscriber: new (options?: object) => Socket;
};

export interface Received {
  readonly header: Header;
  readonly parent: Header;
  readonly content: Loose;
}

/** What a test reads without asking for its shape first. */
// A message's content has many shapes; an assertion states the one that it expects.
export type Loose = Record<string, ReturnType<typeof JSON.parse>>;

/** A reply and what was published meanwhile. */
export interface Answer {
  readonly reply: Loose;
  readonly published: readonly Received[];
}

/** The command that starts the project's kernel. */
export const distlabKernel = [process.execPath, join(root, "bin", "kernel.mjs")];
/** The command that starts tslab as it comes from npm. */
export const stockKernel = [
  process.execPath,
  fromRoot.resolve("tslab/bin/tslab"),
  "kernel",
  "--config-path",
];

/** A kernel process and a client of it. */
export class KernelClient {
  readonly #folder = new Folder();
  readonly #wire = new Wire("secret");
  readonly #shell = new zmq.Dealer();
  readonly #control = new zmq.Dealer();
  readonly #iopub = new zmq.Subscriber({ receiveHighWaterMark: 0 });
  readonly #received: Received[] = [];
  #wake: () => void = () => undefined;
  process!: ChildProcess;

  static async start(
    command: readonly string[],
    cwd = join(root, "notebooks"),
  ): Promise<KernelClient> {
    const client = new KernelClient();
    const [shell_port, iopub_port, stdin_port, control_port, hb_port] = await freePorts(5);
    const connection = client.#folder.write(
      "connection.json",
      JSON.stringify({
        transport: "tcp",
        ip: "127.0.0.1",
        key: "secret",
        signature_scheme: "hmac-sha256",
        shell_port,
        iopub_port,
        stdin_port,
        control_port,
        hb_port,
      }),
    );
    const [program = "", ...args] = command;
    client.process = spawn(program, [...args, connection], { cwd, stdio: "ignore" });
    client.#iopub.connect(`tcp://127.0.0.1:${iopub_port}`);
    client.#iopub.subscribe();
    client.#shell.connect(`tcp://127.0.0.1:${shell_port}`);
    client.#control.connect(`tcp://127.0.0.1:${control_port}`);
    for (const socket of [client.#shell, client.#control, client.#iopub]) void client.#read(socket);
    await client.#untilReady();
    return client;
  }

  /** Sends a request; resolves with its reply once the kernel is idle again. */
  async request(
    type: string,
    content: Content,
    channel: "shell" | "control" = "shell",
  ): Promise<Answer> {
    return this.answer(await this.send(type, content, channel));
  }

  /** Sends a request without waiting; gives its id. */
  async send(
    type: string,
    content: Content,
    channel: "shell" | "control" = "shell",
  ): Promise<string> {
    const frames = this.#wire.write(type, content, undefined);
    await (channel === "shell" ? this.#shell : this.#control).send([...frames]);
    return (JSON.parse(String(frames[2])) as Header).msg_id;
  }

  /** Waits for everything that answers a request. */
  async answer(id: string): Promise<Answer> {
    for (;;) {
      const mine = this.#received.filter(({ parent }) => parent.msg_id === id);
      const reply = mine.find(({ header }) => header.msg_type.endsWith("_reply"));
      const idle = mine.some(({ content }) => content["execution_state"] === "idle");
      if (reply && idle)
        return { reply: reply.content, published: mine.filter((each) => each !== reply) };
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  execute(code: string, more: Content = {}): Promise<Answer> {
    return this.request("execute_request", { ...executeRequest(code), ...more });
  }

  sendExecute(code: string, more: Content = {}): Promise<string> {
    return this.send("execute_request", { ...executeRequest(code), ...more });
  }

  /** All that was received, for what no request asked for. */
  get received(): readonly Received[] {
    return this.#received;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      this.process.kill("SIGKILL");
      await once(this.process, "exit");
    }
    for (const socket of [this.#shell, this.#control, this.#iopub]) socket.close();
    this.#folder.remove();
  }

  async #untilReady(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const id = await this.send("kernel_info_request", {});
      await Promise.race([this.answer(id), sleep(300)]);
      if (this.#received.some(({ header }) => header.msg_type === "status")) return;
    }
    throw new Error("the kernel did not become ready");
  }

  async #read(socket: Socket): Promise<void> {
    for await (const frames of socket) {
      const at = frames.findIndex((frame) => String(frame) === "<IDS|MSG>");
      const [header, parent, , content] = frames
        .slice(at + 2)
        .map((part) => JSON.parse(String(part)));
      this.#received.push({ header, parent, content } as Received);
      this.#wake();
    }
  }
}

function executeRequest(code: string): Content {
  return {
    code,
    silent: false,
    store_history: true,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: true,
  };
}

/** Text of a stream among what was published. */
export function streamText({ published }: Answer, name = "stdout"): string {
  return published
    .filter(({ header, content }) => header.msg_type === "stream" && content["name"] === name)
    .map(({ content }) => content["text"])
    .join("");
}

/** Contents of the messages of one type. */
export function contents({ published }: Answer, type: string): Content[] {
  return published.filter(({ header }) => header.msg_type === type).map(({ content }) => content);
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
