/** What a simulated process is, and what it can wait for. */

/**
 * A process: a generator that yields what it waits for, a number of seconds or something that can
 * be waited for. `yield` gives what the wait brought: true, a message, or false for a time-out.
 */
export type Process = Generator<Wait, void, any>;

/** What a process may yield. */
export type Wait = number | Waitable;

/** Who goes on when a wait is over: a process, or a function for hot paths. */
export type Resumable = Process | ((value: unknown) => void);

/** Something that can be waited for. */
export abstract class Waitable {
  /** What a wait brought that was over at once. */
  grant: unknown = true;

  /**
   * Begins to wait, at most `limit` seconds.
   *
   * @returns true if there is nothing to wait for: then `grant` says what it brought
   */
  abstract enter(who: Resumable, limit: number): boolean;

  /** The same wait with a time-out: `yield reply.within(ms(50))` is false when it took longer. */
  within(limit: number): Waitable {
    return new Within(this, limit);
  }
}

class Within extends Waitable {
  readonly #target: Waitable;
  readonly #limit: number;

  constructor(target: Waitable, limit: number) {
    super();
    if (!(limit >= 0)) throw new RangeError(`limit must be >= 0, got ${limit}`);
    this.#target = target;
    this.#limit = limit;
  }

  override enter(who: Resumable, limit: number): boolean {
    if (!this.#target.enter(who, Math.min(limit, this.#limit))) return false;
    this.grant = this.#target.grant;
    return true;
  }
}
