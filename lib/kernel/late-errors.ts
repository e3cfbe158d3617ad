/**
 * Errors that nobody awaited: a promise rejected without a handler, a throw in a timer.
 *
 * Such an error fails the cell that runs when it comes to light. If the cell it comes from is over
 * already, the error is named as late, so that it is not looked for in the wrong place.
 */

import type { CellError } from "./cell-error";

type Describe = (thrown: unknown, origin: string | undefined) => CellError;

interface Running {
  readonly name: string;
  readonly fail: (thrown: unknown) => void;
}

/** An error that was described already. */
export class LateError extends Error {
  constructor(readonly described: CellError) {
    super(described.evalue);
  }
}

/** Watches the process for errors that nobody handles. */
export class LateErrors {
  whenIdle: (error: CellError) => void = () => undefined;
  readonly #describe: Describe;
  readonly #listener = (thrown: unknown) => this.#take(thrown);
  #running: Running | undefined;

  constructor(describe: Describe) {
    this.#describe = describe;
    process.on("uncaughtException", this.#listener);
    process.on("unhandledRejection", this.#listener);
  }

  /** Runs a cell, and fails with it if meanwhile an error appears that nobody handles. */
  async guard<T>(name: string, run: () => Promise<T>): Promise<T> {
    let fail: (thrown: unknown) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => (fail = reject));
    failed.catch(() => undefined);
    this.#running = { name, fail };
    try {
      const value = await Promise.race([run(), failed]);
      // Node reports a rejection without a handler one turn later: it still belongs to this cell.
      await Promise.race([new Promise((resolve) => setImmediate(resolve)), failed]);
      return value;
    } finally {
      this.#running = undefined;
    }
  }

  /** An error that the cell itself may catch: it fails the cell that runs all the same. */
  report(thrown: unknown): void {
    if (this.#running) this.#take(thrown);
  }

  close(): void {
    process.off("uncaughtException", this.#listener);
    process.off("unhandledRejection", this.#listener);
  }

  #take(thrown: unknown): void {
    const origin = /\bIn\[\d+\]/.exec(String((thrown as Error | null)?.stack))?.[0];
    if (!this.#running) this.whenIdle(this.#describe(thrown, origin));
    else if (origin === this.#running.name || (!origin && !(thrown instanceof Error))) {
      this.#running.fail(thrown);
    } else this.#running.fail(new LateError(this.#describe(thrown, origin)));
  }
}
