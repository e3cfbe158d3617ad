/** Knows which cell started which timer. */

type Start = (callback: (...args: unknown[]) => void, ...rest: unknown[]) => NodeJS.Timeout;

/** Watches `setTimeout` and `setInterval` until it is closed. */
export class CellTimers {
  /** The cell that runs: what is started now is its own. */
  cell = 0;
  readonly #started = new Map<NodeJS.Timeout, number>();
  readonly #before = { setTimeout, setInterval };
  #pruneAt = 1000;

  constructor() {
    Object.assign(globalThis, {
      setTimeout: this.#watch(setTimeout as unknown as Start),
      setInterval: this.#watch(setInterval as unknown as Start),
    });
  }

  /** Cells whose timers go on; those that do not keep the process alive do not count. */
  get busyCells(): readonly number[] {
    this.#prune();
    return [...new Set(this.#started.values())].sort((a, b) => a - b);
  }

  close(): void {
    Object.assign(globalThis, this.#before);
  }

  #watch(start: Start): Start {
    const watched: Start = (callback, ...rest) => {
      const { cell } = this;
      const run = (...args: unknown[]) => {
        const other = this.cell;
        this.cell = cell;
        try {
          callback(...args);
        } finally {
          this.cell = other;
        }
      };
      // What is no function is refused by Node itself.
      const timer = start(typeof callback === "function" ? run : callback, ...rest);
      this.#started.set(timer, cell);
      if (this.#started.size > this.#pruneAt) this.#prune();
      return timer;
    };
    return Object.defineProperties(watched, Object.getOwnPropertyDescriptors(start));
  }

  /** Forgets timers that are over. */
  #prune(): void {
    for (const timer of this.#started.keys()) if (!timer.hasRef()) this.#started.delete(timer);
    this.#pruneAt = Math.max(1000, 2 * this.#started.size);
  }
}
