/** What may be asked of replications; in a file of its own, which costs a cell nothing. */

export interface ReplicateOptions {
  /** The seeds, or how many: 20 stands for 1 … 20. */
  readonly seeds: number | readonly number[];
  /** Threads (count); as many as there are cores by default. Results do not depend on it. */
  readonly workers?: number;
  /** Called after each run: how many are done, and of how many. */
  readonly onProgress?: (done: number, all: number) => void;
}
