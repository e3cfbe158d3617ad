/** A warm compiler in the sandbox: it is started anew when a cell keeps it busy for too long. */

import type { CompileReply, CompileRequest } from "./messages";
import type { SandboxOptions } from "./sandbox";
import { type Listener, ScriptProcess } from "./script-process";

/** The heaviest cells of honest notebooks take a second or two when it is cold (s). */
const longest = 30;
/** Cells that all copies share are compiled once: so many, and none that is long (characters). */
const mostKept = 2000;
const longestKept = 50_000;

const limits = { heap: 1500, memory: 3000, processorTime: 36_000 };

/** Neither says anything of the cell for certain: the machine may have been busy. */
const gaveUp: CompileReply = { error: "the compiler gave up on it" };
const tooSlow: CompileReply = { error: `the compiler was not done with it in ${longest} s` };

/** True for a reply that another try would give, too. */
export function isCertain(reply: CompileReply): boolean {
  return reply !== gaveUp && reply !== tooSlow;
}

type Start = (options: SandboxOptions, listener: Listener) => Compiling;
type Compiling = Pick<ScriptProcess, "send" | "kill" | "closed">;

/** Compiles cells, one at a time. */
export class SandboxedCompiler {
  readonly #options: SandboxOptions;
  readonly #startScript: Start;
  readonly #kept = new Map<string, CompileReply>();
  #process: Compiling | undefined;
  #isClosed = false;
  #answer: ((reply: CompileReply) => void) | undefined;

  constructor(
    options: Pick<SandboxOptions, "root" | "isTrusted">,
    startScript: Start = (sandbox, listener) => new ScriptProcess(sandbox, listener),
  ) {
    const script = "homework/grade/compiler-worker.js";
    this.#options = { ...options, script, withSources: true, limits };
    this.#startScript = startScript;
  }

  /**
   * Compiles a cell against the declarations of those before it.
   *
   * @throws Error if it was closed
   */
  async compile(request: CompileRequest): Promise<CompileReply> {
    const key = JSON.stringify(request);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    let reply = await this.#ask(request);
    // Cells of others may have worn the compiler out: a fresh one decides.
    if (reply === gaveUp) reply = await this.#ask(request);
    const isShort = key.length + JSON.stringify(reply).length <= longestKept;
    if (isCertain(reply) && isShort && this.#kept.size < mostKept) this.#kept.set(key, reply);
    return reply;
  }

  /** Ends it for good. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const { closed } = this.#process ?? {};
    this.#process?.kill();
    await closed;
  }

  async #ask(request: CompileRequest): Promise<CompileReply> {
    if (this.#isClosed) throw new Error("the compiler was closed");
    const process = (this.#process ??= this.#start());
    let timer: NodeJS.Timeout | undefined;
    const reply = await new Promise<CompileReply>((resolve) => {
      this.#answer = resolve;
      timer = setTimeout(() => resolve(tooSlow), longest * 1000);
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

  #start(): Compiling {
    const reply = (value: CompileReply) => {
      const answer = this.#answer;
      this.#answer = undefined;
      answer?.(value);
    };
    const process: Compiling = this.#startScript(this.#options, {
      line: (value) => reply(replyOf(value)),
      end: () => {
        if (this.#process === process) this.#process = undefined;
        reply(gaveUp);
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
