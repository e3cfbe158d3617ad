/** Keeps a cell from ending the process: the kernel, or a run of a whole notebook, would go with it. */

/** A cell called `process.exit`. */
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
