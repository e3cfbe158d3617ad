/** What a notebook adds to the help of the commands that run it: its parameters. */

import { existsSync } from "node:fs";
import { describeParameters } from "../notebook/parameters";
import { readNotebook } from "../notebook/read";

/** The parameters of a notebook, or how to see them. */
export function parameterHelp(command: string, path: string | undefined): string {
  if (path === undefined || !existsSync(path)) {
    return `\nnpx distlab ${command} NOTEBOOK --help lists the parameters of a notebook.`;
  }
  try {
    return `\nParameters of ${path}:\n${describeParameters(readNotebook(path))}`;
  } catch (error) {
    return `\n${error instanceof Error ? error.message : String(error)}`;
  }
}
