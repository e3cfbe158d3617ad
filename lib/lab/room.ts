/** Rooms of the library that a cell needs only when it draws or saves. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../host/project";

/**
 * Loads a module of the library now, rather than with `#lab`: neither its code nor its types cost
 * a notebook anything before.
 *
 * @param path - from lib/, without an ending
 * @returns what it exports
 */
export function room<T>(path: string): T {
  const emitted = join(projectRoot(), ".cache", "lib");
  return createRequire(join(emitted, "lab", "room.js"))(join(emitted, `${path}.js`)) as T;
}
