/** A queue whose both ends move: first in, first out, without copying. */
export class Ring<T> {
  /** A power of two of places; none before there is an item: many a signal is made for one wait. */
  #items: (T | undefined)[] = [];
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: T): void {
    if (this.#length === this.#items.length) this.#grow();
    this.#items[(this.#head + this.#length) & (this.#items.length - 1)] = item;
    this.#length += 1;
  }

  /** Takes the first item; there must be one. */
  shift(): T {
    const item = this.#items[this.#head] as T;
    this.#items[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#items.length - 1);
    this.#length -= 1;
    return item;
  }

  /** Keeps only the items that pass. */
  retain(passes: (item: T) => boolean): void {
    for (let left = this.#length; left > 0; left -= 1) {
      const item = this.shift();
      if (passes(item)) this.push(item);
    }
  }

  #grow(): void {
    const { length } = this.#items;
    if (length === 0) {
      this.#items = [undefined, undefined, undefined, undefined];
      return;
    }
    const grown = new Array<T | undefined>(2 * length).fill(undefined);
    for (let i = 0; i < length; i += 1) grown[i] = this.#items[(this.#head + i) & (length - 1)];
    this.#items = grown;
    this.#head = 0;
  }
}
