/** A warm compiler in the sandbox: it is started anew when a cell keeps it busy for too long. */

import type { CompileReply, CompileRequest } from "./messages";
import type { SandboxOptions } from "./sandbox";
import { ScriptProcess } from "./script-process";

/** The heaviest cells of honest notebooks take a second or two when it is cold (s). */
const longest = 30;
/** Cells that all copies share are compiled once. */
const mostKept = 2000;

const limits = { heap: 1500, memory: 3000, processorTime: 36_000 };

/** Compiles cells, one at a time. */
export class SandboxedCompiler {
  readonly #options: SandboxOptions;
  readonly #kept = new Map<string, CompileReply>();
  #process: ScriptProcess | undefined;
  #answer: ((reply: CompileReply) => void) | undefined;

  constructor(options: Pick<SandboxOptions, "root" | "isTrusted">) {
    const script = "homework/grade/compiler-worker.js";
    this.#options = { ...options, script, withSources: true, limits };
  }

  /** Compiles a cell against the declarations of those before it. */
  async compile(request: CompileRequest): Promise<CompileReply> {
    const key = JSON.stringify(request);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const reply = await this.#ask(request);
    if (this.#kept.size < mostKept) this.#kept.set(key, reply);
    return reply;
  }

  /** Ends it. */
  async close(): Promise<void> {
    const { closed } = this.#process ?? {};
    this.#process?.kill();
    await closed;
  }

  async #ask(request: CompileRequest): Promise<CompileReply> {
    const process = (this.#process ??= this.#start());
    let timer: NodeJS.Timeout | undefined;
    const reply = await new Promise<CompileReply>((resolve) => {
      this.#answer = resolve;
      const slow = `the compiler was not done with it in ${longest} s`;
      timer = setTimeout(() => resolve({ error: slow }), longest * 1000);
      process.send(request);
    });
    clearTimeout(timer);
    if (this.#answer) {
      // It is still busy: nobody waits for what it says.
      this.#answer = undefined;
      process.kill();
      await process.closed;
    }
    return reply;
  }

  #start(): ScriptProcess {
    const reply = (value: CompileReply) => {
      const answer = this.#answer;
      this.#answer = undefined;
      answer?.(value);
    };
    const process: ScriptProcess = new ScriptProcess(this.#options, {
      line: (value) => reply(replyOf(value)),
      end: () => {
        if (this.#process === process) this.#process = undefined;
        reply({ error: "the compiler gave up on it" });
      },
    });
    return process;
  }
}

/** A reply of the right shape; the compiler has read hostile text. */
function replyOf(value: unknown): CompileReply {
  const { error, code, isAsync, names, declarations } = (value ?? {}) as Record<string, unknown>;
  if (typeof error === "string") return { error };
  const isSound =
    typeof code === "string" &&
    typeof isAsync === "boolean" &&
    typeof declarations === "string" &&
    Array.isArray(names) &&
    names.every((name) => typeof name === "string");
  if (isSound) return { code, isAsync, declarations, names: names as string[] };
  return { error: "the compiler gave no code" };
}
