/** Why a cell was stopped, other than by an error of its own. */

/** The user stopped the cell. */
export class InterruptError extends Error {
  override readonly name = "Interrupted";
  constructor() {
    super("the cell was stopped");
    // Where the cell was is not known here; where the kernel is does not help.
    this.stack = "";
  }
}

/** The cell waits, and nothing is left that could end its waiting. */
export class StalledError extends Error {
  override readonly name = "Stalled";
  constructor() {
    super("the cell awaits something that never comes: no timer, file or connection is left");
    this.stack = "";
  }
}

/** The cell called `process.exit`: the kernel, or a run of a whole notebook, would go with it. */
export class ExitError extends Error {
  override readonly name = "Exit";
  constructor(code: unknown = "") {
    super(`the cell called process.exit(${String(code)}), which would end all cells`);
  }
}

/**
 * Makes `process.exit` throw.
 *
 * @param report - told first, since the cell may catch what is thrown
 * @returns a function that gives `process.exit` back
 */
export function refuseExit(report: (error: ExitError) => void): () => void {
  const { exit } = process;
  process.exit = (code) => {
    const error = new ExitError(code ?? undefined);
    report(error);
    throw error;
  };
  return () => void (process.exit = exit);
}
