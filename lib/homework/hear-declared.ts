/** The way from `homework(…)` in a cell to whoever runs the author's version. */

import type { Exercise } from "../exercise/define";

type Hear = (exercises: readonly Exercise[]) => void;

/** The library may be loaded twice: by the command line and by a cell. */
const key = Symbol.for("distlab.homework.declared");
const listeners = globalThis as Record<symbol, unknown>;

/** Says which exercises a notebook declares. */
export function tellDeclared(exercises: readonly Exercise[]): void {
  const hear = listeners[key] as Hear | undefined;
  hear?.(exercises);
}

/** Hears of what is declared while something runs. */
export async function withDeclared<T>(hear: Hear, run: () => Promise<T>): Promise<T> {
  listeners[key] = hear;
  try {
    return await run();
  } finally {
    delete listeners[key];
  }
}
