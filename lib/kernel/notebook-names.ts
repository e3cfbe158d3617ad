/**
 * The names that the cells of a notebook have declared.
 *
 * All cells share one object of exports: later cells read and assign names there. A function of an
 * earlier cell that closes over a constant, a function, a class or an import uses a variable of its
 * own cell, which is fast; when a later cell declares that name anew, the variable is told.
 */

type Set = (value: unknown) => void;

/** What names were before a cell declared them. */
export type Kept = readonly KeptName[];

interface KeptName {
  readonly name: string;
  readonly descriptor: PropertyDescriptor | undefined;
  readonly value: unknown;
  readonly isTold: boolean;
}

/** The names of one notebook. */
export class NotebookNames {
  readonly exports: Record<string, unknown> = {};
  /** Variables of cells that go by a name. */
  readonly #followers = new Map<string, Set[]>();
  /** Values of names that tell their followers of each new value. */
  readonly #told = new Map<string, unknown>();
  readonly #overlays = new WeakSet<object>();

  /** What the code of a cell calls. */
  readonly tools = {
    /** An import: its value is asked for each time, until a later cell declares the name. */
    define: (name: string, { get }: PropertyDescriptor): void => {
      const set = (value: unknown) => this.#own(name, value);
      this.#told.delete(name);
      this.#define(name, { get, set });
      if (this.#followers.has(name)) this.#tell(name, get?.());
    },

    /** From now on, the variables of a cell are set when later cells declare their names. */
    follow: (setters: Readonly<Record<string, Set>>): void => {
      for (const [name, set] of Object.entries(setters)) {
        this.#followers.set(name, [...(this.#followers.get(name) ?? []), set]);
        // Constant until it is declared again: a plain property is faster.
        if (this.#told.has(name))
          this.#define(name, { value: this.#told.get(name), writable: true });
        this.#told.delete(name);
      }
    },

    /** A module, as a cell sees it, with another value for one of its members. */
    overlay: (module: Record<string, unknown>, member: string, value: unknown): object => {
      if (module[member] === value) return module;
      const overlay = this.#overlays.has(module) ? module : (Object.create(module) as object);
      this.#overlays.add(overlay);
      return Object.defineProperty(overlay, member, { value, configurable: true });
    },
  };

  /** Before a cell that declares names: what they are now, and who has to hear of new values. */
  declare(names: readonly string[]): Kept {
    const kept = names.map((name) => {
      const descriptor = Object.getOwnPropertyDescriptor(this.exports, name);
      const value = descriptor && this.exports[name];
      return { name, descriptor, value, isTold: this.#told.has(name) };
    });
    for (const { name, descriptor, value } of kept) {
      if (descriptor?.writable && this.#followers.has(name)) this.#own(name, value);
    }
    return kept;
  }

  /** After a cell that failed: the names it declares are what they were, and their types still hold. */
  restore(kept: Kept): void {
    for (const { name, descriptor, value, isTold } of kept) {
      this.#told.delete(name);
      if (isTold) this.#own(name, value);
      else if (descriptor) this.#define(name, descriptor);
      else delete this.exports[name];
      this.#tell(name, value);
    }
  }

  /** After the library was loaded anew: variables that follow an import get what it is now. */
  refresh(): void {
    for (const name of this.#followers.keys()) this.#tell(name, this.exports[name]);
  }

  /** Gives a name a value of its own, which can be assigned. */
  #own(name: string, value: unknown): void {
    if (!this.#followers.has(name)) return this.#define(name, { value, writable: true });
    this.#told.set(name, value);
    const set = (next: unknown) => {
      this.#told.set(name, next);
      this.#tell(name, next);
    };
    this.#define(name, { get: () => this.#told.get(name), set });
    this.#tell(name, value);
  }

  #define(name: string, descriptor: PropertyDescriptor): void {
    const { exports } = this;
    Object.defineProperty(exports, name, { ...descriptor, enumerable: true, configurable: true });
  }

  #tell(name: string, value: unknown): void {
    for (const set of this.#followers.get(name) ?? []) set(value);
  }
}
