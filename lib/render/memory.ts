/** Remembers what was computed from a text, and forgets all of it before it grows large. */

const most = 20_000;

/** Results by the text they were computed from. They never depend on what was asked before. */
export class Memory<T> {
  readonly #results = new Map<string, T>();

  recall(text: string, compute: (text: string) => T): T {
    const known = this.#results.get(text);
    if (known !== undefined || this.#results.has(text)) return known as T;
    const result = compute(text);
    if (this.#results.size >= most) this.#results.clear();
    this.#results.set(text, result);
    return result;
  }
}
