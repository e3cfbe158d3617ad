/** Chromium's DevTools protocol over a pair of pipes: JSON messages, each ended by a zero byte. */

import type { Readable, Writable } from "node:stream";

/** What comes back for a command, and what the browser tells unasked. */
interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: object;
}

/** Hears what the browser tells unasked. */
export type EventListener = (event: string, details: object) => void;

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const end = 0;

/** A conversation with a browser. */
export class DevTools {
  readonly #output: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<EventListener>();
  #parts: Uint8Array[] = [];
  #count = 0;
  #failure: Error | undefined;

  /**
   * @param output - where the browser reads
   * @param input - where it writes
   */
  constructor(output: Writable, input: Readable) {
    this.#output = output;
    input.on("data", (chunk: Uint8Array) => this.#read(chunk));
    // A pipe that breaks has a browser that ended; that one is heard of elsewhere.
    for (const pipe of [input, output]) pipe.on("error", () => undefined);
  }

  /** Why there will be no more answers. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /**
   * Sends a command and waits for what comes back.
   *
   * @param session - of the page that it is for; without it the browser as a whole
   * @throws Error with the browser's words, if it refuses
   */
  send<Result = unknown>(method: string, parameters: object = {}, session?: string) {
    return new Promise<Result>((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#count += 1;
      const id = this.#count;
      this.#waiting.set(id, { method, resolve: (result) => resolve(result as Result), reject });
      const message = { id, method, params: parameters, sessionId: session };
      this.#output.write(`${JSON.stringify(message)}\0`);
    });
  }

  /** Calls a listener for every event from now on. */
  listen(listener: EventListener): void {
    this.#listeners.add(listener);
  }

  /** Gives up: whatever waits fails, and what is sent from now on. The first reason stays. */
  fail(reason: Error): void {
    this.#failure ??= reason;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(this.#failure);
  }

  #read(chunk: Uint8Array): void {
    let start = 0;
    for (let at = chunk.indexOf(end); at >= 0; at = chunk.indexOf(end, start)) {
      this.#parts.push(chunk.subarray(start, at));
      this.#receive(Buffer.concat(this.#parts).toString("utf8"));
      this.#parts = [];
      start = at + 1;
    }
    if (start < chunk.length) this.#parts.push(chunk.subarray(start));
  }

  #receive(text: string): void {
    let message: Message;
    try {
      message = JSON.parse(text) as Message;
    } catch {
      return this.fail(new Error(`Chromium said what is no JSON: ${text.slice(0, 80)}`));
    }
    const { id, result, error, method = "", params = {} } = message;
    if (id === undefined) {
      for (const listener of this.#listeners) listener(method, params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }
}
