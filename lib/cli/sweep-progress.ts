/** How far a sweep is, in lines for a terminal. */

import { describePoint } from "../notebook/sweep/axes";
import type { Sweep, SweepFolder } from "../notebook/sweep/folder";
import type { Outcome } from "../notebook/sweep/results";

interface Options {
  readonly sweep: Sweep;
  readonly folder: SweepFolder;
  readonly say: (line: string) => void;
  /** How many points are to be run. */
  readonly total: number;
}

/** Counts points, and says what is left. */
export class SweepProgress {
  readonly #options: Options;
  readonly #begun = performance.now();
  #done = 0;
  #failed = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** What is there already, and what is there of another state. @param points - all that are wanted */
  begin(points: number): void {
    const { sweep, folder, say, total } = this.#options;
    const kept = points - total;
    if (kept > 0) say(`${kept} of ${points} points are there already in ${folder.path}`);
    const stale = folder.staleFor(sweep);
    const left = (count: number, of: string) =>
      say(`${count} ${count === 1 ? "point" : "points"} in ${folder.path} not used: of ${of}`);
    if (stale.notebook > 0) left(stale.notebook, "another notebook, or of other cells");
    if (stale.library > 0) left(stale.library, "another state of lib/, its packages or Node");
  }

  add({ point, error }: Outcome): void {
    const { sweep, say, total } = this.#options;
    this.#done += 1;
    if (error !== undefined) this.#failed += 1;
    const seconds = (performance.now() - this.#begun) / 1000;
    const rest = (seconds / this.#done) * (total - this.#done);
    const left = this.#done < total ? ` (about ${time(rest)} left)` : "";
    const words = error === undefined ? left : ` failed: ${error}`;
    say(`[${this.#done}/${total}] ${describePoint(point, sweep.axes)}${words}`);
  }

  /** After Ctrl-C. @param points - all that are wanted */
  stopped(points: number): void {
    const { folder, say, total } = this.#options;
    const kept = points - total + this.#done - this.#failed;
    say(
      `distlab: stopped; ${kept} of ${points} points are kept in ${folder.path}, and the same command goes on from there`,
    );
  }
}

function time(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
