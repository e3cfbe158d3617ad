/** Says how far a grading is, at most once in two seconds. */

/** Progress of one grading. */
export class GradingProgress {
  readonly #say: (line: string) => void;
  readonly #started = performance.now();
  #said = performance.now();
  #kept = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** After each submission. */
  graded(done: number, of: number, isKept: boolean): void {
    if (isKept) this.#kept += 1;
    const now = performance.now();
    if (done < of && now - this.#said < 2000) return;
    this.#said = now;
    const fresh = done - this.#kept;
    const each = fresh > 0 ? (now - this.#started) / fresh : 0;
    const left = Math.round((each * (of - done)) / 1000);
    const kept = this.#kept > 0 ? `, ${this.#kept} were done before` : "";
    const time = done < of && fresh > 0 ? `, about ${left} s left` : "";
    this.#say(`${done} of ${of} graded${kept}${time}`);
  }
}
