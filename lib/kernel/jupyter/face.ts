/** What a Jupyter client sees of an interpreter: requests in, replies and outputs out. */

import type { Interpreter } from "../interpreter";
import type { Executions } from "./executions";
import { complete, inspect } from "./introspection";
import { type Content, type Message, type Wire, protocolVersion } from "./message";
import type { Channel, Sockets } from "./sockets";

interface Options {
  readonly wire: Wire;
  readonly sockets: Sockets;
  /** Ready or still loading: what needs it waits for it. */
  readonly interpreter: Promise<Interpreter>;
  readonly executions: Executions;
  readonly versions: { readonly tslab: string; readonly typescript: string };
  readonly onShutdown: () => void;
}

/** How long a kernel has nothing to do before it prepares for later cells (ms). */
const idleBeforeWarmUp = 300;

/** Takes requests in order on each channel, and answers every one of them. */
export class Face {
  readonly #options: Options;
  #shell: Promise<void> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Answers until the sockets are closed. */
  async serve(): Promise<void> {
    const { sockets } = this.#options;
    await Promise.all([
      sockets.receive("control", (frames) => void this.#take("control", frames)),
      sockets.receive("shell", (frames) => this.#enqueue(frames)),
    ]);
  }

  /** Shell requests are taken one by one; those that wait may be aborted. */
  #enqueue(frames: Buffer[]): void {
    const { executions } = this.#options;
    executions.arrived += 1;
    const serial = executions.arrived;
    this.#shell = this.#shell.then(() => this.#take("shell", frames, serial));
  }

  async #take(channel: Channel, frames: Buffer[], serial = 0): Promise<void> {
    const { wire, sockets } = this.#options;
    clearTimeout(this.#idle);
    let request: Message;
    try {
      request = wire.read(frames);
    } catch (error) {
      process.emitWarning(`ignored ${String(error)}`);
      return;
    }
    const publish = (type: string, content: Content) =>
      sockets.publish(wire.write(type, content, request.header));
    publish("status", { execution_state: "busy" });
    try {
      const content = await this.#answer(request, serial, publish);
      if (content) {
        const type = request.header.msg_type.replace(/_request$/, "_reply");
        sockets.reply(channel, wire.write(type, content, request.header, request.identities));
      }
    } finally {
      publish("status", { execution_state: "idle" });
      this.#idle = setTimeout(() => void this.#warmUp(), idleBeforeWarmUp).unref();
      if (request.header.msg_type === "shutdown_request") this.#options.onShutdown();
    }
  }

  async #warmUp(): Promise<void> {
    (await this.#options.interpreter).warmUp();
  }

  async #answer(
    { header, content }: Message,
    serial: number,
    publish: (type: string, content: Content) => void,
  ): Promise<Content | undefined> {
    const { interpreter, executions } = this.#options;
    switch (header.msg_type) {
      case "kernel_info_request":
        return this.#kernelInfo();
      case "execute_request":
        return executions.execute(await interpreter, content, { header, serial, publish });
      case "complete_request":
        return complete(await interpreter, content);
      case "inspect_request":
        return inspect(await interpreter, content);
      case "is_complete_request":
        return { ...(await interpreter).isComplete(String(content["code"])) };
      case "history_request":
        return executions.history.answer(content);
      case "comm_info_request":
        return { status: "ok", comms: {} };
      case "comm_open":
        // No comm target exists here: the client is told at once that the comm is closed.
        publish("comm_close", { comm_id: content["comm_id"], data: {} });
        return undefined;
      case "comm_msg":
      case "comm_close":
        return undefined;
      case "interrupt_request":
        (await interpreter).interrupt();
        return { status: "ok" };
      case "shutdown_request":
        return { status: "ok", restart: content["restart"] === true };
      default:
        return header.msg_type.endsWith("_request")
          ? { status: "error", ename: "NotSupported", evalue: header.msg_type, traceback: [] }
          : undefined;
    }
  }

  #kernelInfo(): Content {
    const { tslab, typescript } = this.#options.versions;
    return {
      status: "ok",
      protocol_version: protocolVersion,
      implementation: "distlab",
      implementation_version: tslab,
      banner: `TypeScript ${typescript} on Node.js ${process.version} (distlab, over tslab ${tslab})`,
      language_info: {
        name: "typescript",
        version: typescript,
        mimetype: "text/typescript",
        file_extension: ".ts",
        pygments_lexer: "typescript",
        // Notebook and JupyterLab find their TypeScript mode by these.
        codemirror_mode: { name: "javascript", mode: "typescript", typescript: true },
        nbconvert_exporter: "script",
      },
      help_links: [],
      debugger: false,
    };
  }
}
