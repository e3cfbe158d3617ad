/** Gathers small writes into few messages, in order, without losing one. */

import type { StreamName } from "../output";

const largest = 65_536;
const longestWait = 25;

/** Passes text on when it is large, when it is old, when the stream changes, or when flushed. */
export class StreamBuffer {
  readonly #send: (name: StreamName, text: string) => void;
  #name: StreamName = "stdout";
  #parts: string[] = [];
  #length = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (name: StreamName, text: string) => void) {
    this.#send = send;
  }

  write(name: StreamName, text: string): void {
    if (name !== this.#name) this.flush();
    this.#name = name;
    this.#parts.push(text);
    this.#length += text.length;
    if (this.#length >= largest) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), longestWait).unref();
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#parts.join("");
    this.#parts = [];
    this.#length = 0;
    if (text) this.#send(this.#name, text);
  }
}
