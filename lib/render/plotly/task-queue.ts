/** Timers and callbacks on a clock of their own: what would take time is done at once, in order. */

type Task = () => void;

interface Entry {
  readonly at: number;
  readonly id: number;
  readonly task: Task;
}

/** More tasks than any figure needs: something goes round in circles. */
const most = 1_000_000;

/** Tasks in the order of their times; among equal times, in the order in which they came. */
export class TaskQueue {
  /** The clock (ms). It moves only when a task is due. */
  #now = 0;
  #id = 0;
  #soon: Task[] = [];
  readonly #timers = new Map<number, Entry>();

  /** Does something as soon as the running task has ended. */
  readonly later = (task: Task): void => {
    this.#soon.push(task);
  };

  /** Does something after a time. */
  readonly after = (task: Task, milliseconds = 0): number => {
    this.#id += 1;
    const at = this.#now + (milliseconds > 0 ? milliseconds : 0);
    this.#timers.set(this.#id, { at, id: this.#id, task });
    return this.#id;
  };

  readonly cancel = (id: number): void => {
    this.#timers.delete(id);
  };

  get now(): number {
    return this.#now;
  }

  /**
   * Does all there is to do.
   *
   * @throws what a task throws; Error if there is no end to them
   */
  run(): void {
    for (let count = 0; count < most; count += 1) {
      const task = this.#soon.length > 0 ? this.#nextSoon() : this.#nextTimer();
      if (!task) return;
      task();
    }
    throw new Error(`the figure asked for more than ${most} steps`);
  }

  #nextSoon(): Task | undefined {
    const batch = this.#soon;
    this.#soon = [];
    return () => {
      for (const task of batch) task();
    };
  }

  #nextTimer(): Task | undefined {
    let first: Entry | undefined;
    for (const entry of this.#timers.values()) if (!first || entry.at < first.at) first = entry;
    if (!first) return undefined;
    this.#timers.delete(first.id);
    this.#now = first.at;
    return first.task;
  }
}
