/** Executes the cells that a client asks for, with the outputs and rules of Jupyter's protocol. */

import type { CellError } from "../cell-error";
import type { CellOutcome, CellOutputs, Interpreter } from "../interpreter";
import { History } from "./history";
import type { Content, Header, Wire } from "./message";
import type { Sockets } from "./sockets";
import { StreamBuffer } from "./stream-buffer";

type Publish = (type: string, content: Content) => void;

interface Context {
  readonly header: Header;
  /** Number of the request among all that arrived. */
  readonly serial: number;
  readonly publish: Publish;
}

/** State over all executions: the counter, the history, and where outputs go now. */
export class Executions {
  readonly history = new History();
  /** How many shell requests have arrived. */
  arrived = 0;
  #count = 0;
  /** Requests up to this number are answered `aborted`. */
  #abortedUpTo = 0;
  #parent: Header | undefined;
  #silent = false;
  /** An earlier cell's error that was reported for a cell that may fail. */
  #owed: CellError | undefined;
  readonly #publish: Publish;
  readonly #streams: StreamBuffer;

  constructor(wire: Wire, sockets: Sockets) {
    this.#publish = (type, content) => sockets.publish(wire.write(type, content, this.#parent));
    this.#streams = new StreamBuffer((name, text) => this.#publish("stream", { name, text }));
  }

  /** What the interpreter writes: it appears under the cell that ran last. */
  readonly outputs: CellOutputs = {
    stream: (name, text) => {
      if (!this.#silent) this.#streams.write(name, text);
    },
    display: ({ data, metadata = {}, transient = {} }, update) => {
      this.#streams.flush();
      if (this.#silent) return;
      const type = update ? "update_display_data" : "display_data";
      this.#publish(type, { data, metadata, transient });
    },
    lateError: (error) => {
      this.#streams.flush();
      this.#publish("error", errorContent(error));
    },
  };

  /** Answers an `execute_request`. */
  async execute(interpreter: Interpreter, request: Content, context: Context): Promise<Content> {
    if (context.serial <= this.#abortedUpTo) {
      return { status: "aborted", execution_count: this.#count };
    }
    const code = String(request["code"] ?? "");
    const silent = request["silent"] === true;
    const counts = !silent && request["store_history"] !== false;
    this.#streams.flush();
    this.#parent = context.header;
    this.#silent = silent;
    const count = this.#count + 1;
    if (counts) {
      this.#count = count;
      this.history.add(count, code);
    }
    if (!silent) context.publish("execute_input", { code, execution_count: count });

    const mayFail = request["stop_on_error"] === false;
    const outcome = this.#answerFor(await interpreter.execute(code, count), mayFail || silent);
    this.#streams.flush();
    const text = outcome.status === "ok" ? outcome.result?.["text/plain"] : undefined;
    if (counts && typeof text === "string") this.history.setOutput(text);
    if (!silent) publishOutcome(outcome, count, context.publish);
    if (outcome.status === "error") {
      if (!mayFail) await this.#abortWaiting();
      return { status: "error", execution_count: count, ...errorContent(outcome.error) };
    }
    return {
      status: "ok",
      execution_count: count,
      user_expressions: await evaluateAll(interpreter, request["user_expressions"], count),
      payload: [],
    };
  }

  /** A cell that may fail, as one tagged `raises-exception`, may not cover up another one's error. */
  #answerFor(outcome: CellOutcome, mayFail: boolean): CellOutcome {
    if (mayFail) {
      if (outcome.status === "error" && outcome.error.isLate) this.#owed ??= outcome.error;
      return outcome;
    }
    const owed = this.#owed;
    this.#owed = undefined;
    return owed && outcome.status === "ok" ? { status: "error", error: owed } : outcome;
  }

  /** Requests that were sent before this error was reported do not run. */
  async #abortWaiting(): Promise<void> {
    // What the client sent while a synchronous cell ran is still in the socket: let it in.
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.#abortedUpTo = this.arrived;
  }
}

function publishOutcome(outcome: CellOutcome, count: number, publish: Publish): void {
  if (outcome.status === "error") publish("error", errorContent(outcome.error));
  else if (outcome.result) {
    publish("execute_result", { execution_count: count, data: outcome.result, metadata: {} });
  }
}

function errorContent({ ename, evalue, traceback }: CellError): Content {
  return { ename, evalue, traceback };
}

async function evaluateAll(
  interpreter: Interpreter,
  expressions: unknown,
  count: number,
): Promise<Content> {
  const values: Record<string, Content> = {};
  for (const [name, expression] of Object.entries(expressions ?? {})) {
    const outcome = await interpreter.evaluate(String(expression), count);
    values[name] =
      outcome.status === "ok"
        ? { status: "ok", data: outcome.result ?? {}, metadata: {} }
        : { status: "error", ...errorContent(outcome.error) };
  }
  return values;
}
