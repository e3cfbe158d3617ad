/** How the set-up talks: one line a step, one sentence for what is wrong. */

/** @param {string} text */
export function say(text) {
  console.log(`distlab: ${text}`);
}

/** What stops the set-up, in words for the person who started it. */
export class SetupError extends Error {
  /** @override */
  name = "SetupError";
}

/**
 * Runs a script: what stops the set-up is said in a sentence and ends with code 1.
 *
 * @param {() => number | Promise<number>} script - gives the exit code
 */
export async function runScript(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`distlab: ${error.message}`);
    process.exitCode = 1;
  }
}
